"""This package is the tests of the folder of the same name."""
