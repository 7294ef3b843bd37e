"""LibreOffice: several .docx files turned into .pdf in one call (a start costs seconds)."""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path


def has_office() -> bool:
    """Whether LibreOffice can be called."""
    return shutil.which("soffice") is not None


def convert_to_pdf(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """The .pdf bytes of each .docx in `documents` (name → bytes).

    Raises subprocess.CalledProcessError when LibreOffice fails, FileNotFoundError when a file
    does not come out.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, data in enumerate(documents.values()):
            (folder / f"{number}.docx").write_bytes(data)
        files = [f"{number}.docx" for number in range(len(documents))]
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", *files],
            cwd=folder,
            check=True,
            capture_output=True,
            timeout=300,
        )
        return {key: (folder / f"{number}.pdf").read_bytes() for number, key in enumerate(documents)}
