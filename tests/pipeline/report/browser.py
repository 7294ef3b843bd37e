"""Browser: Chromium as the system has it, driven without a window."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

# Where the gate runs, a browser that is missing is a failure and no reason to skip.
_DEMANDED = bool(os.environ.get("CI"))


def find_chromium() -> str | None:
    """The path of an installed Chromium or Chrome."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if (found := shutil.which(name))), None)


needs_browser = pytest.mark.skipif(
    find_chromium() is None and not _DEMANDED, reason="Chromium is not installed (apt-get install chromium)"
)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A running browser, closed at the end."""
    with sync_playwright() as playwright:
        # The sandbox asks for rights that containers do not give; pages are our own files.
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()
