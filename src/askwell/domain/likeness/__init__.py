"""Which people in one list may be one person, with a score and reasons in words."""
