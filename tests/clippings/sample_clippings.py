"""What the tests of seeds share: a seed from text, and a vocabulary that is small and plain."""

import hashlib

import msgspec

from generator.clippings.clipping import Clipping
from generator.clippings.decode import SeedText, split_lines
from generator.clippings.understand import understand
from generator.nlp.names.name_index import KnownPerson, index_names
from generator.nlp.terms.inflection import Inflector
from generator.nlp.terms.term_index import Term, index_terms
from generator.nlp.vocabulary import KnownOutlet, Vocabulary

TERMS = index_terms(
    [
        Term("bridges", "en", "bridge"),
        Term("boats", "en", "ferry"),
        Term("boats", "en", "pier", role="half"),
    ],
    Inflector(),
)
VOCABULARY = Vocabulary(
    # Clippings in other languages are no matter of these tests
    terms=msgspec.structs.replace(TERMS, languages=frozenset()),
    people=index_names(
        [KnownPerson("nazar-horobets", "Nazar Horobets", (("uk", "Назар Горобець"),))]
    ),
    outlets=(KnownOutlet("tyzhnevyk", "Tyzhnevyk", ("Тижневик Поділля",)),),
)


def seed_of(text: str) -> SeedText:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return SeedText("seed.txt", digest, "utf-8", split_lines(text))


def clip(text: str) -> Clipping:
    return understand(seed_of(text), VOCABULARY)
