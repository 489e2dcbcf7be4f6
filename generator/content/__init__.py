"""Content of the briefing: typed front matter, Markdown bodies, and the ledger of conversions."""
