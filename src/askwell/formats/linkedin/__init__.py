"""This package is what LinkedIn lets people take with them."""
