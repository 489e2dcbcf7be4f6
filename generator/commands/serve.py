"""``sourcebook serve``: preview the site, rebuilt at every change, with mistakes shown in the page."""

import asyncio
import contextlib
import errno
import gc
import socket
import time
import webbrowser
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tornado.ioloop import PeriodicCallback
from tornado.web import Application

from generator.build.cache import DamagedError
from generator.commands.problem_report import report
from generator.commands.refusals import read_refusals, write_refusals
from generator.parallel.executor import FORKS
from generator.paths import PREVIEW, REFUSALS, write_atomically
from generator.problems import Problem, ProblemsError
from generator.server.background_build import (
    BackgroundBuild,
    BackgroundIndex,
    Outcome,
    build_preview,
)
from generator.server.edit_links import edit_links, read_editor
from generator.server.fast_path import PreparedProject, build_edited_pages, prepare_project
from generator.server.live_reload import Browsers, make_server
from generator.server.preview import REFUSALS_PAGE, Preview
from generator.server.watcher import GLANCE_EVERY, Snapshot, Watcher, find_edited

INDEX_EVERY = 100  # milliseconds between checks for a due index
REFUSALS_EVERY = 500  # milliseconds between looks at the refusals
PATIENCE = 1.0  # seconds for browsers to load an edited page before the rest is built
PORTS_TRIED = 50


def serve(
    root: Path, where: tuple[str, int], names: Sequence[str], *, editor: str,
    open_browser: bool, say: Callable[[str], object], confirm: Callable[[str, str, str], bool],
) -> None:  # fmt: skip
    """Serve the preview until interrupted, under ``names`` besides those of this machine.

    ``where`` is a host and a port, ``editor`` the program that links of the pages open, or ''.
    Raises ProblemsError if no port is free, or the user rejects the free one.
    """
    template = read_editor(editor) if editor else ""
    host, port = where[0], _choose_port(*where, confirm)
    shown = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - shown, not bound
    address = f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/"
    preview = PreviewBuilder(root, address, say, template)
    preview.rebuild()

    def ready() -> None:
        say(f"Serving {address} (press Ctrl-C to stop)")
        if open_browser:
            webbrowser.open(address)

    with contextlib.suppress(KeyboardInterrupt), contextlib.closing(preview):
        server = make_server(lambda: preview.preview, preview.browsers, host, names)
        asyncio.run(_run(preview, server, (port, host), ready))
    say("Stopped.")


class PreviewBuilder:
    """Builder of the preview that keeps the latest problems."""

    def __init__(
        self, root: Path, address: str, say: Callable[[str], object], template: str = ""
    ) -> None:
        self.root, self.address, self.say = root, address, say
        edit = edit_links(root, template) if template else None
        self.preview = Preview(root / PREVIEW, edit=edit)
        (root / REFUSALS).unlink(missing_ok=True)
        self.indexing = BackgroundIndex(root, root / PREVIEW, say, write_refusals)
        self.browsers = Browsers(lambda: self.preview)
        self.watch = Watcher(root)
        self._due = False
        self._apart: BackgroundBuild | None = None
        self._since = (0.0, Snapshot())  # start of the running build and the files then
        self._early: dict[str, bytes] = {}  # pages made since
        self._prepared: tuple[PreparedProject, Snapshot] | None = (
            None  # and the files it was made from
        )

    @property
    def busy(self) -> bool:
        """True if a build is due or running."""
        return self._due or self._apart is not None

    def rebuild(self) -> None:
        """Build in this process and report problems here and over the page."""
        self._begin()
        self._finish(build_preview(self.root, self.preview.folder, self.address, self.say))

    def close(self) -> None:
        """Stop building."""
        if self._apart:
            self._apart.end()

    async def go_on(self) -> None:
        """Look for changes, make and announce edited articles' pages at once, then build everything."""
        if self._apart and (outcome := self._apart.find_outcome()):
            self._apart = None
            self._finish(outcome)
            await self.browsers.reload()
        if (now := self.watch.find_change()) is not None:
            self._due = True
            if self._make_early(now):
                await self.browsers.reload(PATIENCE)
                return
        if self._due and not self._apart:
            await self._build_all()

    async def show_refusals(self) -> None:
        """Show the refusals of publish, if they have changed."""
        refusals = read_refusals(self.root)
        if refusals == self.preview.refusals:
            return
        self.preview = replace(self.preview, refusals=refusals)
        where = f"{self.address.rstrip('/')}{REFUSALS_PAGE}"
        self.say(f"publish would refuse: {len(refusals)}{f', see {where}' if refusals else ''}")
        await self.browsers.reload()

    async def _build_all(self) -> None:
        """Build in another process if only articles changed, to keep this one free for edits."""
        self._begin()
        if (
            FORKS
            and self._prepared
            and find_edited(self.root, self._prepared[1], self._since[1]) is not None
        ):
            self._apart = BackgroundBuild(self.root, self.preview.folder, self.address, self.say)
        else:
            self._finish(build_preview(self.root, self.preview.folder, self.address, self.say))
            await self.browsers.reload()
            gc.collect()  # or earlier builds stay: the next one begins before the collector comes to them

    def _begin(self) -> None:
        self._since = time.perf_counter(), self.watch.scan()
        self._due, self._early = False, {}

    def _finish(self, outcome: Outcome) -> None:
        """Report a finished build and put pages made meanwhile over its older ones."""
        started, seen = self._since
        self._put(self._early)
        problems = tuple(report(outcome.errors or outcome.warnings, self.root))
        self._say_all(problems)
        told = problems if outcome.errors else ()
        self.preview = replace(self.preview, problems=told)
        if outcome.errors:
            return
        self.indexing.note_change()
        if outcome.changed:
            self.say(
                f"Built: {outcome.changed} files changed, in {time.perf_counter() - started:.2f} s"
            )
        if outcome.project:
            self._prepared = prepare_project(outcome.project), seen
            messages = self._prepared[0].look.messages
            self.preview = replace(self.preview, messages=messages)

    def _make_early(self, now: Snapshot) -> bool:
        """Make the pages of edited articles, and return True if nothing else has changed.

        Errors are left to the following build, which reports them.
        """
        if not self._prepared or self.preview.problems:
            return False
        prepared, seen = self._prepared
        edited = find_edited(self.root, seen, now)
        if not edited:
            return False
        try:
            prepared, pages = build_edited_pages(prepared, edited)
        except (ProblemsError, DamagedError, OSError):
            return False
        self._put(pages)
        self._early.update(pages)
        self._prepared = prepared, now
        return True

    def _put(self, pages: Mapping[str, bytes]) -> None:
        """Replace existing pages."""
        for path, content in pages.items():
            file = self.preview.folder / path
            if file.is_file() and file.read_bytes() != content:
                write_atomically(file, content)

    def _say_all(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.say(text)


async def _run(
    builder: PreviewBuilder,
    server: Application,
    where: tuple[int, str],
    ready: Callable[[], None],
) -> None:
    """Serve and look for changes until cancelled."""
    server.listen(*where)
    ready()
    PeriodicCallback(builder.go_on, GLANCE_EVERY).start()
    PeriodicCallback(builder.indexing.poll, INDEX_EVERY).start()
    PeriodicCallback(builder.show_refusals, REFUSALS_EVERY).start()
    await asyncio.Event().wait()


def _choose_port(host: str, port: int, confirm: Callable[[str, str, str], bool]) -> int:
    """Return the port, or the next free one if the user agrees."""
    if _is_free(host, port):
        return port
    others = range(port + 1, min(port + PORTS_TRIED, 65535) + 1)
    free = next((other for other in others if _is_free(host, other)), None)
    told = f"Port {port} is in use.", f"Serve on {free} instead?", f"Serving on {free} instead."
    if free is None or not confirm(*told):
        hint = f"choose another with --port{f', such as {free}' if free else ''}"
        message = f"port {port} on {host} is in use"
        raise ProblemsError([Problem("port-busy", message, hint=hint)])
    return free


def _is_free(host: str, port: int) -> bool:
    """Return True if the port is free. Raises ProblemsError if it cannot be used at all."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            hint = "give --host an address of this machine, such as 127.0.0.1, and --port a number above 1023"
            message = (
                f"cannot listen on port {port} of {host}: {(error.strerror or str(error)).lower()}"
            )
            raise ProblemsError([Problem("cannot-listen", message, hint=hint)]) from error
    return True
