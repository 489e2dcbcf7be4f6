"""Questions on a story's page: each answer with who gives it, when first, and in which words."""

from collections.abc import Iterable, Iterator, Sequence

from generator.content.allegation_meta import read_place
from generator.content.question_meta import QuestionEntry, SourcedAnswer
from generator.corpus.article_record import Article
from generator.nlp.sentences import split_sentences
from generator.nlp.tokens import keys
from generator.pages.story_findings import compare_shown, show_disagreements, show_values
from generator.statements.fact_check import find_figures
from generator.stories.disagreements import StatedValue
from generator.stories.question_stories import match_questions
from generator.stories.story_comparison import StoryComparison
from generator.stories.storybook import Story
from generator.view_models.story_refs import articles_of
from generator.view_models.story_views import QuestionView, ValueName, ValueView
from generator.view_models.view_builder import ViewBuilder

UNDATED = "9999"  # sorts after every date


def questions_of(views: ViewBuilder, story: Story) -> tuple[QuestionEntry, ...]:
    """Return the questions that a story's page shows."""
    asked = views.corpus.content.questions
    return match_questions(asked, views.storybook).get(story.id, ()) if asked else ()


def sources_of_questions(views: ViewBuilder, story: Story) -> list[object]:
    """Return all that decides about the questions on a story's page."""
    return [
        (entry.meta, views.sources_of(article for _, article, _ in _told(views, answer)))
        for entry in questions_of(views, story)
        for answer in entry.meta.answers
    ]


def show_questions(views: ViewBuilder, entries: Iterable[QuestionEntry]) -> Iterator[QuestionView]:
    """Yield questions with their answers, the first given first."""
    for entry in entries:
        rows = []
        for answer in entry.meta.answers:
            said = views.names.choose(answer.wording)
            told = [
                (StatedValue("", article.id, anchor, words), article)
                for anchor, article, words in _told(views, answer)
            ]
            name = ValueName(said.text, lang=said.lang)
            rows.append((min((a.date or UNDATED for _, a in told), default=UNDATED), name, told))
        rows.sort(key=lambda row: row[0])
        yield QuestionView(
            views.names.choose(entry.meta.question),
            views.names.choose(entry.meta.note),
            show_values(views, [(name, told) for _, name, told in rows]),
            entry.meta.extra,
        )


def leave_out_asked(
    views: ViewBuilder, compared: StoryComparison, entries: Iterable[QuestionEntry]
) -> StoryComparison:
    """Return a comparison without the disagreements that a question has, with all passages and figures."""
    asked = [(set(_passages_of(entry)), set(_figures_of(views, entry))) for entry in entries]
    left = tuple(
        each
        for each in compared.disagreements
        if not any(
            passages.issuperset((said.article, said.anchor) for said in each.values)
            and figures.issuperset(said.value for said in each.values)
            for passages, figures in asked
        )
    )
    return compared._replace(disagreements=left)


def _passages_of(entry: QuestionEntry) -> Iterator[tuple[str, str]]:
    for answer in entry.meta.answers:
        for place in map(read_place, answer.passages):
            yield place.article, place.anchor


def _figures_of(views: ViewBuilder, entry: QuestionEntry) -> Iterator[str]:
    """Yield the figures of a question's answers, as disagreements have them."""
    for answer in entry.meta.answers:
        said = views.names.choose(answer.wording)
        for figure in find_figures(said.text, said.lang):
            yield from (f"{value:f}" for value in figure.values)


def _told(views: ViewBuilder, answer: SourcedAnswer) -> list[tuple[str, Article, str]]:
    """Return the passages of an answer that the site has, oldest first, with the sentence that tells it."""
    found = []
    said = views.names.choose(answer.wording).text
    for place in map(read_place, answer.passages):
        article = views.editions.articles.get(place.article)
        if article and place.anchor in article.anchors.split():
            text = views.bodies.passage(article.digest, place.anchor).text
            words = _choose_sentence(text, said, article.entry.meta.language)
            found.append((place.anchor, article, words))
    return sorted(found, key=lambda each: (each[1].date or UNDATED, each[1].id))


def _choose_sentence(text: str, said: str, language: str) -> str:
    """Return the sentence that shares most figures and words with an answer."""
    sentences: Sequence[str] = [text[start:end] for start, end in split_sentences(text)]
    figures = {value for each in find_figures(said, language) for value in each.values}
    wanted = set(keys(said))

    def shared(sentence: str) -> tuple[int, int]:
        told = {value for each in find_figures(sentence, language) for value in each.values}
        return len(figures & told), len(wanted.intersection(keys(sentence)))

    return max(sentences, key=shared, default="")


def list_disputes(views: ViewBuilder, story: Story) -> Iterator[tuple[str, tuple[ValueView, ...]]]:
    """Yield what sources of a story give differently: a question or a unit, with its values."""
    for question in show_questions(views, questions_of(views, story)):
        yield question.question.text, question.answers
    articles = articles_of(views, story)
    for each in show_disagreements(views, articles, compare_shown(views, articles)):
        yield each.name, each.values
