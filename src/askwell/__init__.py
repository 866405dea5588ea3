"""Askwell: keep the people, remember the promises, prepare the conversations."""

__version__ = "0.1.0"
