"""RTF 控制字: what the control words that a reader of text obeys mean (RTF 1.9.1)."""

# What stands for a character.
SIGNS = {
    **{"\\" + sign: sign for sign in "\\{}"},
    "\\~": "\u00a0",
    "\\_": "-",
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "page": "\n",
    "column": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "mden": "/",
}
# Properties of characters, turned on by the word and off by its 0.
SWITCHES = {"b": "bold", "v": "hidden", "deleted": "deleted", "mvf": "deleted"}
# Words that set a property to a value, and words whose number is the value.
SETTINGS = {
    "fonttbl": ("sink", "font"),
    "stylesheet": ("sink", "style"),
    "fldinst": ("sink", "code"),
    "nesttableprops": ("nested", True),
    "intbl": ("in_table", True),
}
NUMBERS = {"uc": "skip", "s": "style", "itap": "level", "outlinelevel": "outline"}
# The script that the font numbers behind it are given for.
SCRIPTS = frozenset({"loch", "hich", "dbch", "rtlch", "ltrch"})
# Alignment: is it centred or distributed?
CENTRED = {"qc": True, "qd": True, "ql": False, "qr": False, "qj": False}
PARAGRAPH_ENDS = frozenset({"par", "\\\n", "\\\r"})
# Groups read as if their braces were not there; any other \* group is left out.
OPEN_GROUPS = frozenset({"result", "shptxt", "ud", "moMath", "moMathPara", "nesttableprops", "revised"})
# Groups that print nothing themselves but may hold a text box.
SHAPES = frozenset({"shp", "shpgrp", "shpinst", "do"})
BOXES = frozenset({"shptxt", "dptxbxtext"})
MARKERS = frozenset({"listtext", "pntext"})
# Groups without a \* in front that print nothing.
SILENT = frozenset(
    {
        *("colortbl", "info", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator"),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "annotation", "atnid", "atnauthor"),
        *("pict", "nonshppict", "shprslt", "sp", "objdata", "objclass", "objname", "objalias", "objsect"),
        *("bkmkstart", "bkmkend", "xe", "tc", "tcn", "rxe", "txe", "pn", "pnseclvl", "pnseclvl1"),
        *("template", "docvar", "fchars", "lchars", "themedata", "datastore", "latentstyles", "falt"),
        *("panose", "fontemb", "fontfile", "fname", "nonesttables", "mmathPict", "background", "formfield"),
        *("ffname", "ffdeftext", "ffl", "ffentrymcr", "ffexitmcr", "ffhelptext", "ffstattext", "keycode"),
    }
)
