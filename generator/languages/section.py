"""Base of all sections of a language file."""

import msgspec

Words = tuple[str, ...]
Phrases = tuple[str, ...]


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One section of a language file. Lists missing from the language are empty."""
