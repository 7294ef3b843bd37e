"""Page: one file, nothing asked of the network, nothing printed taken for markup."""

import base64
import hashlib
import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from pipeline.harvest import Harvest
from pipeline.report.dataset import build_dataset
from pipeline.report.failures import Failed
from pipeline.report.overview import sum_up
from pipeline.report.page import SCRIPTS, STYLES, render_page, write_json
from tests.pipeline.report.runs import HOSTILE, write_run

NONE: dict[str, object] = {"missing": None, "classes": {}, "steps": [], "matches": {"fields": [], "rows": []}}


@pytest.mark.parametrize("words", ["</script><img onerror=x>", "<!--<script>", "a&b", "\u2028\u2029"])
def test_json_that_ends_no_script(words: str) -> None:
    written = write_json([words])
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == [words]


def test_every_asset_is_in_the_page() -> None:
    there = {path.name for path in (files("pipeline.report") / "assets").iterdir() if path.name[0] != "."}
    assert there == {*STYLES, *SCRIPTS, "page.html.j2"}


def test_hostile_words_are_words() -> None:
    harvest = Harvest([HOSTILE])
    page = render_page(
        sum_up(harvest, [Failed("<img src=x>.pdf", "失败", "<b>")]), {**build_dataset(harvest), "years": NONE}
    )
    assert "<img" not in page
    assert "<b>" not in page
    assert len(re.findall("<script", page)) == 2, "the data and the page's own script"


def test_nothing_is_fetched_and_only_what_is_written_runs(tmp_path: Path) -> None:
    page = write_run(tmp_path).read_text(encoding="utf-8")
    assert not re.search(r"(?:src|href)=[\"'](?!#)", page)
    assert not re.search(r"https?://|@import|url\(", page)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    for name in ("script", "style"):
        text = re.findall(f"<{name}>(.*?)</{name}>", page, re.DOTALL)
        assert len(text) == 1
        digest = base64.b64encode(hashlib.sha256(text[0].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy[1].replace("&#39;", "'")


def test_the_same_notices_give_the_same_bytes(tmp_path: Path) -> None:
    write_run(tmp_path / "a")
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "pipeline", "report", "a", "--out", f"{seed}.html"]
        subprocess.run(
            command, cwd=tmp_path, env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path.cwd())}, check=True
        )
    pages = [(tmp_path / name).read_bytes() for name in ("1.html", "2.html", "a/report.html")]
    assert pages[0] == pages[1] == pages[2]
    assert str(tmp_path).encode() not in pages[0]
