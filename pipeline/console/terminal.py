"""Terminal: one way to open a rich console, so that every command prints alike."""

from rich.console import Console


def open_console(*, stderr: bool = False) -> Console:
    """A console that colours nothing of its own accord: numbers and quotes stay as printed."""
    return Console(stderr=stderr, highlight=False, soft_wrap=False)
