"""What a whole run can be refused for; what a single file fails for is in `notice.errors`."""


class InputError(ValueError):
    """The run cannot start as asked; the message is Chinese and says what to change."""


class NothingFound(InputError):
    """The inputs exist, but no file stands behind them."""


class WorkersLost(RuntimeError):
    """Worker processes cannot be kept alive."""

    def __init__(self) -> None:
        super().__init__(
            "工作进程无法启动或反复意外终止。请检查内存；若在脚本中调用 convert_folder，"
            "请放在 if __name__ == '__main__': 之内。"
        )


class UnclearUnit(InputError):
    """A name that stands for no unit of the batch, or for several; ``candidates`` are unit ids."""

    def __init__(self, message: str, candidates: tuple[str, ...]) -> None:
        super().__init__(message)
        self.candidates = candidates
