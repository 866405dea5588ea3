"""This package is the people a page shows: by its markup where it has any, else by its looks."""
