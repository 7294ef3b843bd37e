"""Align closing: what was aligned, as the terminal shows it, in Chinese."""

from collections import Counter

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.align.alignment import Alignment
from pipeline.align.export import classify_match

CLASSES = {
    "kept": "未变",
    "strengthened": "目标加强",
    "weakened": "目标减弱",
    "moved-deadline": "时限变动",
    "changed-units": "单位变动",
    "reworded": "表述调整",
    "new": "新增",
    "dropped": "取消",
}


def print_alignment(alignment: Alignment, folder: str, console: Console) -> None:
    """Print for every series and pair of years how many tasks fall into each class."""
    if not alignment.matches:
        console.print(Text("没有可对照的公文：需要同一地区、同类标题、两个以上年份，且含有任务。"))
    steps = dict.fromkeys((one.series, one.year_before, one.year_after) for one in alignment.matches)
    for step in steps:
        matches = [one for one in alignment.matches if (one.series, one.year_before, one.year_after) == step]
        counts = Counter(name for one in matches for name in classify_match(one).split(";"))
        pairs = sum(one.comparison is not None for one in matches)
        console.print(Text(f"\n{step[0]}　{step[1]} → {step[2]}　成对 {pairs} 项", style="bold"))
        grid = Table.grid(padding=(0, 2, 0, 0))
        for name, words in CLASSES.items():
            if counts[name]:
                grid.add_row(Text(words), Text(f"{counts[name]} 项", justify="right"))
        console.print(grid)
    console.print(Text(f"\n已写入 {folder}：align.csv、align.json，网络已加上 continues 边"))
