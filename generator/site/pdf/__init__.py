"""The briefing as a PDF."""
