"""Stops a process at each of its calls of the system, so that it can be killed at any of them.

A moment chosen by the clock is hardly ever the one between two writes of a file.
"""

from __future__ import annotations

import ctypes
import functools
import os
import platform
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TRACE_ME, _PEEK_USER, _SYSCALL, _SET_OPTIONS = 0, 3, 24, 0x4200
_MARK_SYSCALLS, _KILL_ON_EXIT = 1, 0x100000
_NUMBER_AT = 15 * 8  # orig_rax
_MARKED = signal.SIGTRAP | 0x80

# write, fsync, fdatasync, truncate, ftruncate, rename, mkdir, link, unlink, chmod, pwrite64,
# openat, linkat, unlinkat, renameat2
CHANGING = {1, 74, 75, 76, 77, 82, 83, 86, 87, 90, 18, 257, 265, 263, 316}


def possible() -> bool:
    """Return whether processes can be traced here, and their calls be told apart."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return False
    try:
        Traced(lambda: os._exit(0)).kill()
    except OSError:
        return False
    return True


@functools.cache
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(None, use_errno=True)
    library.ptrace.restype = ctypes.c_long
    library.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
    return library


def _ptrace(request: int, pid: int, address: int = 0, data: int = 0) -> int:
    ctypes.set_errno(0)
    answer: int = _library().ptrace(request, pid, address, data)
    if answer == -1 and ctypes.get_errno():
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return answer


class Traced:
    """A forked process that runs ``work`` and stands still before each call of the system."""

    def __init__(self, work: Callable[[], object]) -> None:
        self.pid = os.fork()
        if self.pid == 0:
            _ptrace(_TRACE_ME, 0)
            os.kill(os.getpid(), signal.SIGSTOP)
            work()
            os._exit(0)
        os.waitpid(self.pid, 0)
        _ptrace(_SET_OPTIONS, self.pid, 0, _MARK_SYSCALLS | _KILL_ON_EXIT)

    def next_call(self) -> int | None:
        """Let it run to its next call and return the call's number; None when it is at its end."""
        if not self._run():
            return None
        return _ptrace(_PEEK_USER, self.pid, _NUMBER_AT)

    def _run(self) -> bool:
        _ptrace(_SYSCALL, self.pid)
        _, status = os.waitpid(self.pid, 0)
        return os.WIFSTOPPED(status) and os.WSTOPSIG(status) == _MARKED

    def finish_call(self) -> bool:
        """Let the call be carried out; False when the process is at its end."""
        return self._run()

    def kill(self) -> None:
        """Kill it where it stands."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
