"""Strict and typed reading of YAML, with positions for Problems."""
