"""A site at an address that stays the same while it grows, and browsers that remember."""

import os
import shutil

import pytest

from tests.reading.visiting import CLOSING, NEWEST, SITE
from tests.running import run, write_files
from tests.serving import served


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The same site on two days: on the second an article has been added."""
    folders = {}
    for name, files in (
        ("before", SITE),
        ("after", {**SITE, f"content/{NEWEST.rstrip('/')}.md": CLOSING}),
    ):
        project = write_files(tmp_path_factory.mktemp(name), files)
        assert run(project, "build").status == 0
        folders[name] = project / "site"
    return folders


@pytest.fixture
def host(sites, tmp_path):
    """Publishes one of the sites at an address that stays the same."""
    place = tmp_path / "www/harbour"

    def publish(name):
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(sites[name], place)
        for path in place.rglob("*"):
            os.utime(path, (0, list(sites).index(name)))  # by which browsers tell files apart

    publish("before")
    with served(tmp_path / "www") as origin:
        yield f"{origin}/harbour/", publish


@pytest.fixture
def reader(browser):
    """Opens a page in a browser of its own, which remembers what its pages keep."""
    contexts = []

    def open_page(**settings):
        context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], **settings)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.told = []
        page.on("console", lambda message: page.told.append(message.text))
        page.on("pageerror", lambda error: page.told.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
