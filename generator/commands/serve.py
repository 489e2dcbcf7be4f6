"""``sourcebook serve``: a preview that is built anew at every change and shows mistakes in the page."""

import asyncio
import contextlib
import errno
import socket
import time
import traceback
import webbrowser
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from tornado.ioloop import PeriodicCallback

from generator.commands.alone import alone
from generator.commands.build import build
from generator.commands.early import Warm, make_early, warm_up
from generator.commands.indexing import Indexing
from generator.commands.places import PREVIEW
from generator.commands.project import Project
from generator.commands.telling import tell
from generator.commands.watching import GLANCE_EVERY, Snapshot, Watch, find_edited
from generator.content.files import write_atomically
from generator.press.store import DamagedError
from generator.problems import Problem, ProblemsError, refused
from generator.site.live import Browsers, make_server
from generator.site.preview import Preview

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

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(preview, host, port, ready))
    say("Stopped.")


class PreviewBuilder:
    """Builds the preview when something has changed, and remembers what was wrong last."""

    def __init__(self, root: Path, address: str, say: Callable[[str], object]) -> None:
        self.root, self.address, self.say = root, address, say
        self.preview = Preview(root / PREVIEW)
        self.indexing = Indexing(root, root / PREVIEW, say)
        self.browsers = Browsers(lambda: self.preview)
        self.watch = Watch(root)
        self._due = False
        self._warm: tuple[Warm, Snapshot] | None = None  # and when it was true

    def rebuild(self) -> None:
        """Builds; what is wrong is told, here and over the page."""
        started = time.perf_counter()
        seen = self.watch.look()
        self._due = False
        try:
            with alone(self.root, self.say):
                report = build(self.root, self.root / PREVIEW, self.address, search=False)
                self._keep_warm(report.project, seen)
        except ProblemsError as error:
            return self._fail(error.problems)
        except OSError as error:
            return self._fail([refused(error, self.root)])
        except Exception as error:  # noqa: BLE001 - whatever it is, who edits must see that the page is an old one
            self.say(traceback.format_exc())
            return self._fail([Problem(f"{type(error).__name__}: {error}")])
        self.preview = Preview(self.preview.folder)
        self.indexing.ask()
        self._say_all(tell(report.converted.problems, self.root))
        if changed := report.written.changed + report.written.removed:
            self.say(f"Built: {changed} files changed, in {time.perf_counter() - started:.2f} s")
        return None

    def _keep_warm(self, project: Project, seen: Snapshot) -> None:
        """What is at hand for the next edit: all, where nothing but articles has changed since the last."""
        if self._warm and find_edited(self.root, self._warm[1], seen) is not None:
            self._warm = replace(self._warm[0], project=project), seen
        else:
            self._warm = warm_up(project), seen

    def _fail(self, problems: Iterable[Problem]) -> None:
        told = tuple(tell(tuple(problems), self.root))
        self._say_all(told)
        self.preview = Preview(self.preview.folder, told)

    async def go_on(self) -> None:
        """Looks for changes; edited articles' pages are made and told of at once, then all is built."""
        if (now := self.watch.find_news()) is not None:
            self._due = True
            if self._make_early(now):
                await self.browsers.tell(PATIENCE)
                return
        if self._due:
            self.rebuild()
            await self.browsers.tell()

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
            warm, pages = make_early(warm, edited)
        except (ProblemsError, DamagedError, OSError):
            return False
        for path, content in pages.items():
            file = self.preview.folder / path
            if file.is_file() and file.read_bytes() != content:
                write_atomically(file, content)
        self._warm = warm, now
        return True

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
        raise ProblemsError([Problem(f"port {port} on {host} is busy", hint=hint)])
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
            raise ProblemsError([Problem(message, hint=hint)]) from error
    return True
