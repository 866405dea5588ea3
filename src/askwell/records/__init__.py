"""What is stored: rows, their truths, and the search index."""
