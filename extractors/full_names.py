"""全称: a unit's name with its place in front."""

from extractors.places import shorten_place
from extractors.regions import CENTRAL
from extractors.rules import rule_for
from extractors.unit_names import FoundName
from extractors.unit_seats import Seat


def name_fully(core: str, seat: Seat, known: FoundName | None, *, whole: bool) -> str:
    """The name with its place in front: 奉化区财政局, 中共奉化区委组织部, 国家税务总局.

    A name that is `whole` (北京大学) and was printed without a place gets none.
    """
    if seat.region == CENTRAL:
        prefix = known.row.central if known else ("" if seat.core.startswith(seat.words) else seat.words)
        return prefix + core.replace("党委", "中共中央", 1)
    if not seat.region.steps or seat.found == "missing":
        return core
    last = seat.region.steps[-1].name
    if core.startswith((last, shorten_place(last) or last)):
        return core
    if whole and (seat.found == "issuer" or rule_for("regions", "own").applies(core)):
        return core
    if core.startswith("党委"):
        committee = "党委" if last.endswith("自治区") else "委"
        return f"中共{last}{committee}{core.removeprefix('党委')}"
    return f"{core}（{last}）" if core.startswith(("中国", "国家")) else last + core
