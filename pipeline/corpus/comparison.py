"""Comparison: two years of the same kind of notice, task by task, as a frame."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractors.reforms import Reform
from notice.notice import Notice
from pipeline.align.alignment import align_notices
from pipeline.align.export import list_matches
from pipeline.corpus.frames import build_frame
from pipeline.tables.columns import ALIGN

if TYPE_CHECKING:
    import pandas as pd


def compare_years(
    notices: Sequence[Notice], reforms: Sequence[Reform] | None, before: int, after: int
) -> "pd.DataFrame":
    """One row a match of `before` and `after`, as `pipeline.corpus.Corpus.compare` describes it."""
    alignment = align_notices(notices, reforms, years=(before, after))
    return build_frame(ALIGN, list_matches(alignment))
