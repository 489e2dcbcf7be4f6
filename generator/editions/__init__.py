"""Keep the published past: editions, changes between them, and the way on from former addresses."""
