"""Wiring: settings, addresses, the server, and the lock-down of local mode."""
