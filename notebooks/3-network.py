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
# # 三、谁和谁一起做
#
# 两个单位出现在同一项任务里，就有一条边；共同的任务越多，边越粗。看核心、桥梁、群体和共同责任。
#
# 统称（如“各镇（街道）”）几乎与谁都相连，会盖住别的结构，这里只看单个单位。

# %%
import networkx as nx
import pandas as pd

from pictures import GROUPS, draw_bars, draw_heat, draw_network, set_look, take_nodes
from pipeline import load
from telling import answer, label_units, list_names, need, say_share, show

OUT = "../data/out"
set_look()
corpus = load(OUT)
need(len(corpus.assignments), "这批公文里没有分给单位的任务")
labels = label_units(corpus)
work = corpus.workload()
whole = corpus.unit_network()
graph = take_nodes(
    whole, (unit for unit, kind in whole.nodes(data="kind") if kind == "single")
)
need(graph.number_of_edges(), "没有两个单位共担的任务")

# %% [markdown]
# ## 网络有多大，连得多紧？

# %%
alone = sorted(nx.isolates(graph))
parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
largest = take_nodes(graph, parts[0] if parts else ())
answer(
    f"{graph.number_of_nodes()} 个单位、{graph.number_of_edges()} 条边；{len(alone)} 个单位没有与别人共担过任务；",
    f"最大的一片有 {len(largest)} 个单位（{say_share(len(largest), len(graph))}），",
    f"任意两个单位之间有边的占 {nx.density(largest):.0%}，平均隔 {nx.average_shortest_path_length(largest):.1f} 步。"
    if len(largest) > 1
    else "",
)

# %% [markdown]
# ## 分成哪几群？
#
# 群是内部共担多、对外共担少的单位（Louvain 模块度法，随机种子固定，重跑结果相同）。

# %%
groups = nx.community.louvain_communities(largest, weight="weight", seed=1)
groups = sorted(groups, key=lambda group: (-len(group), min(group)))
group_of = {unit: number for number, group in enumerate(groups) for unit in group}
tasks = {unit: float(work.loc[unit, "tasks"]) for unit in graph}
shown = take_nodes(largest, sorted(largest, key=lambda unit: (-tasks[unit], unit))[:45])
draw_network(
    shown,
    f"任务最多的 {len(shown)} 个单位（圆的大小是任务数，颜色是群）",
    size=tasks,
    group=group_of,
    names=labels,
)
modularity = nx.community.modularity(largest, groups, weight="weight")
answer(
    f"分成 {len(groups)} 群，模块度 {modularity:.2f}（",
    "0.3 以上一般认为确有群体）。各群任务最多的单位："
    + "；".join(
        f"{number}. {list_names((labels[u] for u in sorted(group, key=lambda u: (-tasks[u], u))), 3)}"
        for number, group in enumerate(groups, 1)
    )
    + "。",
)

# %% [markdown]
# ## 群内、群间各共担多少？

# %%
names = [
    f"{number}. {labels[max(group, key=lambda u: (tasks[u], u))]}等"
    for number, group in enumerate(groups, 1)
]
between = pd.DataFrame(
    0, index=names, columns=[str(number) for number in range(1, len(groups) + 1)]
)
for one, two, weight in largest.edges(data="weight"):
    rows = sorted((group_of[one], group_of[two]))
    between.iloc[rows[0], rows[1]] += weight
    if rows[0] != rows[1]:
        between.iloc[rows[1], rows[0]] += weight
draw_heat(between, "群与群之间共担的任务", unit="单位对 × 任务")
inside = sum(between.iloc[n, n] for n in range(len(groups)))
total = largest.size(weight="weight")
answer(
    f"共担关系有 {say_share(inside, total)} 落在群内，{say_share(total - inside, total)} 跨群。"
)

# %% [markdown]
# ## 谁是核心？
#
# 核心程度取 PageRank：与许多单位共担，且共担的对象自己也居于中心。

# %%
ranks = (
    pd.Series(nx.pagerank(largest, weight="weight"))
    .sort_index()
    .sort_values(ascending=False, kind="stable")
)
core = ranks.head(15)
draw_bars(core.rename(index=labels) * 100, "最居中心的单位（颜色是群）", unit="PageRank（%）", digits=1,
          colours=[GROUPS[group_of[unit] % len(GROUPS)] for unit in core.index])  # fmt: skip
partners = {unit: largest.degree(unit) for unit in core.index}
answer(
    f"最居中心的是 **{labels[core.index[0]]}**，与 {partners[core.index[0]]} 个单位共担过任务；",
    f"前五名是 {list_names(labels[one] for one in core.index[:5])}。",
)

# %% [markdown]
# ## 谁是桥梁？
#
# 桥梁是许多“最近的路”都要经过的单位（介数；共担越多，路越近）。把它拿掉，一些单位就更难联系到一起。

# %%
near = nx.Graph(largest)
for *_, data in near.edges(data=True):
    data["distance"] = 1 / data["weight"]
bridges = pd.Series(nx.betweenness_centrality(near, weight="distance")).sort_index()
bridges = bridges.sort_values(ascending=False, kind="stable")
draw_bars(
    bridges.head(12).rename(index=labels) * 100,
    "最像桥梁的单位",
    unit="经过它的最短路（%）",
    digits=1,
)
cut = sorted(nx.articulation_points(largest), key=lambda unit: (-tasks[unit], unit))
answer(
    f"第一是 **{labels[bridges.index[0]]}**。",
    f"拿掉就会使网络断开的单位有 {len(cut)} 个"
    + (f"：{list_names((labels[one] for one in cut), 6)}。" if cut else "。"),
)

# %% [markdown]
# ## 哪两家最分不开？
#
# 共担次数多不等于关系特殊：大单位与谁都共担。重合度是共担任务占两家全部任务的比例。

# %%
rows = [
    (one, two, weight, weight / (tasks[one] + tasks[two] - weight))
    for one, two, weight in graph.edges(data="weight")
    if weight > 1
]
pairs = pd.DataFrame(rows, columns=["one", "two", "shared", "likeness"])
pairs = pairs.sort_values(["likeness", "shared"], ascending=False, kind="stable")
names = pairs["one"].map(labels) + " — " + pairs["two"].map(labels)
draw_bars(
    pairs["likeness"].set_axis(names).head(12) * 100,
    "重合度最高的对子（至少共担 2 项）",
    unit="重合度（%）",
)
if len(pairs):
    most = pairs.sort_values("shared", ascending=False, kind="stable").iloc[0]
    answer(
        f"重合度最高的是 **{names.iloc[0]}**（共担 {pairs.iloc[0]['shared']} 项）；",
        f"共担次数最多的是 **{labels[most['one']]} — {labels[most['two']]}**（{most['shared']} 项）。",
    )

# %% [markdown]
# ## 一个单位与谁共担，谁牵头谁？
#
# 换成想看的单位：名称、简称、全称都可以；同名的会列出来请你选。

# %%
UNIT = labels[core.index[0]] if len(core) else ""
found = corpus.partners(corpus.find(UNIT))
show(
    found,
    "partners",
    ["full_name", "shared", "we_lead", "they_lead", "both_lead", "likeness"],
)
ego = corpus.ego(UNIT)
ego.remove_nodes_from([unit for unit in list(ego) if unit not in graph])
nearest = sorted(
    ego, key=lambda unit: (unit != corpus.find(UNIT), -found["shared"].get(unit, 0), unit)
)[:25]
draw_network(take_nodes(ego, nearest), f"{UNIT}和与它共担最多的单位", size=tasks, group=group_of, names=labels,
             centre=corpus.find(UNIT))  # fmt: skip
answer(
    f"**{UNIT}**与 {len(found)} 个单位（含统称）共担过任务：它牵头别人 {found['we_lead'].sum()} 家次，",
    f"别人牵头它 {found['they_lead'].sum()} 家次。",
)

# %% [markdown]
# ## 一条边背后是哪些原话？

# %%
single = found[found["kind"] == "single"]
if len(single):
    partner = single.index[0]
    said = corpus.sentences(UNIT, partner).drop_duplicates("task_id")
    show(said, "sentences", ["year", "sentence", "statement"], limit=6)
    answer(f"**{UNIT}**与**{labels[partner]}**共担 {len(said)} 项任务，逐条见上。")

# %% [markdown]
# ## 谁牵头，谁跟着做？

# %%
given = corpus.assignments[["task_id", "unit_id", "role"]].drop_duplicates()
given = given[given["unit_id"].isin(graph)]
lead = given[given["role"] == "lead"]
other = given[given["role"] != "lead"]
follow = lead.merge(other, on="task_id", suffixes=("", "_other"))
follow = follow[follow["unit_id"] != follow["unit_id_other"]]
leaders = follow["unit_id"].value_counts().index[:12]
followers = follow["unit_id_other"].value_counts().index[:14]
table = pd.crosstab(follow["unit_id"], follow["unit_id_other"]).reindex(
    index=leaders, columns=followers, fill_value=0
)
if table.size:
    draw_heat(
        table.rename(index=labels, columns=labels),
        "行牵头、列负责或配合的任务",
        unit="任务数",
        colour="Reds",
    )
    pair = table.stack().idxmax()
    answer(
        f"牵头带动别人最多的是 **{labels[leaders[0]]}**，最常跟着做的是 **{labels[followers[0]]}**；",
        f"最常见的一对是 **{labels[pair[0]]}** 牵头、**{labels[pair[1]]}** 跟进（{table.stack().max()} 项）。",
    )
