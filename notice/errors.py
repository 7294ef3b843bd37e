"""The few ways a file can fail. Everything else is our bug and is caught at the per-file wall."""

from typing import Literal

FailureKind = Literal[
    "empty",  # no bytes, or nothing printable
    "unsupported",  # a format fengong does not read
    "encrypted",  # a password is needed
    "corrupt",  # the format's own structure is broken
    "no-text",  # readable, but without a text layer (a scan)
    "several",  # a bundle of several notices where one was asked for
    "not-a-notice",  # text, but no sign of a 公文
    "limit",  # larger or deeper than a limit allows
    "timeout",  # took longer than --timeout
    "missing-tool",  # an optional program or extra is needed
    "unreadable",  # the operating system refused
    "crashed",  # the worker process died
    "bug",  # fengong's own mistake
]


class UnreadableFile(Exception):
    """A file that cannot be read; `message` is Chinese and says what to do."""

    def __init__(self, kind: FailureKind, message: str) -> None:
        super().__init__(kind, message)
        self.kind: FailureKind = kind
        self.message = message


class LimitExceeded(UnreadableFile):
    """A limit of `parsers.limits` was hit."""

    def __init__(self, message: str) -> None:
        super().__init__("limit", message)

    def __reduce__(self) -> tuple[type, tuple[str]]:
        return type(self), (self.message,)


class MissingTool(UnreadableFile):
    """An optional program or extra is not installed; `message` names how to install it."""

    def __init__(self, message: str) -> None:
        super().__init__("missing-tool", message)

    def __reduce__(self) -> tuple[type, tuple[str]]:
        return type(self), (self.message,)
