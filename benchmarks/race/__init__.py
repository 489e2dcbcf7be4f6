"""Sourcebook beside other generators: the same articles, what each is given, measuring and telling."""
