"""This package is the contacts Google exports as a CSV."""
