"""表格部件: the XML parts of an .xlsx, read as a stream (ISO/IEC 29500-1 §18).

No tree is built: a part of any size is read in the memory of one element.
"""

from collections.abc import Callable
from xml.parsers.expat import ExpatError, ParserCreate

from notice.errors import UnreadableFile

SUSPICIOUS = "文件内含不允许的 DTD 声明（可能是恶意构造的文件），未予读取。请核实文件来源后重新取得。"

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str, str], None]


def scan_part(data: bytes, start: Start, end: End) -> bool:
    """Calls `start(name, attributes)` and `end(name, text)` for each element; False when `data` is broken.

    Elements are named without their prefix, attributes as they are written (``r:id``). ``text`` is
    what stands between an element's last tag and its end. Raises UnreadableFile("corrupt") on a DTD,
    which the packaging conventions forbid (ISO/IEC 29500-2): it is an attack.
    """
    parser = ParserCreate()
    parser.buffer_text = True
    text: list[str] = []

    def open_element(name: str, attributes: dict[str, str]) -> None:
        text.clear()
        start(name.rpartition(":")[2], attributes)

    def close_element(name: str) -> None:
        end(name.rpartition(":")[2], "".join(text))
        text.clear()

    def refuse(*_declared: object) -> None:
        raise UnreadableFile("corrupt", SUSPICIOUS)

    parser.StartElementHandler = open_element
    parser.EndElementHandler = close_element
    parser.CharacterDataHandler = text.append
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (ExpatError, ValueError, LookupError):  # the last two: an encoding that XML parsers need not know
        return False
    return True
