"""This package is plain tables: CSV that a spreadsheet opens safely."""
