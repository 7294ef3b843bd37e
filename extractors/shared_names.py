"""共用名称: pieces of a list that share a head or a tail and name one class of units."""

from extractors.rules import rule_for
from extractors.view import View


def join_shared(pieces: list[View]) -> list[View]:
    """Join 各市 + 县（区）人民政府, 各委 + 办 + 局, 各镇党委 + 政府: names that share a head or a tail."""
    joined: list[View] = []
    held: View | None = None
    for piece in pieces:
        if held is not None:
            if _shares_tail(piece.folded):
                whole = span_over(held, piece)
                held = whole if _is_bare_place(piece.folded) else None
                if held is None:
                    joined.append(whole)
                continue
            joined.append(held)
            held = None
        if _is_bare_head(piece.folded):
            held = piece
        elif joined and _is_class_of_units(joined[-1].folded) and _is_headless(piece.folded):
            joined[-1] = span_over(joined[-1], piece)
        else:
            joined.append(piece)
    return joined + ([held] if held is not None else [])


def _is_class_of_units(name: str) -> bool:
    return "各" in name or bool(rule_for("units", "collective").applies(name))


def _is_headless(name: str) -> bool:
    """委、办、局 after 各, and 政府 after 各镇党委: no names of their own."""
    return any(rule_for("units", value).applies(name) for value in ("short", "headless"))


def _is_bare_head(name: str) -> bool:
    """各市, 有关省: a class of places that waits for its tail."""
    is_class = "各" in name or name.startswith(("有关", "相关"))
    return is_class and bool(rule_for("units", "place").applies(name[max(0, name.rfind("各")) :]))


def _is_bare_place(name: str) -> bool:
    return not name.startswith("各") and bool(rule_for("units", "place").applies(name))


def _shares_tail(name: str) -> bool:
    """Whether `name` goes on with a place, a class or one by its name, that needs the head before it."""
    return any(bool(rule_for("units", value).applies(name)) for value in ("shared-tail", "placed-tail"))


def span_over(first: View, last: View) -> View:
    """One view over both, with the separator between them put back as 、."""
    return View(first.text, first.folded + "、" + last.folded, [*first.at, first.at[-1] + 1, *last.at])
