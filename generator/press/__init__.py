"""The press: work is shared among processes, and what was made once from the same things is not made again."""
