"""How much processor time aligning takes beside TF-IDF alone: 10,000 tasks against 10,000, made up from a seed.

python benchmarks/align.py [TASKS]    print seconds of processor time, their ratio, and how many pairs are right
"""

import random
import sys
from time import process_time

from sklearn.feature_extraction.text import TfidfVectorizer

from pipeline.align.pairs import choose_pairs
from pipeline.align.texts import Side, find_candidates, fold_words

VERBS = ["推进", "完成", "建立", "健全", "深化", "加快", "开展", "落实", "培育", "整治"]
OBJECTS = [
    "河道",
    "老旧小区",
    "农贸市场",
    "智慧平台",
    "公交线路",
    "幼儿园",
    "数字车间",
    "高标准农田",
    "口袋公园",
    "绿道",
]
ENDS = [
    "改造提升",
    "规范管理",
    "示范创建",
    "扩面提质",
    "专项行动",
    "长效机制",
    "数据共享",
    "隐患排查",
    "分类推广",
    "配套建设",
]
PLACES = [f"{one}{two}" for one in "东西南北上下大小清石" for two in "河山溪岭桥湾塘坪店埠"]


def make_tasks(count: int, seed: int) -> list[Side]:
    """`count` tasks of about 60 characters, each with numbers and three units."""
    chance = random.Random(seed)
    sides: list[Side] = []
    for _ in range(count):
        clauses = (
            f"{chance.choice(VERBS)}{chance.choice(PLACES)}{chance.choice(OBJECTS)}{chance.choice(ENDS)}"
            f"{chance.randrange(1, 500)}处"
            for _ in range(5)
        )
        units = frozenset(f"单位{chance.randrange(80)}" for _ in range(3))
        sides.append(Side("，".join(clauses), chance.choice(ENDS), units))
    return sides


def change_task(side: Side, chance: random.Random) -> Side:
    """The same task a year later: other numbers, one clause less."""
    clauses = side.text.split("，")
    del clauses[chance.randrange(len(clauses))]
    text = "".join(str(chance.randrange(10)) if one.isdigit() else one for one in "，".join(clauses))
    return Side(text, side.headings, side.units)


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    before = make_tasks(count, 1)
    chance = random.Random(2)
    order = list(range(count))
    chance.shuffle(order)
    after = [change_task(before[place], chance) for place in order]
    start = process_time()
    texts = [fold_words(side.text) for side in (*before, *after)]
    TfidfVectorizer(analyzer="char", ngram_range=(2, 2), sublinear_tf=True).fit_transform(texts)
    alone = process_time() - start
    start = process_time()
    pairs = choose_pairs(find_candidates(before, after))
    whole = process_time() - start
    right = sum(order[pair.after] == pair.before for pair in pairs)
    print(f"{count} × {count} tasks")
    print(f"TF-IDF alone   {alone:6.2f} s")
    print(
        f"candidates and pairs {whole:6.2f} s   {whole / alone:.1f} times TF-IDF, {whole - alone:.2f} s beside it"
    )
    print(f"right pairs    {right / count:.4f}")


if __name__ == "__main__":
    main()
