"""The corpus becomes the list of pages, each with its address, template and context."""
