"""``sourcebook cite`` where something else in the project is wrong."""

import pytest

from tests.running import SMALL_SITE, run, write_files

QUAY = "The harbour's north quay reopened on 1 May 2025."
FOUND = (
    f"[@p-9151ca0e]\n  gazette, 2025-05-02, content/articles/2025-05-02-quay-reopens.md\n  {QUAY}\n"
)
WRONG = {
    "a person without a name": {"content/people/ada-lock.md": "---\nspellings: {en: [Ada Lock]}\n---\n"},
    "an article without a headline": {"content/articles/other.md": "---\nlanguage: en\n---\nThe quay.\n"},
    "an allegation about nobody known": {
        "content/allegations/a.md": "---\ndraft: true\nclaim: A\nabout: [no-one]\n"
        "by: {who: A, kind: person}\npassages: []\n---\n"
    },
    "a site without a title": {"content/site.yaml": "base_url: https://example.org/\n"},
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize(
    "sought", ["north quay reopened", "/articles/2025-05-02-quay-reopens/#p-9151ca0e"]
)
def test_a_passage_is_found_and_what_is_wrong_elsewhere_is_told(tmp_path, wrong, sought):
    """The answer stands on standard output, the Problem on the other one."""
    write_files(tmp_path, {**SMALL_SITE, **WRONG[wrong]})
    ran = run(tmp_path, "cite", sought)
    assert ran.out == FOUND
    assert "1 error" in ran.err
    (file,) = WRONG[wrong]
    assert file in ran.err


def test_words_that_no_passage_has_are_told_with_what_is_wrong_elsewhere(tmp_path):
    """With the nearest words."""
    write_files(tmp_path, {**SMALL_SITE, **WRONG["a person without a name"]})
    ran = run(tmp_path, "cite", "harbour's south quay reopened")
    assert ran.status == 1
    assert (
        "error[quote-not-found]: no passage has the words 'harbour's south quay reopened'"
        in ran.err
    )
    assert "2 errors" in ran.err
