"""References inside a notice that must hold."""

import pytest
from msgspec.structs import replace

from pipeline.run.soundness import verify_notice
from tests.pipeline.samples import make_notice

NOTICE = make_notice((("一",), "办理。", {"lead": ["区司法局"]}), (("二",), "办理。", {}))


def test_a_sound_notice_passes() -> None:
    verify_notice(NOTICE)


def test_a_task_id_twice_is_refused() -> None:
    twice = replace(NOTICE, tasks=(NOTICE.tasks[0], replace(NOTICE.tasks[1], id=NOTICE.tasks[0].id)))
    with pytest.raises(ValueError, match="twice"):
        verify_notice(twice)


def test_an_unlisted_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="区司法局"):
        verify_notice(replace(NOTICE, units=()))
