"""What a reader's browser remembers articles by, to tell the new ones."""

import base64
import hashlib

DIGEST_BYTES = 6  # with 10,000 articles, one site in five million has two that share a digest


def short_id(article: str) -> str:
    """Eight letters, digits, hyphens and low lines: a digest of an article's id."""
    digest = hashlib.sha256(article.encode()).digest()[:DIGEST_BYTES]
    return base64.urlsafe_b64encode(digest).decode()
