"""The Chromium of the browser tests: found, or installed, and started.

As a program (``make browser``) it installs one where none starts: Playwright's own where that can
be fetched, else Debian's package. Where neither can be had it says what to do, with status 1.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

ON_THE_PATH = ("chromium", "chromium-browser", "google-chrome")
QUIET_ON_THE_NETWORK = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NONE_STARTS = """no Chromium starts here:
{reasons}
Run `make browser`, which installs one, or install your system's package chromium."""
INSTALL_BY_HAND = """No Chromium could be installed. Do it by hand, then run `make browser` again:
  on Debian, as root: apt-get install chromium
  elsewhere: .venv/bin/playwright install --with-deps chromium"""

DOWNLOAD_SECONDS = 300
PACKAGE_SECONDS = 900


class NoChromiumError(Exception):
    """No Chromium starts; the message says what was tried and what to do."""


def start_chromium(playwright: Playwright) -> Browser:
    """The first Chromium that starts: Playwright's own, then those on the PATH.

    Raises NoChromiumError where none does.
    """
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*QUIET_ON_THE_NETWORK, *(["--no-sandbox"] if as_root else [])]
    reasons = []
    for path in _candidates():
        try:
            return playwright.chromium.launch(executable_path=path, args=arguments)
        except Error as error:
            reasons.append(f"  {path or 'Playwright’s own'}: {error.message.splitlines()[0]}")
    raise NoChromiumError(NONE_STARTS.format(reasons="\n".join(reasons)))


def _candidates() -> Iterator[str | None]:
    """Paths of programs to try; None stands for Playwright's own."""
    yield None
    yield from filter(None, map(shutil.which, ON_THE_PATH))


def locate_chromium(browser: Browser) -> str:
    """The program that a browser was started from, for others to start it too."""
    own = browser.browser_type.executable_path
    return own if Path(own).is_file() else next(filter(None, map(shutil.which, ON_THE_PATH)))


def describe_chromium() -> str | None:
    """Name and version of the Chromium that starts; None where none does."""
    with sync_playwright() as playwright:
        try:
            browser = start_chromium(playwright)
        except NoChromiumError:
            return None
        with browser:
            return f"Chromium {browser.version}"


def install_chromium() -> str | None:
    """Install Playwright's own, or else Debian's package; what then starts, or None."""
    ways = (
        ([[sys.executable, "-m", "playwright", "install", "chromium"]], DOWNLOAD_SECONDS),
        (_debian_commands(), PACKAGE_SECONDS),
    )
    for commands, seconds in ways:
        if commands and all(_run(command, seconds) for command in commands):
            if found := describe_chromium():
                return found
            print("installed, but it does not start", file=sys.stderr)
    return None


def _debian_commands() -> list[list[str]]:
    """What installs Debian's package without asking anything; nothing on another system."""
    if not shutil.which("apt-get"):
        return []
    may = [] if os.geteuid() == 0 else ["sudo", "-n"]
    apt_get = [*may, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    return [
        [*apt_get, "update"],
        [*apt_get, "install", "--yes", "--no-install-recommends", "chromium"],
    ]


def _run(command: list[str], seconds: int) -> bool:
    """Whether the command succeeded in its time, after which it and its children are ended."""
    print("+", *command, file=sys.stderr, flush=True)
    try:
        started = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=sys.stderr, start_new_session=True
        )
    except FileNotFoundError as error:
        print(f"{error.filename}: not installed", file=sys.stderr)
        return False
    try:
        return started.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(started.pid, signal.SIGKILL)
        started.wait()
        print(f"ended after {seconds} seconds", file=sys.stderr)
        return False


def main() -> int:
    """Find a Chromium that starts, or install one. The process's exit status."""
    found = describe_chromium() or install_chromium()
    if found:
        print(f"{found} starts here")
        return 0
    print(INSTALL_BY_HAND, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
