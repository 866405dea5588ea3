"""The terminal: one module a command, imported only when called."""
