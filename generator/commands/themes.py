"""List themes, and suggest terms that set the editor's choice of articles apart."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from generator.build.project import Project, with_project
from generator.config import all_wordings
from generator.nlp.morphology import has_dictionary, look_up
from generator.nlp.terms.term_index import find_terms
from generator.nlp.tokens import fold, words

LEAST = 2  # articles of the theme that have a suggested word
SHORTEST = 4  # letters of a suggested word
MOST = 10  # suggestions for a theme and language
SMOOTHING = 0.5  # added to each count


class TermSuggestion(msgspec.Struct, frozen=True):
    """Word with its number of articles inside and outside the theme."""

    word: str
    inside: int
    outside: int


def theme_lines(root: Path) -> Iterator[str]:
    """Yield a line for each theme: its articles, its name, its file.

    Raises ProblemsError if the content is wrong.
    """
    counts, names = with_project(root, _count)
    for theme, name in names.items():
        yield f"{counts[theme]:5}  {name}  (content/themes/{theme}.md)"


def suggestion_lines(root: Path) -> Iterator[str]:
    """Yield suggested terms for each theme and language, as its file can take them.

    Raises ProblemsError if the content is wrong.
    """
    suggested = with_project(root, suggest_terms)
    for (theme, language), found in suggested.items():
        yield f"content/themes/{theme}.md"
        yield f"  {language}: [{', '.join(each.word for each in found)}]"
        for each in found:
            yield f"    # {each.word}: in {each.inside} of its articles, in {each.outside} others"
    if not suggested:
        yield f"# No word sets {LEAST} or more articles of a theme apart."


def _count(project: Project) -> tuple[Counter[str], dict[str, str]]:
    counts = Counter(theme for article in project.articles for theme in article.themes)
    themes = project.content.themes
    return counts, {each.id: all_wordings(each.meta.name)[0] or each.id for each in themes}


def suggest_terms(project: Project) -> dict[tuple[str, str], tuple[TermSuggestion, ...]]:
    """Return words that are more usual in a theme's articles than elsewhere, by theme and language.

    Themes are those in the articles' front matter. Words are ranked by the ratio of their odds, and
    words that terms of the theme find already are left out.
    """
    chosen: defaultdict[str, list[tuple[frozenset[str], frozenset[str]]]] = defaultdict(list)
    for article in project.articles:
        meta = article.entry.meta
        if meta.themes is not None:
            text = " ".join(project.bodies.get(article.digest).texts())
            chosen[meta.language].append((frozenset(meta.themes), _lemmas(text, meta.language)))
    return {
        (theme.id, language): found
        for theme in project.content.themes
        for language, articles in sorted(chosen.items())
        if (found := _rank(project, theme.id, articles))
    }


def _rank(
    project: Project, theme: str, articles: Iterable[tuple[frozenset[str], frozenset[str]]]
) -> tuple[TermSuggestion, ...]:
    sides: Mapping[bool, list[frozenset[str]]] = {True: [], False: []}
    for themes, lemmas in articles:
        sides[theme in themes].append(lemmas)
    inside = Counter(word for lemmas in sides[True] for word in lemmas)
    outside = Counter(word for lemmas in sides[False] for word in lemmas)
    sizes = len(sides[True]), len(sides[False])

    def gain(word: str) -> float:
        return _log_odds(inside[word], sizes[0]) - _log_odds(outside[word], sizes[1])

    telling = [w for w, n in inside.items() if n >= LEAST and gain(w) > 0 and outside[w] < n]
    new = (
        word
        for word in sorted(telling, key=lambda w: (-gain(w), w))
        if _is_new(project, theme, word)
    )
    return tuple(
        TermSuggestion(word, inside[word], outside[word])
        for word, _ in zip(new, range(MOST), strict=False)
    )


def _log_odds(count: int, size: int) -> float:
    return math.log((count + SMOOTHING) / (size - count + SMOOTHING))


def _is_new(project: Project, theme: str, word: str) -> bool:
    """Return whether the word is neither a term of the theme nor the name of a person on file."""
    vocabulary = project.vocabulary
    found = find_terms(word, vocabulary.terms)
    return not any(match.theme == theme for match in found) and word not in _names(project)


def _names(project: Project) -> frozenset[str]:
    spelled = (
        name
        for each in project.content.people
        for names in each.meta.spellings.values()
        for name in names
    )
    return frozenset(fold(part) for name in spelled for part in name.split())


def _lemmas(text: str, language: str) -> frozenset[str]:
    """Return the words of a text in their dictionary form, if there is a dictionary."""
    long = {word.key for word in words(text) if len(word.key) >= SHORTEST and word.key.isalpha()}
    if not has_dictionary(language):
        return frozenset(long)
    return frozenset(fold(look_up(word, language)[0].normal_form) for word in long)
