"""Language tools: tokens, languages, transliteration, names, dates, quotations, terms."""
