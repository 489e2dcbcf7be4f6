"""The values that templates are given, and how they are made from the corpus."""
