"""Dates: everything of a batch that falls due, recurs or is to be reached, as one calendar."""

from typing import TYPE_CHECKING

from pipeline.corpus.columns import CALENDAR
from pipeline.corpus.frames import make_series

if TYPE_CHECKING:
    import pandas as pd

_TASK = ["section", "lead_units", "responsible_units", "support_units"]


def build_calendar(
    deadlines: "pd.DataFrame", targets: "pd.DataFrame", tasks: "pd.DataFrame"
) -> "pd.DataFrame":
    """One row a fact, as `pipeline.corpus.Corpus.calendar` describes it."""
    import pandas as pd

    due = deadlines.rename(columns={"latest": "date", "earliest": "from_date"})
    due = due.assign(kind=due["recurrence"].isna().map({True: "deadline", False: "recurring"}))
    # As in `pipeline.tables.due`: what stands behind a label or in a column counts before prose.
    labelled = deadlines["origin"] != "prose"
    counted = labelled | ~deadlines["task_id"].isin(deadlines.loc[labelled, "task_id"])
    dates = deadlines[counted].groupby("task_id")["latest"].agg(["min", "nunique"])
    only = dates.loc[dates["nunique"] == 1, "min"].rename("date")
    reached = targets.assign(kind="target").merge(only, left_on="task_id", right_index=True, how="left")
    facts = pd.concat([one.astype("object") for one in (due, reached)], ignore_index=True)
    named = tasks.rename(columns={"text": "task"})[["task_id", *_TASK, "task"]]
    found = facts.merge(named, on="task_id", how="left").reindex(columns=CALENDAR.names)
    typed = pd.DataFrame({name: make_series(CALENDAR, name, found[name]) for name in found})
    return typed.sort_values("date", kind="stable", na_position="last", ignore_index=True)
