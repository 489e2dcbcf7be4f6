"""What every test may ask for, and one rule of the gate: in CI no test is skipped."""

import os
from collections.abc import Iterator

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.chromium import NoChromiumError, start_chromium
from tests.sampling import SEED

# A test is not timed: a busy machine is no mistake. The rest is Hypothesis's own choice, which in CI
# is the same examples at each run.
hypothesis.settings.register_profile("untimed", hypothesis.settings.default, deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window; a test that asks for it fails where there is none."""
    with sync_playwright() as playwright:
        try:
            started = start_chromium(playwright)
        except NoChromiumError as error:
            raise pytest.fail.Exception(str(error), pytrace=False) from None
        with started:
            yield started


def pytest_report_header() -> str:
    """Say by what the samples of this run are drawn."""
    return f"DICE_SEED={SEED} draws the same samples"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses the browser, so that `-m 'not browser'` leaves it out, and run it last.

    What takes long begins first, so that no process is left with it when the others have ended.

    From the browser's start to the end of the session Playwright keeps an event loop in this
    thread, in which no test could run another one.
    """
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    items.sort(
        key=lambda item: (
            item.get_closest_marker("browser") is not None,
            item.get_closest_marker("long") is None,
        )
    )


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the session where CI is set and a test was skipped: what is skipped shows nothing."""
    if _skipped(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say why such a session failed."""
    if count := _skipped(terminalreporter.config):
        terminalreporter.write_line(f"CI lets no test be skipped: {count} skipped", red=True)


def _skipped(config: pytest.Config) -> int:
    """How many tests were skipped that may not be."""
    if not os.environ.get("CI"):
        return 0
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return len(reporter.stats.get("skipped", ())) if reporter else 0
