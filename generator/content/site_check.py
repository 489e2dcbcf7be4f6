"""Check of values in ``content/site.yaml`` beyond their types."""

from collections.abc import Iterator

from generator.config import SiteFile, is_known_language, is_site_address, list_languages
from generator.problems import Problem
from generator.yaml_reading.strict_yaml import YamlText

LANGUAGE_HINT = "use a code such as en, uk or pt-BR"
TRANSLATABLE = ("title", "tagline", "description", "editor")


def check_site(file: SiteFile, source: YamlText) -> Iterator[Problem]:
    """Yield a Problem for each value that no site can be made with."""
    if not is_site_address(file.base_url):
        hint = "give the full address of the site: https://example.org/briefing/"
        message = f"'{file.base_url}' is not a web address"
        yield source.problem_at(("base_url",), "bad-web-address", message, hint)
    yield from _check_languages(file, source)
    for key in TRANSLATABLE:
        yield from _check_wording(file, key, source)


def _check_languages(file: SiteFile, source: YamlText) -> Iterator[Problem]:
    if file.language is not None and file.languages is not None:
        hint = "keep only 'languages', with the main language first"
        message = "'language' and 'languages' are both given"
        yield source.problem_at(("language",), "language-and-languages", message, hint, key=True)
    if file.languages == ():
        message, hint = "'languages' is empty", "write languages: [en, uk]"
        yield source.problem_at(("languages",), "no-languages", message, hint)
    for index, language in enumerate(list_languages(file)):
        keys = ("language",) if file.languages is None else ("languages", index)
        if not is_known_language(language):
            message = f"no such language: '{language}'"
            yield source.problem_at(keys, "unknown-language", message, LANGUAGE_HINT)
        elif language in list_languages(file)[:index]:
            message = f"the language '{language}' is listed twice"
            yield source.problem_at(keys, "duplicate-language", message, "remove one of the two")


def _check_wording(file: SiteFile, key: str, source: YamlText) -> Iterator[Problem]:
    """Yield Problems with languages of a text: the first missing, or others unknown to the site."""
    wording = getattr(file, key)
    if isinstance(wording, str):
        return
    languages = list_languages(file)
    for language in wording:
        if language not in languages:
            message = f"'{key}': the site has no language '{language}'"
            hint = f"its languages: {', '.join(languages)}"
            yield source.problem_at(
                (key, language), "language-not-in-site", message, hint, key=True
            )
    if languages[0] not in wording:
        message = f"'{key}' is missing in '{languages[0]}', the site's first language"
        hint = f"add a line '{languages[0]}: …' below it"
        yield source.problem_at((key,), "missing-wording", message, hint)
