"""What all sections of a language file share."""

import msgspec

Words = tuple[str, ...]
Phrases = tuple[str, ...]


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One section of a language file. A list that a language lacks is empty."""
