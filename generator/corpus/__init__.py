"""Corpus of all articles with their events, quotations, origins and related articles."""
