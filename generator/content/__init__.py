"""Files of ``content/`` become typed entries: front matter, Markdown bodies, the ledger."""
