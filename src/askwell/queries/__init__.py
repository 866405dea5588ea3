"""What is asked: every read, rows turned into page-ready values in a fixed number of queries."""
