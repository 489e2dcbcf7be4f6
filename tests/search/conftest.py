"""The made project as a site, and browsers to search it with."""

import pytest

from tests.running import run, write_files
from tests.search.made_articles import make_project
from tests.serving import served


@pytest.fixture(scope="session")
def made_site(tmp_path_factory):
    """The site of the made project."""
    folder = write_files(tmp_path_factory.mktemp("made"), make_project())
    ran = run(folder, "build")
    assert (ran.status, ran.err) == (0, "")
    return folder / "site"


@pytest.fixture
def made_address(made_site):
    """Where that site is served: below a path, as on a host that has several."""
    with served(made_site.parent) as origin:
        yield f"{origin}/site/"


@pytest.fixture
def reader(browser):
    """Opens pages that note what the console says and what they ask for, with how many bytes come."""
    contexts = []

    def open_page(**settings):
        context = browser.new_context(**{"viewport": {"width": 1200, "height": 900}, **settings})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.told, page.got = [], []
        page.on("console", lambda message: page.told.append(message.text))
        page.on("pageerror", lambda error: page.told.append(str(error)))
        page.on("requestfinished", lambda request: page.got.append(request.url))
        return page

    yield open_page
    for context in contexts:
        context.close()
