"""Who is met often and has no file: found, joined across scripts, and written as an editor could."""

import pytest

from tests.running import SMALL_SITE, run, write_files

ARTICLES = {
    "uk": "Речник центру Остап Лугинський відповів журналістам. За словами Остапа Лугинського, список готовий.",
    "ru": "Представитель центра Остап Лугинский ответил журналистам.",
    "en": "Ostap Luhynskyi, the spokesman, answered. Ada Lock said so.",
}


@pytest.fixture
def project(tmp_path):
    """Three articles in three languages that name one person who has no file."""
    articles = {
        f"content/articles/{language}.md": f"---\ntitle: T\nlanguage: {language}\n---\n{text}\n"
        for language, text in ARTICLES.items()
    }
    return write_files(tmp_path, {**SMALL_SITE, **articles})


def test_one_person_in_three_scripts_is_one_suggestion(project):
    """With the spellings in the nominative, as a file of content/people would have them."""
    ran = run(project, "people", "--suggest")
    assert ran.out.count("# content/people/") == 1
    assert "# content/people/ostap-luhynskyi.md: in 3 articles" in ran.out
    assert "  ru: [Остап Лугинский]\n  uk: [Остап Лугинський]\n" in ran.out


def test_given_names_of_two_languages_are_one_suggestion(tmp_path):
    """Андрій and Андрей of one surname; a foreign name is given as it is written."""
    texts = {
        "uk": "Речник Андрій Лугинський відповів. Посол Дональд Кемп мовчав.",
        "ru": "Представитель Андрей Лугинский ответил. Посол Дональд Кемп молчал.",
    }
    articles = {
        f"content/articles/{language}.md": f"---\ntitle: T\nlanguage: {language}\n---\n{text}\n"
        for language, text in texts.items()
    }
    out = run(write_files(tmp_path, {**SMALL_SITE, **articles}), "people", "--suggest").out
    assert out.count("# content/people/") == 2
    assert "  ru: [Андрей Лугинский]\n  uk: [Андрій Лугинський]\n" in out
    assert "# content/people/donald-kemp.md: in 2 articles" in out
    assert "name: Дональд Кемп\nfamily_name: Кемп\n" in out


def test_a_spelling_in_no_known_language_is_left_to_the_editor(project):
    """As a comment, so that what is suggested can be a file as it stands; where it is known once, that is enough."""
    text = "---\ntitle: T\nlanguage: und\n---\n{}.\n"
    articles = {
        f"content/articles/{name}.md": text.format("Іван Сидорук та Остап Лугинський")
        for name in ("a", "b")
    }
    write_files(project, articles)
    said = run(project, "people", "--suggest").out
    untold = "\nname: Ivan Sidoruk\nfamily_name: Sidoruk\n# spellings:\n"
    assert f"{untold}#   unknown: [Іван Сидорук]  # add the language: uk, ru …\n---\n" in said
    assert "  ru: [Остап Лугинский]\n  uk: [Остап Лугинський]\n---\n" in said
    for part in said.split("\n\n")[:2]:
        path = part.removeprefix("---\n# ").partition(":")[0]
        write_files(project, {path: part + "\n"})
    assert run(project, "build").status == 0
    assert "  Ivan Sidoruk  (content/people/ivan-sidoruk.md)\n" in run(project, "people").out


def test_people_with_a_file_are_listed_with_their_articles(project):
    """And are not suggested."""
    assert run(project, "people").out == "    2  Ada Lock  (content/people/ada-lock.md)\n"
    assert "ada-lock" not in run(project, "people", "--suggest", "--at-least", "1").out


def test_the_check_warns_of_a_surname_that_may_be_a_known_persons(project):
    """It is on no page; front matter that says whose it is settles it."""
    text = "---\ntitle: The quay\nlanguage: en\n{}---\nLock was fined.\n"
    write_files(project, {"content/articles/fined.md": text.format("")})
    run(project, "build")
    ran = run(project, "check")
    assert (
        "content/articles/fined.md: warning[possible-person]: 'Lock' may be Ada Lock: the surname stands alone, "
        "without the full name or an office of the person's file"
    ) in ran.out + ran.err
    assert "fined" not in (project / "site/people/ada-lock/index.html").read_text()
    for key in ("people", "not_people"):
        write_files(project, {"content/articles/fined.md": text.format(f"{key}: [ada-lock]\n")})
        run(project, "build")
        ran = run(project, "check")
        assert "possible-person" not in ran.out + ran.err
        page = (project / "site/people/ada-lock/index.html").read_text()
        assert ("fined" in page) == (key == "people")


def test_the_check_warns_of_people_who_are_met_often(project):
    """A warning, which --strict makes an error."""
    run(project, "build")
    ran = run(project, "check")
    assert (
        "warning[person-without-file]: Ostap Luhynskyi is named in 3 articles and has no file"
        in ran.err
    )
    assert ran.status == 0
