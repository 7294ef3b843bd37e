"""jieba itself, with the same words added, as a twin of the cutter in use."""

from functools import cache

import jieba

from extractors.segmenter import list_added


class JiebaTwin:
    """Cuts with jieba; the part of speech is that of jieba's own dictionary or of the word added."""

    def __init__(self) -> None:
        jieba.setLogLevel(60)
        self._jieba = jieba.Tokenizer()
        self._tags = _read_tags() | dict(list_added())
        for word, _ in list_added():
            self._jieba.add_word(word)

    def tag(self, text: str) -> list[tuple[str, str]]:
        return [(word, self._tags.get(word, "x")) for word in self._jieba.cut(text)]

    def has_word(self, word: str) -> bool:
        return word in self._tags


@cache
def _read_tags() -> dict[str, str]:
    with jieba.get_dict_file() as lines:
        rows = (line.decode("utf-8").split() for line in lines)
        return {word: tag for word, _, tag in rows}


@cache
def load_twin() -> JiebaTwin:
    """The twin, loaded once."""
    return JiebaTwin()
