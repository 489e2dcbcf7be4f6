"""The same articles give the same stories, in whatever order and from whatever was known before."""

from generator.build.cache import open_cache
from generator.build.project import open_project
from generator.build.story_cache import find_cached_stories
from tests.running import run
from tests.stories.labelled_set import make_briefing, stories_of


def test_order_of_articles_does_not_count(tmp_path):
    """Nor does what an earlier run left."""
    briefing = make_briefing(tmp_path)
    with open_project(briefing) as project:
        articles = list(project.articles)
        first = find_cached_stories(project.cache, articles)
        with open_cache(project.cache) as cache:
            cache.save({"stories": b""})
        articles.reverse()
        again = find_cached_stories(project.cache, articles)
    assert first == again


def test_an_edit_gives_what_a_clean_run_gives(tmp_path):
    """Articles come, change and go: the stories are those of a briefing that never had others."""
    briefing = make_briefing(tmp_path)
    before = stories_of(briefing)
    articles = sorted((briefing / "content/articles").glob("*.md"))
    articles[3].unlink()
    changed = articles[20]
    changed.write_text(changed.read_text("utf-8").replace("2026-05-15", "2026-05-30"), "utf-8")
    edited = stories_of(briefing)
    assert run(briefing, "build", "--clean").status == 0
    assert edited == stories_of(briefing)
    assert edited != before


def test_one_process_finds_what_many_find(tmp_path):
    """Reading articles in processes changes nothing."""
    briefing = make_briefing(tmp_path)
    assert run(briefing, "build", "--clean", "--jobs", "1").status == 0
    alone = stories_of(briefing)
    assert run(briefing, "build", "--clean", "--jobs", "2").status == 0
    assert stories_of(briefing) == alone
