"""长图: a long screenshot cut across into bands that are looked at one by one."""

from typing import Any

_TALL = 2.0  # times its width: taller than any sheet of paper
_BAND = 1.5  # times its width: how high a band is
_NEAR = 0.3  # of a band: as far up from its end the cut is looked for


def cut_bands(image: Any) -> list[tuple[int, int]]:
    """The first row of each band of `image` and the row behind its last: one, where it is no taller than a page.

    Cuts are made where a row differs least from one end to the other: between lines of text.
    """
    height, width = image.shape[:2]
    if height <= _TALL * width:
        return [(0, height)]
    band = max(round(_BAND * width), 1)
    unrest = image.min(axis=2).astype("float32").std(axis=1)
    cuts = [0]
    while height - cuts[-1] > band:
        first, last = cuts[-1] + round(band * (1 - _NEAR)), cuts[-1] + band
        cuts.append(first + int(unrest[first : max(last, first + 1)].argmin()))
    return list(zip(cuts, [*cuts[1:], height], strict=True))
