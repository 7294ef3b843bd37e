"""The engine: what it reads, and what is said where it is not installed."""

import sys
from pathlib import Path

import numpy
import pytest

from notice.errors import MissingTool
from parsers import read_bytes
from parsers.scan.engine import OcrEngine, load_engine
from tests.making.typeface import set_lines
from tests.parsers.scan.maker import needs_typeface, write


@pytest.mark.parametrize("package", ["rapidocr", "cv2"])
def test_a_missing_package_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingTool) as caught:
        OcrEngine()
    assert "pip install -e '.[ocr]'" in caught.value.message


def test_missing_models_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import rapidocr

    monkeypatch.setattr(rapidocr, "__file__", str(tmp_path / "__init__.py"))
    with pytest.raises(MissingTool, match="模型文件"):
        OcrEngine()


@pytest.mark.usefixtures("no_ocr")
@needs_typeface
def test_a_picture_without_the_extra() -> None:
    with pytest.raises(MissingTool) as caught:
        read_bytes(write(set_lines(["澄江区水利局"])), "通知.png")
    assert caught.value.kind == "missing-tool"


@needs_typeface
def test_lines_are_found_and_read() -> None:
    image = numpy.asarray(set_lines(["澄江区水利局", "关于防汛抗旱工作的通知"]))
    engine = load_engine()
    lines = engine.find_lines(image, 1.5)
    readings = [engine.read_line(image, line) for line in lines]
    texts = ["".join(one.text for one in reading.characters) for reading in readings]
    assert texts == ["澄江区水利局", "关于防汛抗旱工作的通知"]
    assert all(reading.score > 0.9 for reading in readings)
    assert [round(line.left[1] / 10) for line in lines] == pytest.approx([8, 14], abs=1)


def test_a_blank_picture_has_no_lines() -> None:
    assert load_engine().find_lines(numpy.full((300, 200, 3), 255, numpy.uint8), 1.0) == []
