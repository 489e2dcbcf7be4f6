"""Translations of articles: their catalogues, their words for each passage, and how they are kept up to date."""
