"""LibreOffice: several files converted in one call (a start costs seconds)."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest


def has_office() -> bool:
    """Whether LibreOffice can be called."""
    return shutil.which("soffice") is not None


# Where the gate runs it is installed, and its absence a failure.
needs_office = pytest.mark.skipif(
    not has_office() and "CI" not in os.environ, reason="LibreOffice (soffice) is not installed"
)


def convert(
    documents: Mapping[str, bytes], suffix: str = "pdf", style: str = "", source: str = "docx"
) -> dict[str, bytes]:
    """Each .`source` of `documents` (name → bytes) as .`suffix`; `style` is LibreOffice's filter.

    Raises subprocess.CalledProcessError when LibreOffice fails, FileNotFoundError when a file
    does not come out.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, data in enumerate(documents.values()):
            (folder / f"{number}.{source}").write_bytes(data)
        files = [f"{number}.{source}" for number in range(len(documents))]
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", f"{suffix}:{style}".rstrip(":"), *files],
            cwd=folder,
            check=True,
            capture_output=True,
            timeout=300,
        )
        return {key: (folder / f"{number}.{suffix}").read_bytes() for number, key in enumerate(documents)}
