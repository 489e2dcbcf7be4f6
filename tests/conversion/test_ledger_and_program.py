"""Conversion after a change of the program: the ledger, which users keep in git, changes only with the articles."""

import re

import pytest

from generator.content.ledger import digest_article
from generator.conversion import convert, write_article
from generator.fingerprint import keys
from generator.paths import UNDERSTOOD
from tests.conversion.one_seed import edit
from tests.running import run


def test_another_program_leaves_the_ledger_as_it_is(project, article, monkeypatch):
    """Where articles come out the same: users keep the ledger in git, and what is derived beside it."""
    ledger = (project / "content/conversions.yaml").read_bytes()
    understood = (project / UNDERSTOOD).read_bytes()
    monkeypatch.setattr(keys, "program_digest", lambda: b"another")
    assert run(project, "convert").out.startswith("same ")
    assert (project / "content/conversions.yaml").read_bytes() == ledger
    assert (project / UNDERSTOOD).read_bytes() != understood


def test_another_program_understands_every_seed_again(project, article, monkeypatch):
    """And only then; an article that comes out otherwise is rewritten, for nobody has edited it."""
    monkeypatch.setattr(convert, "understand_seeds", lambda *_: pytest.fail("understood again"))
    assert run(project, "convert").out.startswith("same ")
    monkeypatch.undo()
    monkeypatch.setattr(keys, "program_digest", lambda: b"another")
    monkeypatch.setattr(write_article, "article_text", lambda *_: "---\ntitle: T\n---\n")
    assert run(project, "convert").out.startswith("rewritten ")


def test_a_ledger_that_was_changed_elsewhere_has_its_seed_understood_again(project, article):
    """As after pulling what another program made: the record of this one is about another article."""
    path = project / "content/conversions.yaml"
    article.write_text(
        text := article.read_text("utf-8").replace("It took", "It has taken"), "utf-8"
    )
    made = re.search("  article_sha256: (.*)", path.read_text("utf-8"))[1]
    edit(path, made, digest_article(text))
    assert run(project, "convert").out.startswith("rewritten ")


def test_a_ledger_that_names_rules_by_digest_is_read_and_left_alone(project, article):
    """Version 0.1 kept one for each seed."""
    path = project / "content/conversions.yaml"
    edit(path, "  article: ", "  rules: aea30e6810680665\n  article: ")
    before = path.read_bytes()
    ran = run(project, "convert")
    assert (ran.status, ran.err) == (0, "")
    assert path.read_bytes() == before
