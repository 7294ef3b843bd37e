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
# # 四、各年之间变了什么
#
# 同类公文（标题去掉机关和年份后相同）逐年对照：哪些任务新增、取消、改写、提高了要求，单位在改革前后怎样衔接。
#
# 对照按文字、单位和标题的相似度配对，一对一；相似度低的请核对（[对照的方法](../docs/align.md)）。

# %%
from itertools import pairwise

import pandas as pd

from pictures import GROUPS, draw_bars, draw_heat, set_look, start_bars
from pipeline import load
from pipeline.align.closing import CLASSES
from pipeline.tables.columns import ALIGN
from telling import answer, label_units, list_names, say_share, show, show_changes

OUT = "../data/out"
set_look()
corpus = load(OUT)
steps = list(pairwise(corpus.years))
none = pd.DataFrame(columns=ALIGN.names, dtype="string")
compared = pd.concat([corpus.compare(*step) for step in steps]) if steps else none
compared["step"] = (
    compared["year_before"].astype(str) + "→" + compared["year_after"].astype(str)
)
classes = compared["class"].str.split(";").explode()

# %% [markdown]
# ## 每一年有多少任务沿用、改动、新增、取消？

# %%
fate = (
    compared["class"].map({"kept": "未变", "new": "新增", "dropped": "取消"}).fillna("改动")
)
table = pd.crosstab(compared["step"], fate).reindex(
    columns=["未变", "改动", "新增", "取消"], fill_value=0
)
if len(table):
    axes = start_bars(list(table.index), "相邻两年的任务去向")
    places, left = range(len(table))[::-1], pd.Series(0, index=table.index)
    for name, colour in zip(
        table, ("#8a94a3", "#2f6ea5", "#4a8f5c", "#a3263a"), strict=True
    ):
        axes.barh(places, table[name], left=left, color=colour, label=name, height=0.6)
        for place, step in zip(places, table.index, strict=True):
            if table.loc[step, name]:
                middle = left[step] + table.loc[step, name] / 2
                axes.text(
                    middle,
                    place,
                    table.loc[step, name],
                    color="white",
                    ha="center",
                    va="center",
                )
        left += table[name]
    axes.legend(ncols=4, loc="lower right", bbox_to_anchor=(1, 1))
    axes.set_xlabel("任务数")
for step, row in table.iterrows():
    before = row["未变"] + row["改动"] + row["取消"]
    kept = say_share(before - row["取消"], before)
    answer(
        f"{step}：前一年的 {before} 项任务，{kept} 延续下来，",
        f"取消 {row['取消']} 项，新增 {row['新增']} 项。",
    )
if not len(table):
    answer("没有两年都有的同类公文，以下各问都没有可比的。")

# %% [markdown]
# ## 改动的都改了什么？

# %%
changed = classes[~classes.isin(["kept", "new", "dropped"])].map(CLASSES).value_counts()
if len(changed):
    draw_bars(changed, "延续下来的任务改了什么（一项可有几种）", unit="任务数")
    answer(f"最常见的是**{changed.index[0]}**（{changed.iloc[0]} 项）。")
else:
    answer("没有改动的任务。")

# %% [markdown]
# ## 哪些目标加码，哪些减弱？

# %%
figures = compared[compared["figures"].notna()]
show(figures, "align", ["year_before", "year_after", "figures", "text_after", "score"])
up, down = (int((classes == name).sum()) for name in ("strengthened", "weakened"))
answer(
    f"加强的 {up} 项，减弱的 {down} 项。数字按同一指标比较，“以内”“不超过”一类越小越严。"
)

# %% [markdown]
# ## 新增了什么？

# %%
tasks = corpus.tasks.set_index("task_id")
new = compared[compared["class"] == "new"]
show(new, "align", ["year_after", "text_after"])
where = tasks["section"].reindex(new["task_after"]).fillna("（不在标题下）").value_counts()
most = f"，最多的一块是**{where.index[0]}**（{where.iloc[0]} 项）" if len(where) else ""
answer(f"新增 {len(new)} 项{most}。")

# %% [markdown]
# ## 取消了什么？

# %%
dropped = compared[compared["class"] == "dropped"]
show(dropped, "align", ["year_before", "text_before"])
where = (
    tasks["section"].reindex(dropped["task_before"]).fillna("（不在标题下）").value_counts()
)
most = f"，最多的一块是**{where.index[0]}**（{where.iloc[0]} 项）" if len(where) else ""
answer(f"取消 {len(dropped)} 项{most}。取消的也可能并入了别的任务或别的公文。")

# %% [markdown]
# ## 改写的是怎样改写的？
#
# 删去的字划掉，增加的字加下划线；改得少的在前。

# %%
reworded = compared[compared["class"].str.contains("reworded")]
reworded = reworded.sort_values("score", ascending=False, kind="stable")
show_changes(reworded["diff"].head(8))
answer(
    f"改写的共 {len(reworded)} 项，相似度中位数 {reworded['score'].median():.2f}。"
    if len(reworded)
    else "没有改写的任务。"
)

# %% [markdown]
# ## 责任单位有进有出吗？
#
# 机构改革引起的更名不算。

# %%
moves = compared[compared["units_added"].notna() | compared["units_removed"].notna()]
show(moves, "align", ["year_after", "text_after", "units_added", "units_removed"])
come = moves["units_added"].str.split("；").explode().value_counts()
gone = moves["units_removed"].str.split("；").explode().value_counts()
flow = pd.DataFrame({"加入": come, "退出": gone}).fillna(0).astype(int)
flow = flow.loc[flow.sum(axis=1).sort_values(ascending=False, kind="stable").index].head(15)
if len(flow):
    draw_heat(flow, "在延续的任务里加入、退出最多的单位", unit="任务数")
    answer(f"{len(moves)} 项延续的任务换了单位；进出最多的是 {list_names(flow.index, 3)}。")

# %% [markdown]
# ## 机构改革前后，哪些单位是同一家？
#
# 通例所列的变动，当地未必如此，请核对（[沿革](../docs/lineage.md)）。

# %%
lineage = corpus.lineage
show(
    lineage,
    "lineage",
    ["unit_name", "kind", "date", "successor_name", "printed", "certainty", "basis"],
)
carried = lineage[(lineage["printed"] == "yes")]
answer(
    f"沿革表涉及 {lineage['unit_id'].nunique()} 个单位，其中 {carried['unit_id'].nunique()} 个的后继也出现在本批公文里。"
    if len(lineage)
    else "本批公文里的单位没有查到变动。"
)

# %% [markdown]
# ## 哪些单位是后来才有的，哪些不再出现？

# %%
units = corpus.units[corpus.units["kind"] == "single"]
if steps:
    first, last = corpus.years[0], corpus.years[-1]
    come = units[units["first_year"] > first]
    gone = units[units["last_year"] < last]
    heirs = set(lineage["unit_id"])
    gone = gone.assign(
        沿革=gone["unit_id"].isin(heirs).map({True: "有沿革", False: "未见沿革"})
    )
    show(gone, "units", ["full_name", "first_year", "last_year", "tasks", "沿革"])
    labels = label_units(corpus)
    answer(
        f"{first} 年以后才出现的单位 {len(come)} 个（{list_names((labels[u] for u in come['unit_id']), 4)}）；",
        f"{last} 年不再出现的 {len(gone)} 个，其中 {int((gone['沿革'] == '有沿革').sum())} 个查得到沿革。",
        "其余的可能只是当年没有任务，也可能改了名而沿革表里没有：请核对。",
    )

# %% [markdown]
# ## 按改革后的名称重算，工作量有何不同？

# %%
if steps:
    now = corpus.select(as_of=corpus.years[-1])
    before = corpus.units.set_index("unit_id")["tasks"]
    after = now.units.set_index("unit_id")["tasks"]
    names = label_units(now)
    gain = (after - before.reindex(after.index).fillna(0)).astype(int)
    gain = gain[gain > 0].sort_values(ascending=False, kind="stable")
    if len(gain):
        draw_bars(
            gain.rename(index=names),
            "承接前身的任务数",
            unit="任务数",
            colours=[GROUPS[2]] * len(gain),
        )
    answer(
        f"按 {corpus.years[-1]} 年底的名称，{len(corpus.units)} 个单位并为 {len(now.units)} 个；"
        + (
            f"承接最多的是 **{names[gain.index[0]]}**（{gain.iloc[0]} 项）。"
            if len(gain)
            else "没有单位承接前身的任务。"
        )
    )
