# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 六、读得怎么样，该核对什么
#
# 覆盖了多少字、疑点在哪里、哪些分工不够有把握、抽查多少条才够。
#
# 这里只说这一批公文；在真实公文上的准确度见[准确度](../docs/accuracy.md)。

# %%
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd

from notice.diagnostic import FINDINGS
from pictures import GROUPS, draw_bars, set_look
from pipeline import load
from pipeline.console.words import METHODS, ORIGINS, SEVERITIES
from telling import answer, list_names, need, say_share, shorten_title, show

OUT = "../data/out"
set_look()
corpus = load(OUT)
need(len(corpus.assignments), "这批公文里没有分给单位的任务")
doubts = corpus.doubts()
SHADES = {"error": "#a3263a", "warning": "#d98c2b", "info": "#9cc4e4"}

# %% [markdown]
# ## 文件都读进来了吗？

# %%
report = pd.read_json(Path(OUT, "report.jsonl"), lines=True)
failed = report[report["status"] == "failed"]
states = report["status"].value_counts()
answer(
    f"交来 {len(report)} 个文件，完整读入 {states.get('ok', 0)} 个，部分读入 {states.get('partial', 0)} 个，",
    f"失败 {len(failed)} 个，跳过 {states.get('skipped', 0)} 个"
    + (f"（失败的：{list_names(failed['path'])}）。" if len(failed) else "。"),
)

# %% [markdown]
# ## 每份公文有多少字没有归处？
#
# 归置率是已归入要素、层次、任务或附件的字数占比。低的多半有没认出的层次，或本来就不是任务性的公文。

# %%
notices = corpus.notices.sort_values("coverage", kind="stable")
titles = notices["title"].fillna(notices["notice_id"]).map(shorten_title)
shares = (notices["coverage"] * 100).set_axis(titles)
draw_bars(shares.head(15), "归置率最低的公文", unit="%", digits=1)
lowest = notices.iloc[0]
answer(
    f"中位数 {notices['coverage'].median():.1%}，最低的是《{lowest['title']}》（{lowest['coverage']:.1%}）；",
    f"低于 80% 的有 {int((notices['coverage'] < 0.8).sum())} 份，请先看这些。",
)

# %% [markdown]
# ## 有哪些疑点？

# %%
meanings = {finding.code: finding.meaning for finding in FINDINGS}
counts = doubts.groupby(["code", "severity"], observed=True).size()
counts = counts.sort_values(ascending=False, kind="stable")
if len(counts):
    draw_bars(counts.droplevel("severity").rename(meanings), "疑点的种类（红：有误，橙：请核对，蓝：提示）", unit="处",
              colours=[SHADES[severity] for _, severity in counts.index])  # fmt: skip
show(doubts, "doubts", ["severity", "message", "advice", "text", "source_path"], limit=15)
levels = doubts["severity"].value_counts()
found = [f"{SEVERITIES[level]} {count} 处" for level, count in levels.items() if count]
answer("、".join(found) + "。" if found else "没有疑点。")

# %% [markdown]
# ## 疑点集中在哪几份公文？

# %%
serious = doubts[doubts["severity"] != "info"]
by_file = serious["source_path"].value_counts()
if len(by_file):
    draw_bars(by_file.head(12), "需要核对的疑点最多的文件", unit="处",
              colours=[SHADES["warning"]] * min(12, len(by_file)))  # fmt: skip
    answer(f"{say_share(by_file.iloc[0], len(serious))} 在 `{by_file.index[0]}`。")
else:
    answer("没有需要核对的疑点。")

# %% [markdown]
# ## 分工有多大把握？
#
# 可信度由责任说明的写法决定：带标签的最高，行文里的较低。

# %%
given = corpus.assignments
steps = (
    given.groupby(["origin", "confidence"], observed=True).size().reset_index(name="count")
)
_, axes = plt.subplots(figsize=(9, 0.9 + 0.5 * steps["origin"].nunique()))
origins = [origin for origin in ORIGINS if origin in set(steps["origin"])][::-1]
for place, origin in enumerate(origins):
    part = steps[steps["origin"] == origin]
    axes.scatter(part["confidence"].astype(float), [place] * len(part), s=20 + 500 * part["count"] / steps["count"].max(),
                 color=GROUPS[0], alpha=0.7, edgecolor="white")  # fmt: skip
axes.set_yticks(range(len(origins)), [ORIGINS[origin] for origin in origins])
axes.set(
    title="分工的出处和可信度（圆的大小是条数）",
    xlabel="可信度",
    xlim=(min(0.5, float(given["confidence"].min()) - 0.05), 1.02),
    ylim=(-0.6, len(origins) - 0.4),
)
axes.grid(axis="x")
low = given[given["confidence"] < 0.9]
show(
    low.sort_values("confidence", kind="stable"),
    "assignments",
    ["confidence", "origin", "unit_name", "mention", "role", "task_id"],
    limit=8,
)
answer(
    f"{len(given)} 条分工，可信度低于 0.9 的 {len(low)} 条（{say_share(len(low), len(given))}）。"
)

# %% [markdown]
# ## 单位认得准吗？
#
# 归一可信度低的，是看不出地区或类型、按原样单列的单位；可用 `fengong units --review` 逐一判断。

# %%
told = given["method"].astype("string").map(METHODS).value_counts()
draw_bars(told, "单位是怎样认出来的", unit="条")
doubted = given.drop_duplicates("unit_id").sort_values("unit_confidence", kind="stable")
doubted = doubted[doubted["unit_confidence"] < 0.9]
show(
    doubted,
    "assignments",
    ["unit_confidence", "mention", "unit_name", "method", "evidence"],
    limit=8,
)
answer(
    f"{len(corpus.units)} 个单位，归一可信度低于 0.9 的 {len(doubted)} 个；",
    f"按原样单列的分工 {told.get(METHODS['printed'], 0)} 条。",
)

# %% [markdown]
# ## 哪些任务没有单位？
#
# 可能原文就没写，也可能没认出来。

# %%
bare = corpus.tasks[~corpus.tasks["task_id"].isin(given["task_id"])]
show(bare, "tasks", ["task_id", "section", "text"], limit=8)
answer(f"{len(bare)} 项，占 {say_share(len(bare), len(corpus.tasks))}。")

# %% [markdown]
# ## 抽查哪些，抽多少？
#
# 全部核对有疑点的；其余随机抽查。抽 n 条没有发现错误时，有 95% 的把握说错误率不超过 3/n（“三分律”）。
# 下面是简单随机样本，种子固定，重跑不变。

# %%
SAMPLE = 30
pool = corpus.sentences().drop_duplicates(["task_id", "unit_id", "role"])
check = pool.sample(min(SAMPLE, len(pool)), random_state=1).sort_index()
names = corpus.units.set_index("unit_id")["full_name"]
check = check.assign(规范名称=check["unit_id"].map(names), 对吗="")
show(
    check[["mention", "规范名称", "role", "statement", "sentence", "对吗"]],
    "sentences",
    limit=SAMPLE,
)
answer(
    f"这 {len(check)} 条如果全对，有 95% 的把握说分工的错误率不超过 {3 / max(1, len(check)):.0%}；",
    "要说到 1%，须抽 300 条（把 `SAMPLE` 改成 300）。",
)
