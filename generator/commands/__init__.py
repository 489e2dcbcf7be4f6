"""Commands of the program, composed of its stages."""
