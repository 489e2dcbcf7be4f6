"""The search index: records of articles become small files that a reader's browser asks for one by one."""
