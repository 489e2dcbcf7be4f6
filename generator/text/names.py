"""Names of people in text: those whom the site knows (people), and others (strangers)."""

from generator.text.name_index import KnownPerson, NameIndex, index_names
from generator.text.people import PersonMention, find_people
from generator.text.strangers import NameFound, as_known, find_names

__all__ = [
    "KnownPerson",
    "NameFound",
    "NameIndex",
    "PersonMention",
    "as_known",
    "find_names",
    "find_people",
    "index_names",
]
