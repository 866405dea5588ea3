"""This package is iCalendar, the format every calendar opens."""
