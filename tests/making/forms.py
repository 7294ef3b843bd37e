"""各种格式: one printed notice as the bytes of every format."""

from collections.abc import Mapping

from tests.making.layout import write_ofd
from tests.making.office import convert
from tests.making.plain import write_text
from tests.making.printed import Grid, Printed
from tests.making.web import write_fragment, write_portal
from tests.making.word import write_docx

TEXT_FORMS = ("text.txt", "gb18030.txt", "wrapped.txt")
FORMS = ("portal.html", "fragment.html", "typed.docx", "automatic.docx")
# Made by LibreOffice from a typed .docx; the .ofd from its .pdf, glyph by glyph.
OFFICE_FORMS = ("printed.pdf", "printed.doc", "printed.rtf", "printed.odt", "printed.ofd")


def make_forms(printed: Printed) -> dict[str, bytes]:
    """`printed` by file name, in every format made without LibreOffice.

    A notice with a table has no text form: plain text cannot show merged cells.
    """
    forms = {
        "portal.html": write_portal(printed).encode(),
        "fragment.html": write_fragment(printed).encode(),
        "typed.docx": write_docx(printed),
        "automatic.docx": write_docx(printed, automatic=True),
    }
    if any(isinstance(part, Grid) for part in printed.parts):
        return forms
    text, wrapped = write_text(printed), write_text(printed, wrapped=True)
    texts = {
        "text.txt": text.encode(),
        "gb18030.txt": text.encode("gb18030"),
        "wrapped.txt": wrapped.encode(),
    }
    return texts | forms


def make_by_office(notices: Mapping[str, Printed], form: str) -> dict[str, bytes]:
    """Each of `notices` in one of `OFFICE_FORMS`, in one call of LibreOffice."""
    documents = {name: write_docx(printed) for name, printed in notices.items()}
    if form.endswith(".ofd"):
        return {name: write_ofd(data) for name, data in convert(documents, "pdf").items()}
    return convert(documents, form.rpartition(".")[2])
