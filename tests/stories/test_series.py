"""Texts that repeat each other with other numbers are a series, and no story."""

import json

import pytest

from tests.running import SMALL_SITE, run, write_files

ARTICLE = "---\ntitle: {title}\ndate: {date}\nlanguage: {language}\n---\n{text}\n"
QUAY = "The quay number {0}", "The quay number {0} in Larkhaven was open to ships on this day."
RAID = (
    "ППО за ніч збила {0} дронів",
    "У ніч на цей день сили ППО збили {0} дронів із {1}. Влучання є на {2} локаціях у Сумській області.",
)


def stories_of(folder, articles):
    """The number of stories found in articles, given as title, text, day and language."""
    files = {
        f"content/articles/a{at}.md": ARTICLE.format(title=t, text=x, date=d, language=code)
        for at, (t, x, d, code) in enumerate(articles)
    }
    site = {k: v for k, v in SMALL_SITE.items() if "/articles/" not in k}
    write_files(folder, {**site, **files})
    return len(json.loads(run(folder, "stories", "--json").out)["stories"])


@pytest.mark.parametrize(("title", "text", "language"), [(*QUAY, "en"), (*RAID, "uk")])
def test_a_report_of_each_day_is_a_story_of_its_own(tmp_path, title, text, language):
    """Whether the numbers are small or large, on one day or the next."""
    days = ["2025-05-12", "2025-05-13", "2025-05-13"]
    numbers = [(3, 17, 5), (71, 94, 12), (8, 40, 22)]
    articles = [
        (title.format(*those), text.format(*those), day, language)
        for day, those in zip(days, numbers, strict=True)
    ]
    assert stories_of(tmp_path, articles) == 0


def test_a_copy_of_a_report_is_in_its_story(tmp_path):
    """It has the same numbers."""
    title, text = RAID
    told = title.format(71, 94, 12), text.format(71, 94, 12)
    assert stories_of(tmp_path, [(*told, "2025-05-13", "uk"), (*told, "2025-05-13", "uk")]) == 1


def test_a_report_with_one_figure_mended_is_in_its_story(tmp_path):
    """An outlet that counts again tells of the same night."""
    title, text = RAID
    first = title.format(71), text.format(71, 94, 12)
    again = title.format(72), text.format(72, 94, 12)
    assert stories_of(tmp_path, [(*first, "2025-05-13", "uk"), (*again, "2025-05-13", "uk")]) == 1
