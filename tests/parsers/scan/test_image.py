"""Picture files: every kind as it is shown; broken and hostile ones refused or read as far as they go."""

import struct
import zlib
from contextlib import suppress

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from notice.errors import LimitExceeded, UnreadableFile
from parsers import limits
from parsers.scan.image import Picture, open_pictures
from tests.parsers.scan.maker import write

SMALL = (60, 84)


def shade(mode: str = "RGB") -> Image.Image:
    """A sheet whose upper left quarter is black."""
    image = Image.new("L", SMALL, 255)
    image.paste(0, (0, 0, 30, 42))
    return image.convert(mode)


def open_one(data: bytes) -> Picture:
    (picture,) = open_pictures(data)
    return picture


def sixteen_bits() -> Image.Image:
    return Image.fromarray(numpy.asarray(shade("L")).astype("uint16") * 257)


def see_through() -> Image.Image:
    image = shade("RGBA")
    image.putalpha(Image.fromarray(255 - numpy.asarray(shade("L"))))
    return image


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (write(shade()), "red, green and blue"),
        (write(shade("L")), "grey"),
        (write(shade("1")), "one bit"),
        (write(shade("1"), "TIFF", compression="group4"), "a fax"),
        (write(shade("1"), "TIFF", compression="group3"), "an older fax"),
        (write(shade("P")), "a palette"),
        (write(shade("P"), "GIF"), "a .gif"),
        (write(shade("CMYK"), "TIFF"), "four inks"),
        (write(shade("CMYK"), "JPEG", quality=95), "four inks, as a .jpg"),
        (write(sixteen_bits()), "sixteen bits"),
        (write(sixteen_bits(), "TIFF"), "sixteen bits, as a .tif"),
        (write(see_through()), "transparent where nothing is printed"),
        (write(shade(), "BMP"), "a bitmap"),
        (write(shade(), "WEBP", lossless=True), "a picture of the web"),
        (write(shade("LA")), "grey with transparency"),
    ],
)
def test_every_kind_is_black_on_white(data: bytes, why: str) -> None:
    pixels = open_one(data).pixels
    assert pixels.shape == (84, 60, 3), why
    assert pixels[5:35, 5:25].max() < 20, why
    assert pixels[50:, 35:].min() > 235, why


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [(1, (5, 5)), (3, (78, 54)), (6, (5, 78)), (8, (54, 5))],
)
def test_photos_are_turned_as_their_data_say(orientation: int, corner: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    pixels = open_one(write(shade(), "JPEG", exif=exif, quality=95)).pixels
    assert pixels[corner].max() < 40
    assert pixels.shape[0] == (84 if orientation < 5 else 60)


@pytest.mark.parametrize(
    ("size", "dpi", "expected", "why"),
    [
        ((1240, 1754), (150, 150), (595, 842), "A4 at 150 dpi"),
        ((1240, 1754), None, (595, 842), "no dpi: as wide as A4"),
        ((1240, 1754), (72, 72), (1240, 1754), "72 dpi make a poster of it, but a possible one"),
        ((1240, 1754), (1, 1), (595, 842), "a house wall"),
        ((1754, 1240), None, (842, 595), "lying"),
        ((1728, 1100), (204, 98), (610, 808), "a fax: twice as many dots across as down"),
    ],
)
def test_size(
    size: tuple[int, int], dpi: tuple[int, int] | None, expected: tuple[float, float], why: str
) -> None:
    image = Image.new("1", size, 1)
    picture = open_one(write(image, "TIFF", **({"dpi": dpi} if dpi else {})))
    assert (picture.width, picture.height) == pytest.approx(expected, abs=2), why
    assert picture.scale == pytest.approx(picture.pixels.shape[0] / picture.height, rel=0.01), why


def test_no_finer_than_needed() -> None:
    picture = open_one(write(Image.new("L", (4960, 7016), 255), dpi=(600, 600)))
    assert picture.pixels.shape == (2339, 1653, 3)
    assert picture.width == pytest.approx(595, abs=1)


@pytest.mark.parametrize(
    ("size", "expected", "why"),
    [
        ((620, 877), (1754, 1240), "A4 at 75 dpi is made as fine as 150 dpi"),
        ((310, 438), (438, 310), "an icon stays"),
        ((700, 28_000), (28_000, 700), "a long screenshot has pixels enough"),
    ],
)
def test_coarse_pictures_are_enlarged(size: tuple[int, int], expected: tuple[int, int], why: str) -> None:
    picture = open_one(write(Image.new("L", size, 255)))
    assert picture.pixels.shape[:2] == pytest.approx(expected, abs=2), why
    assert picture.grown == pytest.approx(expected[0] / size[1], abs=0.01), why


def test_pages_of_a_tiff() -> None:
    pages = [Image.new("L", (60, 80 + n), 255) for n in range(3)]
    pictures = list(open_pictures(write(pages[0], "TIFF", save_all=True, append_images=pages[1:])))
    assert [picture.pixels.shape[0] for picture in pictures] == [80, 81, 82]


def test_only_the_first_frame_of_what_moves() -> None:
    frames = [Image.new("L", (60, 80), 9 * n) for n in range(3)]
    assert len(list(open_pictures(write(frames[0], "GIF", save_all=True, append_images=frames[1:])))) == 1


def claim_png(width: int, height: int) -> bytes:
    """A .png that says how large it is, and holds nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (b"\x89PNG\r\n\x1a\n", "corrupt", "nothing but a mark"),
        (b"\xff\xd8\xff\xe0", "corrupt", "nothing but a mark"),
        (b"II*\0\x08\0\0\0\0\0", "corrupt", "a .tif without pages"),
        (claim_png(0, 0), "corrupt", "no size"),
        (claim_png(20_000, 20_000), "limit", "a bomb"),
        (claim_png(12_000, 12_000), "limit", "smaller than Pillow's own limit"),
        (claim_png(2**31 - 1, 2**31 - 1), "limit", "as large as can be said"),
        (write(Image.new("L", (2000, 10))), "no-text", "a rule under a heading"),
        (write(Image.new("L", (1, 1))), "no-text", "a dot that counts visitors"),
        (write(shade(), "JPEG")[:100], "corrupt", "cut in the header"),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        list(open_pictures(data))
    assert caught.value.kind == kind, why
    assert "请" in caught.value.message, why


def test_a_picture_cut_short_is_opened_as_far_as_it_goes() -> None:
    noisy = Image.fromarray(numpy.random.default_rng(3).integers(0, 255, (400, 300), "uint8"))
    data = write(noisy, "JPEG")
    picture = open_one(data[: len(data) // 2])
    assert (picture.whole, picture.pixels.shape) == (False, (400, 300, 3))
    assert open_one(data).whole


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.check_pages, "__defaults__", (limits.Limits(pages=1),))
    data = write(shade(), "TIFF", save_all=True, append_images=[shade()])
    with pytest.raises(LimitExceeded):
        list(open_pictures(data))


VALID = [write(shade(), "PNG"), write(shade(), "JPEG"), write(shade("1"), "TIFF", compression="group4")]
VALID += [write(shade(), "BMP"), write(shade("P"), "GIF"), write(shade(), "TIFF", compression="tiff_lzw")]


@settings(max_examples=150)
@given(st.sampled_from(VALID), st.integers(0, 600), st.integers(0, 60), st.binary(max_size=30))
def test_damaged_pictures_never_surprise(data: bytes, start: int, length: int, noise: bytes) -> None:
    """They are opened or refused: any other error would be ours."""
    with suppress(UnreadableFile):
        for picture in open_pictures(data[:start] + noise + data[start + length :]):
            assert picture.pixels.shape[2] == 3
