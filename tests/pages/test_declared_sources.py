"""What the making of a page reads, its sources declare: nothing that a page shows is left out of them."""

import pytest

from generator.build.project import open_project
from generator.exports import downloads
from generator.pages import plan
from generator.paths import CATALOGUES
from generator.site.i18n.catalogues import load_messages
from generator.view_models import make_views
from tests.crowded import crowded_site
from tests.pages.alleging import allegation
from tests.pages.traced_views import (
    OUTLETS_HAVE_PAGES,
    Declarations,
    TracedViews,
    noting,
    traced_corpus,
    undeclared,
)
from tests.running import write_files

SITE = "title: Harbour notes\nlanguages: [en, uk]\nbase_url: https://example.org/harbour/\nstatements: free\n"
# Templates of pages that read nothing else.
OF_THE_FRAME = {"404.html", "moved.html", "reading_aids.html", "robots.txt"}
LEDGER = """{seed}:
  seed_sha256: 'the digest of seed {n}'
  article: articles/{id}.md
  article_sha256: 'the digest of article {n}'
  left_out:
  - {{line: 3, fate: caption, rule: photo-credit, text: 'Photo {n}'}}
"""


def rich_site(articles):
    """A site that has everything that a page may show, in two languages."""
    files = crowded_site(articles, outlets=6, people=12)
    ledger = ""
    for n in range(20):
        name, seed = f"content/articles/a-{n:05}.md", f"{n}.txt"
        files[name] = files[name].replace("---\n", f"---\nseed: {seed}\n", 1)
        files[f"seeds/{seed}"] = f"{n}"
        ledger += LEDGER.format(seed=seed, id=f"a-{n:05}", n=n)
    copied = files["content/articles/a-00030.md"]
    front = files["content/articles/a-00031.md"].split("---\n")[1]
    files["content/articles/a-00031.md"] = f"---\n{front}---\n{copied.split('---', 2)[2].strip()}\n"
    for number, name in enumerate(
        sorted(name for name in files if name.startswith("content/people"))
    ):
        role = "roles: [{role: pilot, articles: [a-00005]}]\n" if number == 2 else ""
        files[name] = files[name].replace("spellings", f"{role}spellings", 1) + "A pilot.\n"
        files[name.replace(".md", ".uk.md")] = "Лоцман.\n"
    theme = "content/themes/port.md"
    files[theme] = files[theme].replace(
        "terms:", "sensitive: true\nresponses: {p-00000000: within}\nterms:", 1
    )
    files["content/allegations/bribe.md"] = allegation(files)
    files["content/allegations/bribe.uk.md"] = "Більше нічого не відомо.\n"
    files[theme.replace(".md", ".uk.md")] = "Що казали про порт.\n"
    about = {"content/pages/about.md": "---\ntitle: About\n---\nWho we are.\n"}
    return {
        **files, **about,
        "content/pages/about.uk.md": "---\ntitle: Про нас\n---\nХто ми.\n",
        "content/conversions.yaml": ledger, "content/site.yaml": SITE,
    }  # fmt: skip


def read_pages(project, monkeypatch):
    """Every page with what it reads and does not declare."""
    declarations = Declarations(monkeypatch)
    monkeypatch.setattr(make_views, "ViewBuilder", TracedViews)
    with open_project(project) as opened:
        corpus = traced_corpus(opened.corpus)
        messages = load_messages(project, opened.content.site.languages, project / CATALOGUES)
        for address, page in plan.list_pages(
            plan.plan_site(corpus, opened.bodies, messages, opened.state)
        ):
            with noting() as reads:
                made = page.make()
            declared = declarations.follow(page.sources)
            yield address, made.template, reads, undeclared(reads, declared, corpus)


@pytest.mark.parametrize(("articles", "most_in_one_file"), [(40, 500), (160, 100)])
def test_a_page_reads_nothing_that_it_does_not_declare(
    articles, most_in_one_file, tmp_path, monkeypatch
):
    """Of corpus, content, ledger and translations, on every page, where lists are whole and where they are split."""
    monkeypatch.setattr(downloads, "WHOLE", most_in_one_file)
    pages = list(read_pages(write_files(tmp_path, rich_site(articles)), monkeypatch))
    assert {address: hidden for address, _, _, hidden in pages if hidden} == {}
    read = {kind for _, _, reads, _ in pages for kind, *_ in reads}
    assert read >= {"article", "part", "translation", "corpus", "by_person", OUTLETS_HAVE_PAGES}


def test_every_kind_of_page_is_looked_at(tmp_path, monkeypatch):
    """Of each template there is a page whose reads are noted, but for those that show the frame alone."""
    monkeypatch.setattr(downloads, "WHOLE", 100)
    pages = list(read_pages(write_files(tmp_path, rich_site(160)), monkeypatch))
    noted = {template for _, template, reads, _ in pages if reads}
    assert {template for _, template, _, _ in pages} - noted == OF_THE_FRAME
