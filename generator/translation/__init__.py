"""Translations of articles: their catalogues, what they say of each passage, and how they are kept up to date."""
