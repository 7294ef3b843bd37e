"""损坏: files changed at random, the same way for the same seed on every machine.

Raw bytes are changed (flipped, cut, swapped, repeated, their numbers edited); of zips and mails also
what is packed in them, packed again so that the damage reaches the reader behind the packing.
"""

import base64
import re
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

Mutation = Callable[[bytes, Random], bytes]

_EXTREMES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)
_NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483647", b"4294967296", b"99999999999999999999", b"1e400")
_DIGITS = re.compile(rb"\d+")
_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/=]+")


def mutate(data: bytes, seed: str) -> bytes:
    """`data` with one to three changes chosen by `seed`."""
    random = Random(seed)
    for _ in range(random.choice((1, 1, 2, 3))):
        inside = _change_packed if random.random() < 0.5 else None
        data = (inside and inside(data, random)) or random.choice(RAW)(data, random)
    return data


def flip_bits(data: bytes, random: Random) -> bytes:
    """One to sixteen bits turned over."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 16) if data else 0):
        changed[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(changed)


def truncate(data: bytes, random: Random) -> bytes:
    """The end missing."""
    return data[: random.randrange(len(data) + 1)]


def swap_blocks(data: bytes, random: Random) -> bytes:
    """Two neighbouring stretches in the wrong order."""
    a, b, c = sorted(random.randrange(len(data) + 1) for _ in range(3))
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def repeat_block(data: bytes, random: Random) -> bytes:
    """A stretch many times over."""
    start = random.randrange(len(data) + 1)
    block = data[start : start + random.randint(1, 200)]
    return data[:start] + block * random.choice((2, 10, 300)) + data[start:]


def drop_block(data: bytes, random: Random) -> bytes:
    """A stretch missing, or other bytes in its place."""
    start = random.randrange(len(data) + 1)
    size = random.randint(1, 64)
    return data[:start] + random.choice((b"", random.randbytes(size))) + data[start + size :]


def edit_length(data: bytes, random: Random) -> bytes:
    """A field of one to four bytes set to an extreme, or moved by one."""
    form = random.choice(("B", "<H", "<I", ">H", ">I"))
    size = struct.calcsize(form)
    if len(data) < size:
        return data
    at = random.randrange(len(data) - size + 1)
    (value,) = struct.unpack_from(form, data, at)
    changed = random.choice((*_EXTREMES, value + 1, value - 1)) % (1 << 8 * size)
    return data[:at] + struct.pack(form, changed) + data[at + size :]


def edit_number(data: bytes, random: Random) -> bytes:
    """A number written in digits replaced by an extreme one."""
    found = list(_DIGITS.finditer(data))
    if not found:
        return flip_bits(data, random)
    place = random.choice(found)
    return data[: place.start()] + random.choice(_NUMBERS) + data[place.end() :]


RAW: tuple[Mutation, ...] = (
    flip_bits,
    truncate,
    swap_blocks,
    repeat_block,
    drop_block,
    edit_length,
    edit_number,
)


def _change_packed(data: bytes, random: Random) -> bytes | None:
    """`data` with a change inside one member of the zip, or one encoded part of the mail; None for others."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except (BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, EOFError, RuntimeError):
        return _change_encoded(data, random)
    if not members:
        return None
    return _pack(_change_member(members, random))


def _change_member(members: list[tuple[str, bytes]], random: Random) -> list[tuple[str, bytes]]:
    """One member changed, left out, doubled, or under another's name."""
    at = random.randrange(len(members))
    name, content = members[at]
    kind = random.randrange(10)
    if kind == 0:
        return members[:at] + members[at + 1 :]
    if kind == 1:
        return [*members, (name, random.choice(members)[1])]
    if kind == 2:
        return [*members[:at], (random.choice(members)[0], content), *members[at + 1 :]]
    return [*members[:at], (name, random.choice(RAW)(content, random)), *members[at + 1 :]]


def _change_encoded(data: bytes, random: Random) -> bytes | None:
    found = list(_BASE64.finditer(data))
    if not found:
        return None
    part = random.choice(found)
    letters = b"".join(part[0].split()).replace(b"=", b"")
    decoded = base64.b64decode(letters[: len(letters) // 4 * 4])
    changed = random.choice(RAW)(decoded, random)
    return data[: part.start()] + base64.encodebytes(changed) + data[part.end() :]


def _pack(members: list[tuple[str, bytes]]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        written: set[str] = set()
        for name, content in members:
            info = ZipInfo(name if name not in written else f"{name}.")
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, content)
            written.add(info.filename)
    return out.getvalue()
