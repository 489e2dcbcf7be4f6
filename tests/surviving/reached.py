"""Plugin of pytest that writes which marked blocks each test reaches, and in what time.

``pytest -p tests.surviving.reached`` in a folder whose program is marked writes a file for each process of
pytest into the folder that ``REACHED`` names: the seconds of a processor and the blocks, as the bits of a
number, of each test that passes, and of each file, when it is read and its shared fixtures are set up.
"""

import json
import os
from collections import defaultdict
from pathlib import Path

import pytest
from generator.reached_blocks import REACHED  # there where blocks are marked

TRUTHS = b"0" + b"1" * 255  # digits of marks

_tests: dict[str, list[float]] = defaultdict(lambda: [0, 0])
_files: dict[str, list[float]] = defaultdict(lambda: [0, 0])
_running: list[str] = []


def _worked() -> float:
    """Return the seconds of a processor that this process, and those it has waited for, have had."""
    return sum(os.times()[:4])


def _note(found: list[float], begun: float) -> None:
    found[0] += _worked() - begun
    found[1] |= int(REACHED[:].translate(TRUTHS)[::-1], 2)


def _forget() -> None:
    REACHED[:] = bytes(len(REACHED))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    _forget()
    begun = _worked()
    report = yield
    if isinstance(collector, pytest.Module):
        _note(_files[collector.nodeid], begun)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    _running[:] = [item.nodeid]
    _forget()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef):
    begun = _worked()
    value = yield
    if fixturedef.scope != "function":
        _note(_files[_running[0].partition("::")[0]], begun)
    return value


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item):
    begun = _worked()
    yield
    _note(_tests[item.nodeid], begun)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    begun = _worked()
    yield
    _note(_tests[item.nodeid], begun)


def pytest_runtest_logreport(report):
    if report.outcome != "passed":
        _tests.pop(report.nodeid, None)


def pytest_sessionfinish():
    path = Path(os.environ["REACHED"]) / f"{os.getpid()}.json"
    told = [
        {name: (seconds, f"{blocks:x}") for name, (seconds, blocks) in each.items()}
        for each in (_tests, _files)
    ]
    path.write_text(json.dumps(told), encoding="utf-8")
