"""What holds a file open and is closed at the end of a ``with`` block."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


class Closing:
    """Closes itself at the end of a ``with`` block, however that ends."""

    def close(self) -> None:
        """Give the file up; closing twice does nothing."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
