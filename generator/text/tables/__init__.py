"""Data of the text tools: words, letters and endings of languages. No rule is in them."""
