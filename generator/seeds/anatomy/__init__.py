"""Which line of a clipping is what: rules in order, each named, each a small pure function."""
