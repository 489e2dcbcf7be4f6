"""Stories that questions are about."""

from collections import Counter
from collections.abc import Iterable

from generator.content.allegation_meta import read_place
from generator.content.question_meta import QuestionEntry
from generator.stories.storybook import Storybook


def match_questions(
    questions: Iterable[QuestionEntry], book: Storybook
) -> dict[str, tuple[QuestionEntry, ...]]:
    """Map the ids of stories to the questions of which they tell most passages, '' to those of none."""
    matched: dict[str, tuple[QuestionEntry, ...]] = {}
    for entry in questions:
        told = Counter(
            story.id
            for answer in entry.meta.answers
            for address in answer.passages
            if (story := book.by_article.get(read_place(address).article))
        )
        id_ = min(told, key=lambda id_: (-told[id_], id_), default="")
        matched[id_] = (*matched.get(id_, ()), entry)
    return matched
