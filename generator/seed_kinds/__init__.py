"""Read files of other kinds than text: mail, documents, feeds, lists and web archives."""
