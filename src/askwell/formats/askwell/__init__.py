"""This package is Askwell's own archive: everything, for programs and for people."""
