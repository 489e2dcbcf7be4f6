"""Stories: articles, in any language, that tell of one event."""
