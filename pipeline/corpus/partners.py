"""Partners: with whom a unit shares its tasks, and who leads whom."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def list_partners(unit: str, units: "pd.DataFrame", assignments: "pd.DataFrame") -> "pd.DataFrame":
    """One row a unit that shares a task with `unit`, as `pipeline.corpus.Corpus.partners` describes it."""
    own = assignments[assignments["unit_id"] == unit]
    tasks = own["task_id"].unique()
    shared = assignments[assignments["task_id"].isin(tasks) & (assignments["unit_id"] != unit)]
    led = own.loc[own["role"] == "lead", "task_id"].unique()
    leading = shared["role"] == "lead"
    counts = {
        "shared": shared,
        "we_lead": shared[shared["task_id"].isin(led) & ~leading],
        "they_lead": shared[~shared["task_id"].isin(led) & leading],
        "both_lead": shared[shared["task_id"].isin(led) & leading],
    }
    busy = units["unit_id"].isin(shared["unit_id"])
    found = units.loc[busy, ["unit_id", "full_name", "kind", "type", "tasks"]].set_index("unit_id")
    for name, rows in counts.items():
        sizes = rows.groupby("unit_id")["task_id"].nunique()
        found[name] = sizes.reindex(found.index, fill_value=0).astype("Int64")
    # Jaccard: of all tasks of either, the share that is both's.
    found["likeness"] = found["shared"] / (len(tasks) + found["tasks"] - found["shared"])
    return found.sort_values(["shared", "likeness"], ascending=False, kind="stable")
