"""``python -m generator`` is the ``sourcebook`` command."""

from generator.cli import main

main()
