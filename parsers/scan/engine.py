"""文字识别: the one place that runs the OCR engine, kept for the life of the process.

The models lie in rapidocr's wheel; their paths are given, so that nothing is looked for on the net.
"""

from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from notice.errors import MissingTool
from notice.extras import say_install
from parsers.pages.lines import Box
from parsers.scan.bands import cut_bands
from parsers.scan.gaps import Character, restore_marks
from parsers.scan.quads import Quad, crop_quad

MISSING = (
    "文字在图像上（扫描件、照片，或字体没有注明各字是什么字），需要安装文字识别附加包才能读："
    f"{say_install('ocr')}，装好后重新转换。或改用 Word 等可编辑的版本、带文字层的 PDF。"
)
INCOMPLETE = "文字识别组件不完整，缺少模型文件。请重新安装：.venv/bin/pip install --force-reinstall 'rapidocr>=3.10'，再重新转换。"

_FINEST = 1.52  # pixels a point at which lines are looked for, 1280 on A4; more only costs time
_INK = 128  # of 255
_LEAST = 2  # pixels
_ALL = (0.0, 0.0, 1.0, 1.0)
_OPTIONS = {
    "Global.log_level": "critical",
    "Global.use_cls": False,
    "Global.use_preprocess_img": False,
    "Det.limit_type": "max",
    "Det.limit_side_len": 1_000_000,  # pictures are scaled here, by the size of their paper
    # Files run side by side in processes of their own.
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


class Reading(Struct, frozen=True):
    """What a line says, without blanks, how sure the engine is of it (0…1), and where its ink is.

    ``ink`` is (x0, top, x1, bottom) in shares of the width and height at which the line was found.
    """

    characters: tuple[Character, ...]
    score: float
    ink: Box


class OcrEngine:
    """Finds lines of text on a picture (an array height × width × 3, blue green red), and reads them."""

    def __init__(self) -> None:
        """Raises MissingTool when the extra is not installed."""
        try:
            import cv2
            import rapidocr
        except ImportError as error:
            raise MissingTool(MISSING) from error
        folder = Path(rapidocr.__file__).parent / "models"
        models = {part: next(folder.glob(f"*_{part.lower()}_*.onnx"), None) for part in ("Det", "Rec")}
        if None in models.values():
            raise MissingTool(INCOMPLETE)
        cv2.setNumThreads(1)
        paths = {f"{part}.model_path": str(path) for part, path in models.items()}
        self._engine: Any = rapidocr.RapidOCR(params=_OPTIONS | paths)

    def find_lines(self, image: Any, scale: float) -> list[Quad]:
        """Where lines of text stand on `image`, of `scale` pixels a point, in pixels, from the top down."""
        import cv2

        shrink = min(_FINEST / scale, 1.0)
        small = cv2.resize(image, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
        return [
            Quad(*((float(x) / shrink, (float(y) + top) / shrink) for x, y in box))
            for top, bottom in cut_bands(small)
            for box in self._find_boxes(small[top:bottom])
        ]

    def _find_boxes(self, image: Any) -> Any:
        found = self._engine(image, use_det=True, use_cls=False, use_rec=False)
        return () if found.boxes is None else found.boxes

    def read_line(self, image: Any, quad: Quad) -> Reading:
        """What is printed inside `quad` of `image`."""
        crop = crop_quad(image, quad)
        read = self._engine(crop, use_det=False, use_cls=False, use_rec=True, return_word_box=True)
        if not read.txts or not read.word_results:
            return Reading((), 0.0, _ALL)
        info = read.word_results[0]
        texts = [text for word in info.words for text in word]
        columns = [column for word in info.word_cols for column in word]
        length = max(float(info.line_txt_len), 1.0)
        places = [min((column + 0.5) / length, 1.0) for column in columns]
        characters = restore_marks(list(map(Character, texts, places)), crop)
        return Reading(tuple(characters), float(read.scores[0]), _measure_ink(crop))


def _measure_ink(crop: Any) -> Box:
    """From the first to the last row and column of `crop` with ink."""
    dark = crop.min(axis=2) < _INK
    rows = (dark.sum(axis=1) >= _LEAST).nonzero()[0]
    columns = (dark.sum(axis=0) >= _LEAST).nonzero()[0]
    if not len(rows) or not len(columns):
        return _ALL
    height, width = dark.shape
    return (
        float(columns[0]) / width,
        float(rows[0]) / height,
        float(columns[-1] + 1) / width,
        float(rows[-1] + 1) / height,
    )


@cache
def load_engine() -> OcrEngine:
    """The engine of this process (a second to load, some 300 MiB). Raises MissingTool."""
    return OcrEngine()
