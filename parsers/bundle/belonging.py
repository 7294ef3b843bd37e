"""归属: which notice of a bundle a file belongs to, by what is printed and by its name.

Evidence, the surest first; the first kind that points to exactly one notice decides:
the notice lists the file among its 附件, or its own title passes the file on (关于印发《…》的通知); the
file's name repeats the notice's; it is the only notice in the file's folder; only one notice
speaks of the file.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from parsers.bundle.document import Document

# A shorter name says too little: 名单, 方案.
_LONG_ENOUGH = 5
_NUMBERED = re.compile(r"^\d{1,3}(?![\d年月])[.、\s_-]*")
_ATTACHED = re.compile(r"[-_—\s（(]*附[件表录图][\d一二三四五六七八九十]{0,3}[：:.、\-_—\s）)]*")

Evidence = Callable[[Document, Document], bool]


def is_passed_on(file: Document, notice: Document) -> bool:
    """Whether `notice` lists `file` among its attachments, or its title passes it on."""
    return any(name in said for name in _name_file(file) for said in (*notice.attached, *notice.passing))


def shares_name(file: Document, notice: Document) -> bool:
    """Whether the name of `file` is that of `notice` with an attachment's number or title added."""
    own, name = _strip_stem(notice.stem), file.stem
    return len(own) >= _LONG_ENOUGH and own in name and _ATTACHED.search(name.replace(own, "")) is not None


def is_spoken_of(file: Document, notice: Document) -> bool:
    """Whether the text of `notice` names `file`."""
    return any(name in notice.squeezed for name in _name_file(file))


def find_owner(file: Document, notices: Sequence[Document]) -> Document | None:
    """The one of `notices` that `file` belongs to; None when nothing, or nothing sure, tells it."""
    steps: tuple[Callable[[], Iterable[Document]], ...] = (
        lambda: _choose_nearer(file, [one for one in notices if is_passed_on(file, one)]),
        lambda: _choose_nearer(file, [one for one in notices if shares_name(file, one)]),
        lambda: _find_neighbours(file, notices),
        lambda: _choose_nearer(file, [one for one in notices if is_spoken_of(file, one)]),
    )
    found = (list(step()) for step in steps)
    return next((notices[0] for notices in found if len(notices) == 1), None)


def _choose_nearer(file: Document, notices: list[Document]) -> list[Document]:
    """Of several the one in the file's own folder."""
    return [one for one in notices if one.folder == file.folder] if len(notices) > 1 else notices


def _find_neighbours(file: Document, notices: Sequence[Document]) -> list[Document]:
    """The notices in the nearest folder above `file` that holds any, its own first."""
    folder = file.folder
    while True:
        inside = [one for one in notices if not folder or f"{one.folder}/".startswith(f"{folder}/")]
        if inside or not folder:
            return inside
        folder = folder.rpartition("/")[0]


def _name_file(file: Document) -> list[str]:
    """What a notice may call `file`: its titles and its name without number and ending."""
    names = (*file.titles, _strip_stem(file.stem))
    return [name for name in dict.fromkeys(names) if len(name) >= _LONG_ENOUGH]


def _strip_stem(stem: str) -> str:
    return _ATTACHED.sub("", _NUMBERED.sub("", stem))
