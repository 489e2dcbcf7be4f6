"""``sourcebook serve``: a preview that is built anew at every change and shows mistakes in the page."""

import asyncio
import contextlib
import errno
import socket
import time
import webbrowser
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tornado.ioloop import PeriodicCallback

from generator.build.cache import DamagedError
from generator.commands.problem_report import report
from generator.content.files import write_atomically
from generator.parallel.process_pool import FORKS
from generator.paths import PREVIEW
from generator.problems import Problem, ProblemsError
from generator.server.background_build import BackgroundBuild, Outcome, build_preview
from generator.server.background_index import BackgroundIndex
from generator.server.fast_path import WarmProject, build_edited_pages, warm_up
from generator.server.live_reload import Browsers, make_server
from generator.server.preview import Preview
from generator.server.watcher import GLANCE_EVERY, Snapshot, Watcher, find_edited

INDEX_EVERY = 100  # milliseconds between two looks whether the index is to be made
PATIENCE = 1.0  # seconds that the rest of a build waits for browsers that load an edited page
PORTS_TRIED = 50


def serve(
    root: Path, host: str, port: int, *,
    open_browser: bool, say: Callable[[str], object], confirm: Callable[[str], bool],
) -> None:  # fmt: skip
    """Serves the preview until it is interrupted.

    Raises ProblemsError where no port is free, or the user does not want the one that is.
    """
    port = _choose_port(host, port, confirm)
    address = f"http://{'127.0.0.1' if host in {'0.0.0.0', '::'} else host}:{port}/"  # noqa: S104 - shown, not bound
    preview = PreviewBuilder(root, address, say)
    preview.rebuild()

    def ready() -> None:
        say(f"Serving {address} (Ctrl-C ends it)")
        if open_browser:
            webbrowser.open(address)

    with contextlib.suppress(KeyboardInterrupt), contextlib.closing(preview):
        asyncio.run(_run(preview, host, port, ready))
    say("Stopped.")


class PreviewBuilder:
    """Builds the preview when something has changed, and remembers what was wrong last."""

    def __init__(self, root: Path, address: str, say: Callable[[str], object]) -> None:
        self.root, self.address, self.say = root, address, say
        self.preview = Preview(root / PREVIEW)
        self.indexing = BackgroundIndex(root, root / PREVIEW, say)
        self.browsers = Browsers(lambda: self.preview)
        self.watch = Watcher(root)
        self._due = False
        self._apart: BackgroundBuild | None = None
        self._since = (0.0, Snapshot())  # when the build began that runs, and what there was to see
        self._early: dict[str, bytes] = {}  # pages that were made since
        self._warm: tuple[WarmProject, Snapshot] | None = None  # and when it was true

    @property
    def busy(self) -> bool:
        """Whether a build is due or runs."""
        return self._due or self._apart is not None

    def rebuild(self) -> None:
        """Builds here and now; what is wrong is told, here and over the page."""
        self._begin()
        self._finish(build_preview(self.root, self.preview.folder, self.address, self.say))

    def close(self) -> None:
        """Builds no more."""
        if self._apart:
            self._apart.end()

    async def go_on(self) -> None:
        """Looks for changes; edited articles' pages are made and told of at once, then all is built."""
        if self._apart and (outcome := self._apart.find_outcome()):
            self._apart = None
            self._finish(outcome)
            await self.browsers.tell()
        if (now := self.watch.find_news()) is not None:
            self._due = True
            if self._make_early(now):
                await self.browsers.tell(PATIENCE)
                return
        if self._due and not self._apart:
            await self._build_all()

    async def _build_all(self) -> None:
        """Apart where nothing but articles has changed, so that the next edit of one need not wait."""
        self._begin()
        if (
            FORKS
            and self._warm
            and find_edited(self.root, self._warm[1], self._since[1]) is not None
        ):
            self._apart = BackgroundBuild(self.root, self.preview.folder, self.address, self.say)
        else:
            self._finish(build_preview(self.root, self.preview.folder, self.address, self.say))
            await self.browsers.tell()

    def _begin(self) -> None:
        self._since = time.perf_counter(), self.watch.scan()
        self._due, self._early = False, {}

    def _finish(self, outcome: Outcome) -> None:
        """Tells how a build ended. What was made early while it ran is newer than what it made of the same."""
        started, seen = self._since
        self._put(self._early)
        problems = tuple(report(outcome.wrong or outcome.told, self.root))
        self._say_all(problems)
        self.preview = Preview(self.preview.folder, problems if outcome.wrong else ())
        if outcome.wrong:
            return
        self.indexing.ask()
        if outcome.changed:
            self.say(
                f"Built: {outcome.changed} files changed, in {time.perf_counter() - started:.2f} s"
            )
        if outcome.project:
            self._warm = warm_up(outcome.project), seen

    def _make_early(self, now: Snapshot) -> bool:
        """Whether the pages of all edited articles are there, and nothing else has changed.

        Where anything is in their way, the build that follows says what it is.
        """
        if not self._warm or self.preview.problems:
            return False
        warm, seen = self._warm
        edited = find_edited(self.root, seen, now)
        if not edited:
            return False
        try:
            warm, pages = build_edited_pages(warm, edited)
        except (ProblemsError, DamagedError, OSError):
            return False
        self._put(pages)
        self._early.update(pages)
        self._warm = warm, now
        return True

    def _put(self, pages: Mapping[str, bytes]) -> None:
        """Pages in the place of those that are there."""
        for path, content in pages.items():
            file = self.preview.folder / path
            if file.is_file() and file.read_bytes() != content:
                write_atomically(file, content)

    def _say_all(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.say(text)


async def _run(builder: PreviewBuilder, host: str, port: int, ready: Callable[[], None]) -> None:
    """Listens, says that it is ready, and looks for changes until it is cancelled."""
    make_server(lambda: builder.preview, builder.browsers).listen(port, host)
    ready()
    PeriodicCallback(builder.go_on, GLANCE_EVERY).start()
    PeriodicCallback(builder.indexing.go_on, INDEX_EVERY).start()
    await asyncio.Event().wait()


def _choose_port(host: str, port: int, confirm: Callable[[str], bool]) -> int:
    """The port, or the next free one where it is busy and the user agrees."""
    if _is_free(host, port):
        return port
    others = range(port + 1, min(port + PORTS_TRIED, 65535) + 1)
    free = next((other for other in others if _is_free(host, other)), None)
    if free is None or not confirm(f"Port {port} is busy. Serve on {free}?"):
        hint = f"choose another with --port{f', such as {free}' if free else ''}"
        message = f"port {port} on {host} is busy"
        raise ProblemsError([Problem("port-busy", message, hint=hint)])
    return free


def _is_free(host: str, port: int) -> bool:
    """Whether nobody listens there. Raises ProblemsError where nobody on this machine may or can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            hint = (
                "--host takes an address of this machine, such as 127.0.0.1; --port one above 1023"
            )
            message = (
                f"cannot listen on port {port} of {host}: {(error.strerror or str(error)).lower()}"
            )
            raise ProblemsError([Problem("cannot-listen", message, hint=hint)]) from error
    return True
