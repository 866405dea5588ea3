"""This package is vCard: read in every version, written in the newest."""
