"""What is true: values and rules in pure Python, with no Django, no clock and no I/O."""
