"""Plugin of pytest that writes which functions of the program each test reaches, and in what time.

``pytest -p tests.surviving.reached`` writes them to the file that ``REACHED`` names: for each function,
by path and first line, the tests that pass with their seconds. What a fixture reaches, its whole file
reaches.
"""

import json
import os
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType

import pytest

_codes: set[CodeType] = set()
_by_test: dict[str, tuple[float, set[CodeType]]] = {}
_by_file: dict[str, set[CodeType]] = defaultdict(set)


def _note(frame: FrameType, _event: str, _value: object) -> None:
    _codes.add(frame.f_code)


def _reach() -> Iterator[float]:
    _codes.clear()
    threading.settrace(_note)
    sys.settrace(_note)
    begun = time.process_time()
    yield begun
    sys.settrace(None)
    threading.settrace(None)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_setup(item):
    for _ in _reach():
        yield
    _by_file[item.nodeid.partition("::")[0]].update(_codes)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item):
    for begun in _reach():
        yield
        seconds = time.process_time() - begun
    _by_test[item.nodeid] = seconds, set(_codes)


def pytest_runtest_logreport(report):
    if report.failed:
        _by_test.pop(report.nodeid, None)


def pytest_sessionfinish(session):
    folder = Path(session.config.rootpath)
    reached: dict[str, dict[str, float]] = defaultdict(dict)
    for test, (seconds, codes) in _by_test.items():
        for code in codes | _by_file[test.partition("::")[0]]:
            path = Path(code.co_filename)
            if path.is_relative_to(folder / "generator"):
                name = f"{path.relative_to(folder).as_posix()}:{code.co_firstlineno}"
                reached[name][test] = seconds
    Path(os.environ["REACHED"]).write_text(json.dumps(reached), encoding="utf-8")
