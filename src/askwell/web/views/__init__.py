"""One module a page: load, one call, answer."""
