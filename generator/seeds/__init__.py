"""Seeds: the bytes of a raw clipping, understood, and written as an article's Markdown."""
