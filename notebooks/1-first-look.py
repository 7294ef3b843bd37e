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
# # 一、先看一份公文
#
# 从一批公文里挑角色写得最全、任务最多的一份，看看读出了什么、每个事实印在哪里、机器拿不准什么。
#
# 数据来自 `fengong convert` 的输出文件夹；换成自己的，改下面的 `OUT` 再从头运行。

# %%
from itertools import chain

import pandas as pd

from pictures import draw_bars, draw_roles, set_look
from pipeline import load
from telling import answer, label_units, need, say_share, show, show_printed

OUT = "../data/out"
set_look()
corpus = load(OUT)
need(len(corpus.assignments), "这批公文里没有分给单位的任务")

# %% [markdown]
# ## 手上有哪些公文？

# %%
notices = corpus.notices
show(
    notices,
    "notices",
    ["title", "written_date", "format", "tasks", "assignments", "units", "diagnostics"],
)
years = f"{corpus.years[0]}—{corpus.years[-1]} 年" if corpus.years else "年份不明"
answer(
    f"{years}，共 {len(notices)} 份公文、{len(corpus.tasks)} 项任务、{len(corpus.assignments)} 条分工、",
    f"{len(corpus.units)} 个单位；其中 {int((notices['tasks'] == 0).sum())} 份没有任务（名单、批复等）。",
)

# %% [markdown]
# ## 挑出来的是哪一份，它分了哪几块？

# %%
kinds = corpus.assignments.groupby("notice_id")["role"].nunique()
ranked = notices.assign(roles=notices["notice_id"].map(kinds).fillna(0))
chosen = ranked.sort_values(["roles", "tasks"], ascending=False, kind="stable").iloc[0]
notice = next(one for one in corpus if one.id == chosen["notice_id"])
tasks = corpus.tasks[corpus.tasks["notice_id"] == notice.id]
sections = tasks["section"].fillna("（不在标题下）").value_counts(sort=False)
draw_bars(sections, f"{chosen['notice_id']}：每一块有几项任务", unit="任务数")
answer(
    f"《{chosen['title']}》，{len(tasks)} 项任务，分在 {len(sections)} 块；",
    f"最大的一块是**{sections.idxmax()}**，占 {say_share(sections.max(), len(tasks))}。",
)

# %% [markdown]
# ## 一项任务里有什么？
#
# 挑角色最全的一项。下划线标出印着的单位，颜色是角色；鼠标停在上面会显示角色。

# %%
task = max(
    notice.tasks,
    key=lambda one: (len({a.role for a in one.assignments}), len(one.assignments)),
)
show_printed(notice, task)
given = corpus.assignments[corpus.assignments["task_id"] == task.id]
show(
    given,
    "assignments",
    ["unit_name", "mention", "role", "label", "origin", "confidence", "start", "end"],
)
answer(
    f"任务编号 `{task.id}`，{given['unit_id'].nunique()} 个单位，{given['role'].nunique()} 种角色。"
)

# %% [markdown]
# ## 位置可靠吗？
#
# 每个事实都带起止位置。把全文按位置切出来，应当与印刷的字一个不差。

# %%
mentions = list(
    chain.from_iterable(a.units for one in notice.tasks for a in one.assignments)
)
exact = sum(one.span.cut(notice.text) == one.mention for one in mentions)
answer(f"这份公文里单位印了 {len(mentions)} 处，按位置切出来与记录相同的有 {exact} 处。")
assert exact == len(mentions)

# %% [markdown]
# ## 谁在这份公文里任务最多？

# %%
part = corpus.assignments[corpus.assignments["notice_id"] == notice.id]
held = part.drop_duplicates(["task_id", "unit_id", "role"])
counts = pd.crosstab(
    held["unit_id"].map(label_units(corpus)), held["role"].astype("string")
)
order = (
    held.drop_duplicates(["task_id", "unit_id"])["unit_id"]
    .map(label_units(corpus))
    .value_counts()
)
draw_roles(counts.loc[order.index], "这份公文里任务最多的单位")
answer(
    f"**{order.index[0]}**，{order.iloc[0]} 项，占全部任务的 {say_share(order.iloc[0], len(tasks))}。"
)

# %% [markdown]
# ## 机器拿不准什么？

# %%
doubts = corpus.doubts()
own = doubts[doubts["notice_id"] == notice.id]
show(own, "doubts", ["severity", "message", "advice", "text"])
answer(
    f"这份公文有 {len(own)} 处疑点；{notice.coverage:.1%} 的字已归入要素、层次、任务或附件。",
    "疑点逐条见上表，请对照原件。" if len(own) else "没有需要核对的地方。",
)
