"""部首与兼容汉字: characters that PDF fonts write instead of the one that was meant."""

import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

_RADICALS, _KANGXI_END = 0x2E80, 0x2FDF
_COMPATIBILITY, _COMPATIBILITY_END = 0xF900, 0xFAFF


def is_stand_in(code: int) -> bool:
    """Is the code point a CJK radical or a CJK compatibility ideograph?"""
    return _RADICALS <= code <= _KANGXI_END or _COMPATIBILITY <= code <= _COMPATIBILITY_END


@cache
def restore_character(code: int) -> str:
    """The unified character a stand-in means (⻓ U+2ED3 → 长, ⼀ U+2F00 → 一); itself otherwise.

    Source: UCD Equivalent_Unified_Ideograph for U+2E80…2EFF, NFKC for the rest.
    """
    character = chr(code)
    if not is_stand_in(code):
        return character
    return _load_radicals().get(character) or unicodedata.normalize("NFKC", character)


@cache
def _load_radicals() -> dict[str, str]:
    text = files("parsers").joinpath("tables", "radicals.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return dict(zip(table["printed"], table["meant"], strict=True))
