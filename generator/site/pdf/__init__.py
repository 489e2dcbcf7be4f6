"""PDF of the whole briefing."""
