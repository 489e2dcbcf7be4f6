"""Leaf tools on words: language, inflection, romanisation, names, dates, quotations, terms."""
