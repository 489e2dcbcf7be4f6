"""Find the terms of themes, in any inflected form."""
