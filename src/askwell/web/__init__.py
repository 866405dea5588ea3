"""Pages: the only place with HTML."""
