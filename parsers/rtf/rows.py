"""RTF 表格行: the row definitions that stand between the cells (RTF 1.9.1, table definitions)."""

from parsers.word.table_flow import CellShape, RowShape


class RowReader:
    """Keeps the definition in force: one for rows of the text, one for rows nested in a cell."""

    def __init__(self) -> None:
        self._shapes = {False: RowShape(), True: RowShape()}
        self._joins_left = self._joins_up = False

    def find_shape(self, nested: bool) -> RowShape:
        """The definition of the row that ends now."""
        return self._shapes[nested]

    def obey(self, word: str, number: int | None, nested: bool) -> None:
        """Take note of a control word of a row definition; all others are none of ours."""
        if word == "trowd":
            self._shapes[nested] = RowShape()
            self._joins_left = self._joins_up = False
        elif word == "trleft":
            self._shapes[nested].left = number or 0
        elif word == "clmrg":
            self._joins_left = True
        elif word == "clvmrg":
            self._joins_up = True
        elif word == "cellx":
            self._shapes[nested].cells.append(CellShape(number or 0, self._joins_left, self._joins_up))
            self._joins_left = self._joins_up = False
