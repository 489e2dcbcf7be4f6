"""Articles that may tell of one event are suggested, and those decided about are not."""

import json

from tests.running import SMALL_SITE, run, write_files

ARTICLE = "---\ntitle: {title}\ndate: {date}\nlanguage: en\n---\n{text}\n"
ONE = "The ferry Dorothea hit a pontoon off Larkhaven at dawn on 12 May 2025, Petra Holm said."
OTHER = "The ferry Dorothea is mended in Esk since 14 May 2025, Petra Holm said. A foreman counts 60 plates."


def doubts_in(folder):
    """The pairs of articles that are suggested."""
    listed = json.loads(run(folder, "stories", "--suggest", "--json").out)["story_doubts"]
    return [sorted(each["articles"]) for each in listed]


def test_what_an_editor_decided_is_suggested_no_more(tmp_path):
    """Neither after joining two articles nor after keeping them apart."""
    site = {k: v for k, v in SMALL_SITE.items() if "/articles/" not in k}
    one = ARTICLE.format(title="A collision", date="2025-05-12", text=ONE)
    other = ARTICLE.format(title="A repair", date="2025-05-14", text=OTHER)
    files = {"content/articles/one.md": one, "content/articles/other.md": other}
    write_files(tmp_path, {**site, **files})
    assert json.loads(run(tmp_path, "stories", "--json").out)["stories"] == []
    assert doubts_in(tmp_path) == [["one", "other"]]
    entry = "---\ntitle: The Dorothea\narticles: [one]\nnot: [other]\n---\n"
    write_files(tmp_path, {"content/stories/ferry.md": entry})
    assert doubts_in(tmp_path) == []
    write_files(tmp_path, {"content/stories/ferry.md": entry.replace("not: [other]\n", "")})
    assert doubts_in(tmp_path) == [["one", "other"]]
