"""Who is who is decided by a command each, in the content alone, and every reference follows."""

import re
from pathlib import Path

import pytest

from generator.content.front_matter_edit import set_front_matter, set_key
from generator.problems import ProblemsError
from tests.running import SMALL_SITE, run, write_files

OTHER = """---
name: Ada Lok # as the town hall spells it
roles:
  - role: harbour master
    articles: [second]
spellings: {uk: [Ада Лок], en: [Ada Lok]}
alone: true
---
{.own}
She has a second file.
"""
SECOND = """---
title: The second
date: 2025-05-03
language: en
outlet: gazette
people: [ada-lok, ada-lock] # both
---
Ada Lok spoke at the quay.
"""


@pytest.fixture
def project(tmp_path):
    """A briefing with one person in two files."""
    files = {"content/people/ada-lok.md": OTHER, "content/articles/second.md": SECOND}
    return write_files(tmp_path, {**SMALL_SITE, **files})


def read(project, path):
    """The text of a file."""
    return (project / path).read_text("utf-8")


def test_two_files_become_one_person(project):
    """With the spellings, roles and texts of both; articles name one, and the address leads on."""
    ran = run(
        project, "people", "merge", "ada-lock", "ada-lok", "--why", "One person, two spellings"
    )
    assert ran.status == 0
    assert read(project, "content/people/ada-lock.md") == (
        "---\nname: Ada Lock\nspellings:\n  en: [Ada Lock, Ada Lok]\n  uk: [Ада Лок]\n"
        "roles:\n  - {role: harbour master, articles: [second]}\nalone: true\n---\n"
        "{.own}\nShe has a second file.\n"
    )
    assert not (project / "content/people/ada-lok.md").exists()
    assert "people: [ada-lock] # both\n" in read(project, "content/articles/second.md")
    assert run(project, "build").status == 0
    assert run(project, "people").out.startswith("    2  Ada Lock")


def test_addresses_that_readers_had_lead_on_and_no_others(project):
    """Also those that lead to one that nobody had yet."""
    entry, why = "content/withdrawn.yaml", ("--why", "A better id")
    assert run(project, "people", "rename", "ada-lok", "ada-lak", *why).status == 0
    assert run(project, "people", "merge", "ada-lock", "ada-lak", *why).status == 0
    assert not (project / entry).exists()
    assert run(project, "publish", "--as-of", "2025-05-04").status == 0
    assert run(project, "people", "rename", "ada-lock", "a-lock", *why).status == 0
    assert run(project, "people", "rename", "a-lock", "ada", *why).status == 0
    write_files(project, {"content/people/bo.md": "---\nname: Bo Reed\n---\n"})
    assert run(project, "people", "rename", "bo", "bo-reed", *why).status == 0
    told = read(project, entry)
    assert re.sub("on: .*", "on: DAY", told) == (
        "- id: people/ada-lock\n  on: DAY\n  why: {en: A better id}\n  to: people/ada\n"
    )
    assert run(project, "publish", "--as-of", "2025-05-05").status == 0
    page = read(project, "site/people/ada-lock/index.html")
    assert 'href="../../people/ada/"' in page


def test_what_led_to_a_person_who_is_removed_tells_that_reason(project):
    """With what else stands in the file as it was."""
    entry = "content/withdrawn.yaml"
    assert run(project, "publish", "--as-of", "2025-05-04").status == 0
    assert run(project, "rename", "people/ada-lok", "people/lok", "--why", "Shorter").status == 0
    own = "# Ours\n- id: themes/old\n  on: 2025-05-01\n  why: Too wide\n"
    write_files(project, {entry: f"{own}{read(project, entry)}# The end\n"})
    assert run(project, "remove", "people/lok", "--why", "Nobody").status == 0
    assert re.sub("on: 20(?!25).*", "on: DAY", read(project, entry)) == (
        f"{own}- id: people/ada-lok\n  on: DAY\n  why: {{en: Nobody}}\n# The end\n"
    )


def test_a_spelling_is_added_where_it_belongs(project):
    """And nothing else of the file changes."""
    assert run(project, "people", "alias", "ada-lok", "ru", "Ада Лок").status == 0
    assert read(project, "content/people/ada-lok.md") == OTHER.replace(
        "spellings: {uk: [Ада Лок], en: [Ada Lok]}\n",
        "spellings:\n  uk: [Ада Лок]\n  en: [Ada Lok]\n  ru: [Ада Лок]\n",
    )
    for wrong, code in (
        (("no-one", "ru"), "unknown-person"),
        (("ada-lok", "xx"), "unknown-language"),
    ):
        assert f"error[{code}]" in run(project, "people", "alias", *wrong, "A B").err


def test_a_person_is_renamed_with_all_references(project):
    """As any address is."""
    ran = run(project, "people", "rename", "ada-lok", "ada-elok", "--why", "Her full name")
    assert ran.status == 0
    assert "people: [ada-elok, ada-lock]" in read(project, "content/articles/second.md")
    assert run(project, "build").status == 0


def test_a_namesake_becomes_a_person_of_their_own(project):
    """Named by the articles that mean them; those that mean the former say so, and no page mixes the two."""
    (project / "content/people/ada-lok.md").unlink()
    text = SECOND.replace("people: [ada-lok, ada-lock] # both\n", "").replace("Lok", "Lock")
    write_files(project, {"content/articles/second.md": text})
    assert run(project, "people", "split", "ada-lock", "ada-lock-poet", "second").status == 0
    second = read(project, "content/articles/second.md")
    assert "people: [ada-lock-poet]\nnot_people: [ada-lock]\n" in second
    first = read(project, "content/articles/2025-05-02-quay-reopens.md")
    assert "not_people: [ada-lock-poet]\n" in first
    assert run(project, "build").status == 0
    poet = read(project, "site/people/ada-lock-poet/index.html")
    lock = read(project, "site/people/ada-lock/index.html")
    assert "The second" in poet
    assert "The quay reopens" not in poet
    assert "The quay reopens" in lock
    assert "The second" not in lock
    assert (
        "error[id-taken]"
        in run(project, "people", "split", "ada-lock", "ada-lock-poet", "second").err
    )
    assert (
        "error[unknown-article]" in run(project, "people", "split", "ada-lock", "new", "none").err
    )


def test_somebody_dismissed_is_suggested_no_more(project):
    """In whatever spelling that was suggested, once."""
    write_files(project, {"content/articles/third.md": SECOND.replace("Ada Lok", "Tobin Varr")})
    assert "tobin-varr" in run(project, "people", "--suggest", "--at-least", "1").out
    said = run(project, "people", "dismiss", "Tobin Varr").out
    assert said == "added to content/decisions.yaml: Tobin Varr\n"
    assert "tobin-varr" not in run(project, "people", "--suggest", "--at-least", "1").out
    again = run(project, "people", "dismiss", "Tobin Varr").out
    assert again == "content/decisions.yaml has it already\n"


def test_a_key_that_cannot_be_edited_by_lines_is_left_to_the_editor():
    """Nothing is written where the result would say something else."""
    path = Path("a.md")
    with pytest.raises(ProblemsError) as caught:
        set_key("{name: A, alone: true}\n", path, "roles", [{"role": "mayor"}])
    assert {each.code for each in caught.value.problems} <= {"cannot-edit", "bad-yaml"}
    text = "---\nname: A\nroles:\n- role: x\n  date: y\n# end\n---\nText.\n"
    assert set_front_matter(text, path, "roles", None) == "---\nname: A\n# end\n---\nText.\n"
