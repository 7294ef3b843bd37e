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
# # 五、时限和目标的日历
#
# 什么时候到期、谁在那时最忙、哪些要反复做、要达到什么数。
#
# 只有写明的才算：算不出日期的（“立即”“长期”）列出原文，不猜日期；目标的日期取所在任务唯一的最迟日期。

# %%
import pandas as pd

from pictures import GROUPS, draw_bars, draw_heat, draw_months, set_look
from pipeline import load
from telling import answer, label_units, list_names, say_share, shorten_title, show

OUT = "../data/out"
set_look()
corpus = load(OUT)
labels = label_units(corpus)
calendar = corpus.calendar()
titles = (
    corpus.notices.set_index("notice_id")["title"].fillna("（无标题）").map(shorten_title)
)
outside = "（不在任务里，见《" + calendar["notice_id"].map(titles) + "》）"
calendar["task"] = calendar["task"].fillna(outside)
dated = calendar[calendar["date"].notna() & (calendar["kind"] != "target")]

# %% [markdown]
# ## 有多少任务写明了时限？

# %%
tasks = corpus.tasks
timed = tasks["task_id"].isin(calendar.loc[calendar["kind"] != "target", "task_id"])
share = timed.groupby(tasks["notice_id"], sort=False).mean() * 100
share = share.sort_values(ascending=False, kind="stable").head(20)
draw_bars(share.rename(index=titles.to_dict()), "写明时限的任务占比最高的公文", unit="%")
kinds = calendar["kind"].value_counts()
answer(
    f"{len(tasks)} 项任务里 {int(timed.sum())} 项（{say_share(timed.sum(), len(tasks))}）写明了时限或周期；",
    f"全部时限 {kinds['deadline']} 个、周期 {kinds['recurring']} 个、目标 {kinds['target']} 个，",
    f"其中 {len(dated)} 个时限或周期算得出最迟日期。",
)

# %% [markdown]
# ## 哪些月份到期最多？

# %%
months = dated["date"].dt.to_period("M")
table = pd.crosstab(dated["date"].dt.year, dated["date"].dt.month).reindex(
    columns=range(1, 13), fill_value=0
)
if len(table):
    draw_heat(
        table.rename(index="{}年".format, columns="{}月".format),
        "每月到期的时限",
        unit="个",
    )
    busiest = months.value_counts().sort_index().idxmax()
    ends = int((dated["date"].dt.month == 12).sum())
    answer(
        f"最集中的是 **{busiest.year} 年 {busiest.month} 月**，{int((months == busiest).sum())} 个；",
        f"落在 12 月的占 {say_share(ends, len(dated))}。",
    )
else:
    answer("没有算得出日期的时限。")

# %% [markdown]
# ## 最近一年的时限怎样排开？
#
# 每个点是一个时限，圆越大同一天到期的越多。

# %%
if len(dated):
    year = int(dated["date"].dt.year.max())
    current = dated[dated["date"].dt.year == year]
    block = current["section"].fillna(current["notice_id"].map(titles))
    draw_months(current.assign(block=block), f"{year} 年各块工作的时限", rows="block")
    show(
        current,
        "calendar",
        ["date", "text", "task", "lead_units", "responsible_units"],
        limit=15,
    )
    answer(
        f"{year} 年有 {len(current)} 个时限，第一个是 {current['date'].iloc[0]:%m月%d日}，",
        f"最后一个是 {current['date'].iloc[-1]:%m月%d日}。",
    )

# %% [markdown]
# ## 谁在哪个月最忙？
#
# 只算担主责的：写了牵头的算牵头单位，否则算责任单位。

# %%
main = corpus.assignments[["task_id", "unit_id", "role"]].drop_duplicates()
led = set(main.loc[main["role"] == "lead", "task_id"])
main = main[
    (main["role"] == "lead")
    | (~main["task_id"].isin(led) & (main["role"] == "responsible"))
]
due = dated[["task_id", "date"]].drop_duplicates().merge(main, on="task_id")
if len(due):
    month = due["date"].dt.strftime("%y.%m")
    table = pd.crosstab(due["unit_id"], month)
    top = table.sum(axis=1).sort_values(ascending=False, kind="stable").index[:16]
    draw_heat(
        table.loc[top].rename(index=labels),
        "担主责的单位每月到期的任务（年.月）",
        unit="项",
    )
    unit, when = table.stack().idxmax()
    answer(
        f"最忙的是 **{labels[unit]}** 在 20{when.replace('.', ' 年 ')} 月，{table.loc[unit, when]} 项同月到期。"
    )

# %% [markdown]
# ## 哪些要反复做？

# %%
recurring = calendar[calendar["kind"] == "recurring"]
show(
    recurring, "calendar", ["recurrence", "text", "task", "lead_units", "responsible_units"]
)
cycles = recurring["recurrence"].value_counts()
answer(
    f"共 {len(recurring)} 处，最常见的是**{cycles.index[0]}**（{cycles.iloc[0]} 处）。"
    if len(cycles)
    else "没有写明周期的任务。"
)

# %% [markdown]
# ## 哪些时限算不出日期？

# %%
open_ended = calendar[(calendar["kind"] == "deadline") & calendar["date"].isna()]
show(
    open_ended, "calendar", ["text", "precision", "task", "lead_units", "responsible_units"]
)
answer(
    f"共 {len(open_ended)} 个：从某件事起算，或没有终点。请按原文掌握。"
    if len(open_ended)
    else "没有。"
)

# %% [markdown]
# ## 要达到哪些数？

# %%
targets = calendar[calendar["kind"] == "target"]
show(
    targets,
    "calendar",
    ["date", "measure", "comparator", "value", "unit", "text", "lead_units"],
    limit=15,
)
if len(targets):
    units = targets["unit"].fillna("（无单位）").value_counts().head(12)
    draw_bars(units, "目标用的计量单位", unit="目标数", colours=[GROUPS[1]] * len(units))
    when = targets["date"].notna()
    answer(f"共 {len(targets)} 个目标，{say_share(when.sum(), len(targets))} 有确定的日期；",
           f"最常用的单位是 {list_names(units.index[:3])}。")  # fmt: skip
else:
    answer("这批公文里没有读出目标。")
