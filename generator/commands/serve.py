"""``sourcebook serve``: a preview that is built anew at every change and shows mistakes in the page."""

import asyncio
import contextlib
import errno
import socket
import time
import traceback
import webbrowser
from collections.abc import Callable, Iterable
from pathlib import Path

from livereload import Server
from livereload.handlers import LiveReloadHandler
from tornado.ioloop import PeriodicCallback

from generator.commands.alone import alone
from generator.commands.build import build
from generator.commands.indexing import Indexing
from generator.commands.places import PREVIEW
from generator.commands.telling import tell
from generator.content.files import Stamp, stamp_files
from generator.problems import Problem, ProblemsError, refused
from generator.site.folders import template_folders
from generator.site.preview import Preview, make_app

LOOK_EVERY = 100  # milliseconds between two looks for changes
PORTS_TRIED = 50

Snapshot = dict[Path, dict[str, Stamp]]


def serve(
    root: Path, host: str, port: int, *,
    open_browser: bool, say: Callable[[str], object], confirm: Callable[[str], bool],
) -> None:  # fmt: skip
    """Serves the preview until it is interrupted.

    Raises ProblemsError where no port is free, or the user does not want the one that is.
    """
    port = _choose_port(host, port, confirm)
    address = f"http://{'127.0.0.1' if host in {'0.0.0.0', '::'} else host}:{port}/"  # noqa: S104 - shown, not bound
    preview = _PreviewBuilder(root, address, say)
    preview.rebuild()

    def ready() -> None:
        say(f"Serving {address} (Ctrl-C ends it)")
        if open_browser:
            webbrowser.open(address)

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(preview, host, port, ready))
    say("Stopped.")


class _PreviewBuilder:
    """Builds the preview when something has changed, and remembers what was wrong last."""

    def __init__(self, root: Path, address: str, say: Callable[[str], object]) -> None:
        self.root, self.address, self.say = root, address, say
        self.preview = Preview(root / PREVIEW)
        self.indexing = Indexing(root, root / PREVIEW, say)
        self._seen: Snapshot = {}

    def rebuild(self) -> bool:
        """Builds; whether there is something new to see."""
        started = time.perf_counter()
        self._seen = look(self.root)
        before = self.preview
        try:
            with alone(self.root, self.say):
                report = build(self.root, self.root / PREVIEW, self.address, search=False)
        except ProblemsError as error:
            return self._fail(error.problems)
        except OSError as error:
            return self._fail([refused(error, self.root)])
        except Exception as error:  # noqa: BLE001 - whatever it is, who edits must see that the page is an old one
            self.say(traceback.format_exc())
            return self._fail([Problem(f"{type(error).__name__}: {error}")])
        self.preview = Preview(before.folder)
        self.indexing.ask()
        self._say_all(tell(report.converted.problems, self.root))
        changed = report.written.changed + report.written.removed
        if changed:
            self.say(f"Built: {changed} files changed, in {time.perf_counter() - started:.2f} s")
        return bool(changed) or self.preview != before

    def _fail(self, problems: Iterable[Problem]) -> bool:
        """Tells what is wrong, here and over the page; whether that is news."""
        before = self.preview
        told = tuple(tell(tuple(problems), self.root))
        self._say_all(told)
        self.preview = Preview(before.folder, told)
        return self.preview != before

    def rebuild_where_changed(self) -> None:
        """Looks for changes; builds and tells the browsers where there are any."""
        if look(self.root) != self._seen and self.rebuild():
            LiveReloadHandler.reload_waiters()

    def _say_all(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.say(text)


async def _run(builder: _PreviewBuilder, host: str, port: int, ready: Callable[[], None]) -> None:
    """Listens, says that it is ready, and looks for changes until it is cancelled."""
    server = Server(make_app(lambda: builder.preview))
    server.application(port, host, debug=False, live_css=False)
    ready()
    PeriodicCallback(builder.rebuild_where_changed, LOOK_EVERY).start()
    PeriodicCallback(builder.indexing.go_on, LOOK_EVERY).start()
    await asyncio.Event().wait()


def look(root: Path) -> Snapshot:
    """Size and time stamp of every file that the site is made from."""
    folders = (root / "content", root / "seeds", *template_folders(root))
    return {folder: stamp_files(folder) for folder in folders}


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
