"""Run ``sourcebook`` as on a system without forks, POSIX locks and Linux's own calls.

As a program it takes the command's arguments, or from standard input, as JSON, those of several commands,
of which it tells status, output and errors. Whatever Windows lacks is removed before the program is
imported, here and in each process that is spawned, which runs this file anew.
"""

import asyncio  # noqa: F401 - the library is to be loaded as the system is
import dataclasses
import fcntl
import importlib
import json
import multiprocessing
import os
import signal
import subprocess  # noqa: F401 - it takes a module msvcrt for Windows itself
import sys
import types
from pathlib import Path

LACKING = {
    os: ("fork", "forkpty", "pread", "pwrite", "sched_getaffinity", "geteuid", "getuid", "mkfifo", "O_CLOEXEC"),
    signal: ("SIGHUP", "SIGKILL", "SIGALRM"),
}  # fmt: skip


def lock(descriptor: int, mode: int, count: int) -> None:
    """Lock so many bytes behind the place in the file, as Windows' own function does."""
    assert mode == NON_BLOCKING
    place = os.lseek(descriptor, 0, os.SEEK_CUR)
    _posix_lock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, count, place)


NON_BLOCKING = 2
_posix_lock = fcntl.lockf

for module, names in LACKING.items():
    for name in names:
        if hasattr(module, name):
            delattr(module, name)
sys.modules["fcntl"] = None
sys.modules["msvcrt"] = types.ModuleType("msvcrt")
sys.modules["msvcrt"].__dict__.update(locking=lock, LK_NBLCK=NON_BLOCKING)
if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
sys.path.insert(0, str(Path(__file__).parent.parent))

if __name__ == "__main__" and sys.argv[1:]:
    importlib.import_module("generator.cli").main(sys.argv[1:])
elif __name__ == "__main__":
    ran = importlib.import_module("tests.running").run
    told = [dataclasses.astuple(ran(Path.cwd(), *command)) for command in json.load(sys.stdin)]
    json.dump(told, sys.stdout)
