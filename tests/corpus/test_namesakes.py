"""An article that has a known person and somebody else of the same surname."""

import pytest

from generator.content.entries import ArticleEntry, ArticleMeta
from generator.content.passages import make_parser, read_passages
from generator.corpus.read_article import ReadArticle, read_article
from generator.nlp.names.name_index import KnownPerson, index_names
from generator.nlp.terms.inflection import Inflector
from generator.nlp.terms.term_index import index_terms
from generator.nlp.vocabulary import Vocabulary

IVAN = KnownPerson("ivan", "Ivan Kovalenko", (("en", "Ivan Kovalenko"), ("uk", "Іван Коваленко")))
VOCABULARY = Vocabulary(index_terms([], Inflector()), index_names([IVAN]), ())


def read(language: str, title: str, *paragraphs: str) -> ReadArticle:
    meta = ArticleMeta(title=title, language=language)
    body = read_passages("\n\n".join(paragraphs), 1, make_parser())
    return read_article(ArticleEntry("a", "a.md", meta, "", ""), body, VOCABULARY)


@pytest.mark.parametrize(
    ("language", "introduced", "said"),
    [
        (
            "en",
            "Olha Kovalenko resigned. Her husband Ivan Kovalenko was not at the port.",
            '"I took no money," Kovalenko said. Kovalenko was charged with bribery.',
        ),
        (
            "uk",
            "Про Ольгу Коваленко повідомили. Її чоловік Іван Коваленко мовчить.",
            "«Я не брав грошей у порту», – сказав Коваленко. Коваленка забрали.",
        ),
    ],
)
def test_a_surname_alone_is_nobodys_in_every_passage(
    language: str, introduced: str, said: str
) -> None:
    """Before the introduction and after it: no mention, and no speaker."""
    article = read(language, "Порт", said, introduced)
    spoken, named = article.passages.values()
    assert spoken.mentions == ()
    assert [each.speaker for each in spoken.utterances] == [None]
    assert [each.person for each in named.mentions] == ["ivan"]


@pytest.mark.parametrize("where", ["title", "heading"])
def test_a_namesake_may_be_introduced_in_a_title_or_a_heading(where: str) -> None:
    name = "Olha Kovalenko resigns"
    passages = ["## " + name] if where == "heading" else []
    article = read(
        "en", name if where == "title" else "Port", *passages, "Kovalenko was charged with bribery."
    )
    assert article.people == ()


def test_a_surname_alone_needs_the_full_name_in_the_title_or_a_passage() -> None:
    said = "Kovalenko was charged with bribery."
    assert read("en", "Port", said).people == ()
    assert read("en", "Ivan Kovalenko charged", said).people == ("ivan",)
    assert read("en", "Port", said, "Ivan Kovalenko denies it.").people == ("ivan",)


def test_a_person_whom_the_editor_names_is_evidence_for_a_surname_alone() -> None:
    meta = ArticleMeta(title="Port", language="en", people=("ivan",))
    body = read_passages("Kovalenko was charged.", 1, make_parser())
    (passage,) = read_article(
        ArticleEntry("a", "a.md", meta, "", ""), body, VOCABULARY
    ).passages.values()
    assert [each.found for each in passage.mentions] == ["Kovalenko"]


def test_another_given_name_or_trade_is_never_the_known_person() -> None:
    for said in ("Jwan Kovalenko came. Kovalenko sat.", "The plumber Kovalenko came."):
        assert read("en", "Port", said).people == ()
