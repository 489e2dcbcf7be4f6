"""Find the outlet to which a web address belongs."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from generator.nlp.vocabulary import KnownOutlet


def outlet_at(address: str | None, known: Sequence[KnownOutlet]) -> KnownOutlet | None:
    """Return the outlet with the domain of the address or the nearest one above it, else None."""
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        return None
    domains = {domain: outlet for outlet in known for domain in outlet.domains}
    labels = host.lower().split(".")
    above = (".".join(labels[start:]) for start in range(len(labels)))
    return next((domains[domain] for domain in above if domain in domains), None)
