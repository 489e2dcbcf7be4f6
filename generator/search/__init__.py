"""Make the search index: small files that a reader's browser fetches as it needs them."""
