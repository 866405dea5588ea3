"""Files in and out: bytes to values and back, a folder each, none knowing another."""
