"""What is done: every write, one transaction each, the owner always named."""
