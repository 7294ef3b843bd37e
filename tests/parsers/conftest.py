"""What tests of readers share."""

import pytest

from notice.errors import MissingTool
from parsers.scan import page, textless
from parsers.scan.engine import MISSING


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the OCR extra is not installed."""

    def refuse() -> None:
        raise MissingTool(MISSING)

    for module in (page, textless):
        monkeypatch.setattr(module, "load_engine", refuse)
