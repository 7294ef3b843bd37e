"""A linear-chain CRF over characters (python-crfsuite): B and I of units' names."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from benchmarks.span_model.recipe import Example

ITERATIONS = 80
L1, L2 = 0.5, 0.05
_SENTENCE = re.compile(r"[^。；\n\t]+[。；\n\t]?")
_LEVELS = "省市区县州镇乡旗盟"
_ENDS = "局厅部委办院会处署社行队站所心府关门位构组司室"


def list_features(text: str) -> list[list[str]]:
    """For each character: itself and its neighbours, pairs of them, and what sort it is."""
    padded = f"##{text}##"
    rows: list[list[str]] = []
    for at in range(2, len(padded) - 2):
        a, b, c, d, e = padded[at - 2 : at + 3]
        rows.append(
            [
                *(
                    f"a{a}",
                    f"b{b}",
                    f"c{c}",
                    f"d{d}",
                    f"e{e}",
                    f"bc{b}{c}",
                    f"cd{c}{d}",
                    f"ab{a}{b}",
                    f"de{d}{e}",
                ),
                *(f"bcd{b}{c}{d}", f"s{_sort(b)}{_sort(c)}{_sort(d)}", f"cde{c}{d}{e}", f"abc{a}{b}{c}"),
            ]
        )
    return rows


def _sort(char: str) -> str:
    if char in _LEVELS:
        return "L"
    if char in _ENDS:
        return "E"
    return "H" if "一" <= char <= "龥" else "P"


def train(examples: Iterable[Example], path: Path) -> None:
    """Fit the model and write it; the same examples give the same file."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": L1, "c2": L2, "max_iterations": ITERATIONS})
    for example in examples:
        if example.text:
            trainer.append(list_features(example.text), _label(example))
    trainer.train(str(path))


def _label(example: Example) -> list[str]:
    labels = ["O"] * len(example.text)
    for start, end in example.spans:
        labels[start:end] = ["B", *["I"] * (end - start - 1)]
    return labels


class Tagger:
    """A trained model."""

    def __init__(self, path: Path) -> None:
        self._crf = pycrfsuite.Tagger()
        self._crf.open(str(path))

    def find(self, text: str) -> Iterator[tuple[int, int, float]]:
        """(start, end, probability of its first and last character) of every name, from left to right."""
        for sentence in _SENTENCE.finditer(text):
            words = sentence.group()
            labels = self._crf.tag(list_features(words))
            start: int | None = None
            for at, label in enumerate([*labels, "O"]):
                if start is not None and label != "I":
                    sure = min(self._crf.marginal("B", start), 1 - self._crf.marginal("O", at - 1))
                    yield sentence.start() + start, sentence.start() + at, sure
                    start = None
                if label == "B":
                    start = at
