"""Check of values in ``content/site.yaml`` beyond their types."""

from collections.abc import Iterator

from generator.config import SiteFile, is_known_language, is_site_address, list_languages
from generator.problems import Problem
from generator.yaml_reading.strict_yaml import YamlText, position_of

LANGUAGE_HINT = "use a code such as en, uk or pt-BR"
TRANSLATABLE = ("title", "tagline", "description", "editor")


def check_site(file: SiteFile, source: YamlText) -> Iterator[Problem]:
    """Yield a Problem for each value that no site can be made with."""
    if not is_site_address(file.base_url):
        hint = "give the full address of the site: https://example.org/briefing/"
        place = position_of(source, ("base_url",))
        message = f"'{file.base_url}' is not a web address"
        yield source.problem("bad-web-address", message, hint, *place)
    yield from _check_languages(file, source)
    for key in TRANSLATABLE:
        yield from _check_wording(file, key, source)


def _check_languages(file: SiteFile, source: YamlText) -> Iterator[Problem]:
    if file.language is not None and file.languages is not None:
        place = position_of(source, ("language",), key=True)
        hint = "keep only 'languages', with the main language first"
        message = "'language' and 'languages' are both given"
        yield source.problem("language-and-languages", message, hint, *place)
    if file.languages == ():
        place = position_of(source, ("languages",))
        message, hint = "'languages' is empty", "write languages: [en, uk]"
        yield source.problem("no-languages", message, hint, *place)
    key = "language" if file.languages is None else "languages"
    for index, language in enumerate(list_languages(file)):
        place = position_of(source, (key,) if key == "language" else (key, index))
        if not is_known_language(language):
            message = f"no such language: '{language}'"
            yield source.problem("unknown-language", message, LANGUAGE_HINT, *place)
        elif language in list_languages(file)[:index]:
            message = f"the language '{language}' is listed twice"
            yield source.problem("duplicate-language", message, "remove one of the two", *place)


def _check_wording(file: SiteFile, key: str, source: YamlText) -> Iterator[Problem]:
    """Yield Problems with languages of a text: the first missing, or others unknown to the site."""
    wording = getattr(file, key)
    if isinstance(wording, str):
        return
    languages = list_languages(file)
    for language in wording:
        if language not in languages:
            place = position_of(source, (key, language), key=True)
            message = f"'{key}': the site has no language '{language}'"
            hint = f"its languages: {', '.join(languages)}"
            yield source.problem("language-not-in-site", message, hint, *place)
    if languages[0] not in wording:
        place = position_of(source, (key,))
        message = f"'{key}' is missing in '{languages[0]}', the site's first language"
        hint = f"add a line '{languages[0]}: …' below it"
        yield source.problem("missing-wording", message, hint, *place)
