"""Keep what was published: editions, what changed between them, and where former addresses lead."""
