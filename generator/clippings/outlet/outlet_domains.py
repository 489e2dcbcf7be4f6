"""Find the outlet to which a web address belongs."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from generator.clippings.clipping import FoundOutlet
from generator.clippings.lines.phrases import load_word_lists
from generator.nlp.vocabulary import KnownOutlet


def domain_of(address: str | None) -> FoundOutlet | None:
    """Return the domain of a page's own address, where nothing else names its outlet.

    None for a network or a platform that many write on.
    """
    try:
        host = (urlsplit(address or "").hostname or "").lower().removeprefix("www.")
    except ValueError:
        return None
    networks = load_word_lists().networks
    shared = any(map(networks.are, (host, *host.split("."))))
    return FoundOutlet(None, host, (f"address: {address}",)) if "." in host and not shared else None


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
