"""Read saved web pages: lines, metadata, and the article among them."""
