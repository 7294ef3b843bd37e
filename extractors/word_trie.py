"""词树: a regular expression of many words that tries each first character once."""

import re
from collections.abc import Iterable

Node = dict[str, "Node"]
_END = ""


def compile_words(words: Iterable[str]) -> str:
    """A pattern (no group is captured) that matches the longest of `words` at a place.

    Words without characters are left out; no word at all gives a pattern that never matches.
    """
    root: Node = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        if word:
            node[_END] = {}
    return _write(root) if root else "(?!)"


def _write(node: Node) -> str:
    ends = _END in node
    branches = [re.escape(char) + _write(below) for char, below in sorted(node.items()) if char]
    if not branches:
        return ""
    pattern = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"{pattern}?" if ends else pattern
