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
# # 二、谁承担什么
#
# 工作量、牵头与配合、过载、从不牵头的单位。
#
# **怎么算**：每项任务算一件，由牵头单位平分；没有牵头的由责任单位平分；配合不计入工作量，单独数。
# 统称（如“各镇（街道）”）背后是许多单位，列出但不参加比较。

# %%
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from pictures import (
    GROUPS,
    ROLE_COLOURS,
    SOFT,
    draw_bars,
    draw_heat,
    draw_roles,
    label_points,
    set_look,
)
from pipeline import load
from telling import answer, label_units, list_names, need, say_share, show

OUT = "../data/out"
set_look()
corpus = load(OUT)
need(len(corpus.assignments), "这批公文里没有分给单位的任务")
labels = label_units(corpus)
work = corpus.workload()
work = work[work["tasks"] > 0]
single = work[work["kind"] == "single"]

# %% [markdown]
# ## 谁的任务最多？

# %%
roles = list(ROLE_COLOURS)
busiest = work.sort_values("tasks", ascending=False, kind="stable")
draw_roles(
    busiest[roles].rename(index=labels),
    "任务最多的单位，按角色（同一任务里的两种角色各计一次）",
    limit=18,
)
first = busiest.iloc[0]
answer(
    f"**{labels[busiest.index[0]]}**，{first['tasks']} 项，占全部任务的 {say_share(first['tasks'], len(corpus.tasks))}：",
    f"牵头 {first['lead']}、责任 {first['responsible']}、配合 {first['support']}。",
)

# %% [markdown]
# ## 谁多牵头，谁多配合？
#
# 横轴是牵头或负责（担主责）的任务，纵轴是配合的任务；斜线上两者相等，线下以主责为主。

# %%
main = (single["lead"] + single["responsible"]).astype(int)
support = single["support"].astype(int)
_, axes = plt.subplots(figsize=(9, 6))
both = np.maximum(main, support)
axes.plot([0, both.max()], [0, both.max()], color="#c9ced6", linewidth=1, zorder=0)
axes.scatter(
    main,
    support,
    s=30 + 10 * single["tasks"].astype(float),
    color=GROUPS[0],
    alpha=0.65,
    edgecolor="white",
)
axes.set(
    xlabel="牵头或负责的任务数", ylabel="配合的任务数", title="主责与配合（圆越大任务越多）"
)
axes.grid(True)
order = single.sort_values("tasks", ascending=False, kind="stable")
label_points(
    axes,
    {unit: (main[unit], support[unit]) for unit in order.index},
    labels,
    {unit: np.sqrt(30 + 10 * count) / 2 for unit, count in order["tasks"].items()},
    limit=16,
)
helpers = single[(support > main) & (single["tasks"] >= 3)]
answer(
    f"{say_share(int((main >= support).sum()), len(single))} 的单位主责不少于配合；",
    f"配合多于主责的（至少 3 项任务）有 {len(helpers)} 个"
    + (f"：{list_names(labels[one] for one in helpers.index)}。" if len(helpers) else "。"),
)

# %% [markdown]
# ## 谁过载？
#
# 虚线是上四分位数加 1.5 倍四分位距（箱线图判断离群值的通行办法）；超过的算过载。

# %%
loads = single["load"].astype(float)
carrying = loads[loads > 0]
low, high = carrying.quantile(0.25), carrying.quantile(0.75)
fence = high + 1.5 * (high - low)
shown = single.head(18)
colours = ["#a3263a" if heavy else "#9cc4e4" for heavy in shown["overloaded"]]
axes = draw_bars(shown["load"].rename(index=labels), "工作量最大的单位（红色为过载）", unit="折算任务数",
                 colours=colours, digits=1)  # fmt: skip
axes.axvline(fence, color=SOFT, linestyle="--", linewidth=1)
axes.text(
    fence,
    1,
    f"过载线 {fence:.1f}",
    color=SOFT,
    ha="center",
    va="bottom",
    transform=axes.get_xaxis_transform(),
)
heavy = single[single["overloaded"]]
middle = carrying.median()
answer(
    f"中位数 {middle:.1f} 件；过载的有 {len(heavy)} 个"
    + (
        f"：{list_names((labels[one] for one in heavy.index), 8)}，" if len(heavy) else "，"
    ),
    f"最重的是中位数的 {carrying.max() / middle:.1f} 倍。",
)

# %% [markdown]
# ## 工作量集中在少数单位吗？

# %%
ordered = np.sort(carrying.to_numpy())[::-1]
share = np.concatenate([[0], ordered.cumsum() / ordered.sum() * 100])
units = np.arange(len(share)) / len(ordered) * 100
_, axes = plt.subplots(figsize=(7, 4.5))
axes.plot([0, 100], [0, 100], color="#c9ced6", linewidth=1)
axes.fill_between(units, share, units, color=GROUPS[0], alpha=0.12)
axes.plot(units, share, color=GROUPS[0], linewidth=2)
fifth = float(np.interp(20, units, share))
axes.scatter([20], [fifth], color=ROLE_COLOURS["lead"], zorder=3)
axes.annotate(
    f"前 20% 的单位承担 {fifth:.0f}%", (20, fifth), (12, -14), textcoords="offset points"
)
axes.set(
    xlabel="单位，由重到轻（%）",
    ylabel="累计工作量（%）",
    title="工作量的集中程度（灰线为完全平均）",
)
axes.grid(True)
answer(f"工作量最大的五分之一单位承担了全部的 **{fifth:.0f}%**。")

# %% [markdown]
# ## 哪些单位从不牵头？
#
# 只看写明了牵头单位的公文：没有写牵头的公文里，谁都无从牵头。

# %%
led = corpus.assignments.loc[corpus.assignments["role"] == "lead", "notice_id"].unique()
named = corpus.assignments[corpus.assignments["notice_id"].isin(led)]
followers = single.index.isin(named["unit_id"]) & (single["lead"] == 0).to_numpy()
never = single[followers].sort_values("tasks", ascending=False, kind="stable")
show(never, "workload", ["full_name", "tasks", "responsible", "support", "partners"])
share_never = say_share(len(never), int(single.index.isin(named["unit_id"]).sum()))
answer(f"在写明牵头的 {len(led)} 份公文里出现过的单位，有 {len(never)} 个（{share_never}）从不牵头",
       f"；其中任务最多的是 {list_names((labels[one] for one in never.index), 3)}。" if len(never) else "。")  # fmt: skip

# %% [markdown]
# ## 工作量怎样逐年变化？
#
# 单位都换成最近一年的名称（机构改革前后按同一单位计；拆分和撤销的保留原名）。

# %%
if corpus.years:
    latest = corpus.select(as_of=corpus.years[-1])
    names = label_units(latest)
    top = latest.workload().query("kind == 'single'").head(16).index
    loads = {
        f"{year}年": latest.select(year=year).workload()["load"] for year in corpus.years
    }
    table = pd.DataFrame(loads).reindex(top).fillna(0.0).astype(float)
    draw_heat(table.rename(index=names), "各年工作量", unit="折算任务数", digits=1)
    change = (table.iloc[:, -1] - table.iloc[:, 0]).sort_values()
    answer(
        f"从 {corpus.years[0]} 到 {corpus.years[-1]}，增加最多的是 **{names[change.index[-1]]}**（{change.iloc[-1]:+.1f} 件），",
        f"减少最多的是 **{names[change.index[0]]}**（{change.iloc[0]:+.1f} 件）。各年公文数不同，请连同上一本的公文清单一起看。",
    )
