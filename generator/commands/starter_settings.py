"""Settings of a new briefing: asked and checked by ``init``, written into the starter's files."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import yaml

from generator.config import is_known_language, is_site_address
from generator.content.reference_check import LANGUAGE_HINT
from generator.problems import Problem, ProblemsError

WIDE = 10_000  # characters of a value, so that it keeps its line
TITLE = "A new briefing"  # in the starter's files
WORDING = re.compile(r"^(\w+):\n((?:  [a-z]+: .*\n)+)", re.MULTILINE)
ROW = re.compile(r"^  ([a-z]+): (.*)\n", re.MULTILINE)
KEYS = {"title": "title", "base_url": "address", "editor": "editor", "contact": "contact"}

Ask = Callable[[str, str, Callable[[str], str]], str]  # question, default, check for a mistake


class Settings(NamedTuple):
    """Answers about a new briefing, as they are given."""

    title: str = TITLE
    languages: str = "en"
    editor: str = ""
    contact: str = ""
    address: str = "https://example.org/briefing/"

    @property
    def placeholders(self) -> tuple[str, ...]:
        """Keys of ``site.yaml`` whose values are still those of the starter."""
        starter = Settings()
        return tuple(
            key for key, name in KEYS.items() if getattr(self, name) == getattr(starter, name)
        )

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the languages, the editor's first."""
        return tuple(re.findall(r"[^\s,]+", self.languages))


QUESTIONS = {
    "title": "Title of the briefing",
    "languages": "Languages of the site, yours first, such as en, uk, ru",
    "editor": "Editor, your name or that of the desk",
    "contact": "E-mail or web address for readers",
    "address": "Web address of the site",
}


def settle(given: Mapping[str, str | None], ask: Ask | None) -> Settings:
    """Return the settings given, with the others asked for, or by default without ``ask``.

    Raises ProblemsError for values that no site can have.
    """
    known = {name: " ".join(text.split()) for name, text in given.items() if text is not None}
    if problems := [each for name, text in known.items() for each in check_setting(name, text)]:
        raise ProblemsError(problems)
    settings = Settings()._replace(**known)
    for name, question in QUESTIONS.items():
        if ask and name not in known:
            answer = ask(question, getattr(settings, name), _objection(name))
            settings = settings._replace(**{name: answer})
    return settings


def _objection(name: str) -> Callable[[str], str]:
    return lambda text: "; ".join(f"{p.message}: {p.hint}" for p in check_setting(name, text))


def check_setting(name: str, text: str) -> Iterator[Problem]:
    """Yield Problems with a value for a setting."""
    if name == "title" and not text:
        yield Problem("blank-text", "the title is empty", hint="write it")
    if name == "address" and not is_site_address(text):
        hint = "give the full address of the site: https://example.org/briefing/"
        yield Problem("bad-web-address", f"'{text}' is not a web address", hint=hint)
    if name == "languages":
        codes = Settings(languages=text).codes
        if not codes:
            yield Problem("no-languages", "no language is given", hint=LANGUAGE_HINT)
        for place, code in enumerate(codes):
            if not is_known_language(code):
                message = f"no such language: '{code}'"
                yield Problem("unknown-language", message, hint=LANGUAGE_HINT)
            elif code in codes[:place]:
                message = f"the language '{code}' is given twice"
                yield Problem("duplicate-language", message, hint="give it once")


def fill_site(text: str, settings: Settings) -> str:
    """Return the starter's ``site.yaml`` with the settings in it, and texts in their languages."""
    languages = settings.codes
    text = WORDING.sub(lambda found: _wording(found[1], found[2], languages), text)
    filled: dict[str, str | tuple[str, ...]] = {
        "title": settings.title,
        "base_url": settings.address,
        "editor": settings.editor,
        "contact": settings.contact,
        "languages": languages,
    }
    for key, value in filled.items():
        line = f"{key}: {_as_yaml(value)}".replace("\\", r"\\")
        text = re.sub(rf"(?m)^{key}: .*?(?=  *#|$)", line, text, count=1)
    return text


def _wording(key: str, rows: str, languages: tuple[str, ...]) -> str:
    """Return the starter's wording in a site's languages, none without the first of them."""
    known = {language: text for language, text in ROW.findall(rows) if language in languages}
    if languages[0] not in known:
        return f'{key}: ""\n'
    if len(known) == 1:
        return f"{key}: {known[languages[0]]}\n"
    return f"{key}:\n" + "".join(f"  {language}: {text}\n" for language, text in known.items())


def _as_yaml(value: str | tuple[str, ...]) -> str:
    """Return a value on one line of YAML."""
    if not value:
        return '""'
    plain = list(value) if isinstance(value, tuple) else value
    dumped = yaml.dump(plain, allow_unicode=True, default_flow_style=True, width=WIDE)
    return dumped.removesuffix("\n").removesuffix("\n...")


def choose_translation(
    variants: Mapping[str, str], languages: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Yield (end of the name, text) of a text that the starter has in several languages.

    The first language's has the front matter of the English one, if it has none itself.
    """
    head, fence, body = variants["en"].rpartition("---\n")
    for place, language in enumerate(languages):
        text = variants.get(language, variants["en"] if place == 0 else None)
        if text is None:
            continue
        has_own = any(each.startswith("---") for lang, each in variants.items() if lang != "en")
        if place == 0:
            yield ".md", text if text.startswith("---") else f"{head}{fence}{text}"
        else:
            yield f".{language}.md", text if has_own or language != "en" else body
