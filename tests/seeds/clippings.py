"""What the tests of seeds share: a seed from text, and a vocabulary that is small and plain."""

import hashlib

from generator.seeds.clipping import Clipping
from generator.seeds.reading import SeedText, split_lines
from generator.seeds.understand import understand
from generator.text.forms import Inflector
from generator.text.names import KnownPerson, index_names
from generator.text.terms import Term, index_terms
from generator.text.vocabulary import KnownOutlet, Vocabulary

VOCABULARY = Vocabulary(
    terms=index_terms(
        [
            Term("bridges", "en", "bridge"),
            Term("boats", "en", "ferry"),
            Term("boats", "en", "pier", role="half"),
        ],
        Inflector(),
    ),
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
