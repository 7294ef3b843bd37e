"""Workload: what each unit carries, as counts and as its share of the work."""

from typing import TYPE_CHECKING, get_args

from notice.notice import Role

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

ROLES: tuple[str, ...] = get_args(Role)
_UNIT = ["full_name", "kind", "type", "level", "region"]


def measure_workload(
    units: "pd.DataFrame", tasks: "pd.DataFrame", assignments: "pd.DataFrame", partners: "nx.Graph"
) -> "pd.DataFrame":
    """One row a unit, as `pipeline.corpus.Corpus.workload` describes it."""
    import pandas as pd

    pairs = assignments[["task_id", "unit_id", "role"]].drop_duplicates()
    pairs = pairs.assign(role=pairs["role"].astype("string"))
    found = units.set_index("unit_id")[_UNIT].copy()
    by_role = pd.crosstab(pairs["unit_id"], pairs["role"]).reindex(columns=ROLES, fill_value=0)
    held = pairs[["task_id", "unit_id"]].drop_duplicates()
    dated = tasks.loc[tasks["deadline_latest"].notna(), "task_id"]
    counts: dict[str, pd.Series] = {
        "tasks": held.groupby("unit_id").size(),
        **{role: by_role[role] for role in ROLES},
        "alone": held[~held["task_id"].duplicated(keep=False)].groupby("unit_id").size(),
        "dated": held[held["task_id"].isin(dated)].groupby("unit_id").size(),
        "partners": pd.Series(dict(partners.degree()), dtype="int64"),
    }
    for name, values in counts.items():
        found[name] = values.reindex(found.index, fill_value=0).astype("Int64")
    lead = found["lead"].astype("Float64")
    found["lead_share"] = (lead / found["tasks"]).where(found["tasks"] > 0)
    found["load"] = _share_work(pairs).reindex(found.index, fill_value=0.0).astype("Float64")
    return _judge_load(found).sort_values(["load", "tasks"], ascending=False, kind="stable")


def _share_work(pairs: "pd.DataFrame") -> "pd.Series":
    """Each task is one piece of work, split evenly among those who lead it, else those responsible."""
    led = pairs["task_id"].isin(pairs.loc[pairs["role"] == "lead", "task_id"])
    carrying = pairs[(pairs["role"] == "lead") | (~led & (pairs["role"] == "responsible"))]
    shares = 1 / carrying.groupby("task_id")["unit_id"].transform("size")
    return shares.groupby(carrying["unit_id"]).sum()


def _judge_load(found: "pd.DataFrame") -> "pd.DataFrame":
    """`overload` against the median, `overloaded` above Tukey's fence, both among single units that carry work."""
    single = found.loc[(found["kind"] == "single") & (found["load"] > 0), "load"]
    low, middle, high = (single.quantile(share) for share in (0.25, 0.5, 0.75))
    measured = found["load"].where(found["kind"] == "single")
    return found.assign(
        overload=measured / middle,
        overloaded=(measured > high + 1.5 * (high - low)).fillna(False).astype(bool),
    )
