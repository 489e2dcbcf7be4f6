"""Seeds: the bytes of a raw clipping, understood, and written as an article's Markdown.

A seed is read as lines (``reading``): those of a text file, or the blocks of text that a saved page
shows, numbered in the order of the document (``saved``). It is laid out (``view``) by the rules of
``anatomy``, each line with one fate; then its title, day, outlet, authors and passages are read
(``understand``). ``explanation`` tells all of that, ``article`` writes it.
"""
