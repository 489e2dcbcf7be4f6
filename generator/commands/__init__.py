"""The commands, each composing stages of the journey."""
