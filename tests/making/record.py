"""样例记录: one invented notice as its writer set it down, line by line."""

import re
from pathlib import Path

from msgspec import Struct

SAMPLES = Path(__file__).parent / "samples"

# What each line is, by the word it starts with in a sample file.
KINDS = {
    "版头": "letterhead",
    "发文字号": "number",
    "标题": "title",
    "主送": "address",
    "正文": "body",
    "结尾": "closing",
    "附件": "annexes",
    "落款": "signature",
    "日期": "date",
    "篇名": "part",
    "附件篇": "annex",
    "附注": "note",
    "抄送": "copy",
    "印发": "printing",
    "表头": "header",
    "栏": "band",
    "行": "row",
    "转发字号": "forwarded number",
    "转发标题": "forwarded title",
    "转发主送": "forwarded address",
    "转发落款": "forwarded signature",
    "转发日期": "forwarded date",
}
FACTS = ("文件", "做法", "说明", "首位牵头", "没有任务", "索引号")

MARKER = re.compile(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]|（\d+）")


class Line(Struct, frozen=True):
    """One line: `kind` is a value of `KINDS` or "item"; `level` counts an item's depth from 1."""

    kind: str
    marked: str
    level: int = 0

    @property
    def marker(self) -> str:
        """An item's number as printed with its 、 or . ("" for other lines)."""
        found = MARKER.match(self.marked) if self.kind == "item" else None
        return found[0] if found else ""


class Record(Struct, frozen=True):
    """A sample: `facts` under the words of `FACTS`, then its lines."""

    facts: dict[str, str]
    lines: tuple[Line, ...]

    @property
    def file(self) -> str:
        """Where it stands under data/raw, as ``2021/名称.docx``."""
        return self.facts["文件"]

    @property
    def name(self) -> str:
        """The stem of its file: the id of its gold."""
        return Path(self.file).stem

    def select(self, *kinds: str) -> list[Line]:
        """The lines of these kinds, in order."""
        return [line for line in self.lines if line.kind in kinds]


def read_record(path: Path) -> Record:
    """Read a sample file; raises ValueError at a line whose first word is unknown."""
    facts, lines = {}, []
    for text in path.read_text(encoding="utf-8").splitlines():
        word, _, rest = text.partition(" ")
        if word in FACTS:
            facts[word] = rest
        elif word in KINDS:
            lines.append(Line(KINDS[word], rest))
        elif set(word) == {"#"}:
            lines.append(Line("item", rest, len(word)))
        else:
            raise ValueError(f"{path.name}: {text}")
    return Record(facts, tuple(lines))


def read_records() -> list[Record]:
    """Every sample, in the order of their files."""
    return sorted(map(read_record, SAMPLES.glob("*.txt")), key=lambda record: record.file)
