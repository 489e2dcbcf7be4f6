"""Find text by ``init`` that nobody has replaced yet."""

from collections.abc import Iterator
from pathlib import Path

from generator.commands.init import TRANSLATED, make_files
from generator.commands.starter_settings import KEYS, Settings
from generator.content.front_matter import read_text
from generator.paths import CONTENT, SITE_FILE
from generator.problems import Code, Problem
from generator.yaml_reading.strict_yaml import YamlText, parse_yaml

PUBLIC = frozenset({"base_url", "contact"})  # with which nothing is to be published


def find_placeholders(root: Path) -> Iterator[Problem]:
    """Yield warnings about values in ``site.yaml`` and whole texts left as ``init`` wrote them."""
    source = YamlText(read_text(root, SITE_FILE), SITE_FILE)
    parsed = parse_yaml(source)
    values: dict[str, object] = parsed if isinstance(parsed, dict) else {}
    starter = Settings()
    for key, name in KEYS.items():
        if key in values and values[key] == getattr(starter, name):
            said = f"'{values[key]}'" if values[key] else "empty"
            message = f"'{key}' is still {said}, as 'init' wrote it"
            hint = "write your own, or remove the line" if not values[key] else "write your own"
            code: Code = "placeholder-address" if key in PUBLIC else "placeholder"
            yield source.problem_at((key,), code, message, hint, severity="warning")
    every = {text for name, text in _texts() if name.parent.name in TRANSLATED}
    for folder in sorted(TRANSLATED):
        for path in sorted((root / CONTENT / folder).glob("*.md")):
            file = path.relative_to(root)
            if read_text(root, file) in every:
                message = "this text is still the one that 'init' wrote"
                hint = "write your own, or remove the file"
                yield Problem("placeholder", message, file, 1, 1, hint, "warning")


def _texts() -> Iterator[tuple[Path, str]]:
    """Yield all texts of the starter in all its languages."""
    for languages in ("en uk ru", "uk ru en", "ru en uk"):
        yield from make_files("", Settings(languages=languages)).items()
