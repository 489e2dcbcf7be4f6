"""The preview server with a real browser: changes arrive, mistakes show, the last good site stays."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from generator.content.passages import anchor_of
from generator.paths import write_atomically
from tests.allegations.alleging_site import CLAIM
from tests.allegations.alleging_site import SITE as THREE_LANGUAGES
from tests.running import SMALL_SITE, run, write_files
from tests.serving import free_port

PROJECT = Path(__file__).parent.parent
ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
COPYING = {
    "": ("Copy the citation", "Copied:"),
    "uk/": ("Скопіювати посилання", "Скопійовано:"),
    "ru/": ("Скопировать ссылку", "Скопировано:"),
}
PATIENCE = 20_000  # milliseconds; how fast it is, is measured elsewhere


def start(folder, *arguments):
    """``sourcebook serve`` in a folder; gives the process and the address that it says."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "generator", "serve", *arguments],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(PROJECT)}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    said = ""
    while True:
        line = process.stdout.readline()
        said += line
        if found := re.search(r"Serving (http://\S+/)", line):
            return process, found[1], said
        assert line, f"the server ended: {said}"


def stop(process):
    """Ctrl-C; gives the status and the rest of what was said."""
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=20)
    return process.returncode, rest


@pytest.fixture
def project(tmp_path):
    """A small site to be edited."""
    return write_files(tmp_path, SMALL_SITE)


@pytest.fixture
def page(browser):
    """A fresh page."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def open_live(page, address):
    """Open a page, and wait until it listens for changes: livereload's client says `info` when it does.

    It may say so before anybody listens to it here; then the page is opened again.
    """
    sent = []

    def note(frame):
        sent.append(frame)

    page.on("websocket", lambda socket: socket.on("framesent", note))
    for _ in range(6):
        page.goto(address)
        for _ in range(60):
            if any("info" in str(frame) for frame in sent):
                page.wait_for_timeout(100)
                return
            page.wait_for_timeout(50)
    raise AssertionError(f"{address} does not listen for changes")


def edit(path, before, after):
    """Change a file as an editor would: in one step, so that nobody meets half of it."""
    text = path.read_text(encoding="utf-8")
    assert before in text
    write_atomically(path, text.replace(before, after).encode())


def test_an_edit_arrives_in_the_browser(project, page):
    """Of an article, a theme's template and a seed, without the reader's doing."""
    process, address, _ = start(project, "--port", str(free_port()))
    try:
        open_live(page, f"{address}articles/2025-05-02-quay-reopens/")
        edit(project / ARTICLE, "It took a year", "It took two years")
        page.wait_for_selector("text=It took two years", timeout=PATIENCE)
        edit(project / ARTICLE, "It took two years", "It took three years")
        page.wait_for_selector("text=It took three years", timeout=PATIENCE)
        open_live(page, f"{address}nowhere/")
        write_files(project, {"templates/404.html": "<head></head><body><h1>Lost</h1></body>"})
        page.wait_for_selector("text=Lost", timeout=PATIENCE)
        open_live(page, address)
        write_files(
            project, {"seeds/new.txt": " date 2025-06-01 A new quay\n\nA new quay was opened.\n"}
        )
        page.wait_for_selector("text=A new quay", timeout=PATIENCE)
    finally:
        status, rest = stop(process)
    assert (status, rest.splitlines()[-1]) == (0, "Stopped.")
    assert "Traceback" not in rest


def test_a_page_that_listens_only_after_a_change_is_told_of_it(project, page):
    """It was loaded before: what it shows is behind, whenever it says so."""
    process, address, _ = start(project, "--port", str(free_port()))
    held = []
    page.route("**/livereload.js*", lambda route: held.append(route))  # noqa: PLW0108 - Playwright cannot take a builtin
    try:
        page.goto(f"{address}articles/2025-05-02-quay-reopens/", wait_until="commit")
        page.wait_for_selector("text=It took a year", timeout=PATIENCE)
        edit(project / ARTICLE, "It took a year", "It took two years")
        wait_for_text(page, f"{address}articles/2025-05-02-quay-reopens/", "It took two years")
        assert "It took a year" in page.locator("main").inner_text()
        held[0].continue_()
        page.wait_for_selector("text=It took two years", timeout=PATIENCE)
    finally:
        stop(process)


def test_a_page_that_a_change_does_not_concern_is_left_alone(project, page):
    """Who reads one page while another is edited keeps their place."""
    process, address, _ = start(project, "--port", str(free_port()))
    try:
        open_live(page, f"{address}people/")
        page.evaluate("window.here = true")
        edit(project / ARTICLE, "It took a year", "It took two years")
        wait_for_text(page, f"{address}people/ada-lock/", "It took two years")
        page.wait_for_timeout(300)
        assert page.evaluate("window.here")
    finally:
        stop(process)


def wait_for_text(page, address, text):
    """Ask for another page until it has a text."""
    for _ in range(PATIENCE // 100):
        if text in page.request.get(address).text():
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{address} never says {text!r}")


def test_a_mistake_lies_over_the_page_until_it_is_mended(project, page):
    """With its place and hint, over the last good page; the terminal says it too."""
    process, address, _ = start(project, "--port", str(free_port()))
    try:
        open_live(page, f"{address}articles/2025-05-02-quay-reopens/")
        edit(project / ARTICLE, "outlet: gazette", "outlett: gazette")
        page.wait_for_selector("[role=alert]", timeout=PATIENCE)
        assert (
            f"{ARTICLE}:5:1: error[unknown-key]: unknown key 'outlett'"
            in page.locator("[role=alert]").inner_text()
        )
        assert "It took a year" in page.locator("main").inner_text()
        edit(project / ARTICLE, "outlett: gazette", "outlet: gazette")
        page.wait_for_selector("[role=alert]", state="detached", timeout=PATIENCE)
    finally:
        _, rest = stop(process)
    assert "did you mean 'outlet'?" in rest


def test_a_mistake_at_the_start_is_shown_where_a_site_would_be(project, page):
    """There is no last good site yet."""
    edit(project / ARTICLE, "language: en\n", "")
    process, address, _ = start(project, "--port", str(free_port()))
    try:
        open_live(page, address)
        assert "'language' is missing" in page.locator("[role=alert]").inner_text()
        edit(project / ARTICLE, "outlet: gazette", "outlet: gazette\nlanguage: en")
        page.wait_for_selector("text=Harbour notes", timeout=PATIENCE)
    finally:
        stop(process)


def test_many_mistakes_of_one_kind_are_shown_together(project, page):
    """Over the page as in the terminal: the first with their places, and how many more."""
    text = "---\ntitle: T\nlanguage: en\noutlett: x\n---\nText.\n"
    write_files(project, {f"content/articles/a{number}.md": text for number in range(20)})
    process, address, _ = start(project, "--port", str(free_port()))
    try:
        page.goto(address)
        shown = page.locator("[role=alert]").inner_text()
    finally:
        stop(process)
    assert shown.count("unknown key 'outlett'") == 4
    assert "error[unknown-key]: 17 more: unknown key 'outlett'" in shown


def test_the_preview_has_the_local_address_and_leaves_the_site_alone(project, page):
    """Canonical links are local, and site/ is not touched."""
    process, address, _ = start(project, "--port", str(free_port()))
    try:
        page.goto(address)
        assert page.locator("link[rel=canonical]").get_attribute("href") == address
    finally:
        stop(process)
    assert not (project / "site").exists()


def test_a_busy_port_is_said_and_the_next_one_taken(project):
    """Where nobody is there to be asked."""
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        process, address, said = start(project, "--port", str(port))
        stop(process)
    assert re.search(rf"Port {port} is in use\. Serving on \d+ instead\.\n", said)
    assert address != f"http://127.0.0.1:{port}/"


def test_the_search_index_follows_edits(project, page):
    """Without being waited for: the page is there first, and a while later the search finds its new words."""
    process, address, _ = start(project, "--port", str(free_port()))
    try:
        open_live(page, f"{address}articles/2025-05-02-quay-reopens/")
        edit(project / ARTICLE, "It took a year", "It took a fortnight")
        page.get_by_text("It took a fortnight").first.wait_for(timeout=PATIENCE)
        told = ""
        while "1 article" not in told:
            page.goto(f"{address}search/?q=fortnight")
            page.locator("#search-status", has_text=re.compile(r"\w")).wait_for(timeout=PATIENCE)
            page.wait_for_timeout(100)
            told = page.locator("#search-status").inner_text()
    finally:
        status, rest = stop(process)
    assert (status, "Traceback" in rest) == (0, False)


def test_the_citation_of_a_passage_is_copied_by_key(browser, tmp_path):
    """On an article's page and elsewhere, in each language; the built site has no such button."""
    write_files(tmp_path, THREE_LANGUAGES)
    citation = f"[@crane#{anchor_of(CLAIM)}]"
    process, address, _ = start(tmp_path, "--port", str(free_port()))
    try:
        context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
        page = context.new_page()
        for language, (label, copied) in COPYING.items():
            for path in ("articles/crane/", "themes/port/"):
                page.goto(f"{address}{language}{path}")
                page.evaluate("navigator.clipboard.writeText('')")
                page.get_by_role("button", name=f"{label} {citation}", exact=True).first.focus()
                page.keyboard.press("Enter")
                page.get_by_role("status").filter(has_text=f"{copied} {citation}").wait_for()
                assert page.evaluate("navigator.clipboard.readText()") == citation
                links, buttons = page.locator("main a.anchor"), page.locator(".copy-citation")
                assert buttons.count() == links.count()
        context.close()
    finally:
        stop(process)
    assert run(tmp_path, "build").status == 0
    for file in (tmp_path / "site").rglob("*.*"):
        assert b"copy-citation" not in file.read_bytes()
