"""The review of a message."""
