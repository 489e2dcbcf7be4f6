"""Strict YAML: positions kept, values typed, each mistake a Problem with its place."""
