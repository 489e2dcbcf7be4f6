"""Linked data of a translation: its maker, a person or a machine, and its reviewer."""

from typing import Any

from generator.view_models.translation_views import TranslatedBy

# Terms of IPTC for works of a machine, alone or with a person.
MACHINE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
MACHINE_READ = "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource"


def translation_node(
    made: TranslatedBy | None, url: str, publisher: dict[str, Any] | None
) -> dict[str, Any]:
    """Return the property of an article with the translation of it at ``url``, empty without one."""
    if made is None:
        return {}
    by_machine = MACHINE_READ if made.reviewed_by else MACHINE
    work = {
        "@type": "CreativeWork",
        "url": url,
        "name": made.title,
        "inLanguage": made.lang,
        "translator": None if made.machine else _person(made.translator),
        "editor": _person(made.reviewed_by),
        "digitalSourceType": by_machine if made.machine else None,
        "publisher": publisher,
    }
    return {"workTranslation": {key: value for key, value in work.items() if value}}


def _person(name: str) -> dict[str, str] | None:
    return {"@type": "Person", "name": name} if name else None
