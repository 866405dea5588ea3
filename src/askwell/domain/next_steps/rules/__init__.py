"""One file a rule: a pure generator whose docstring is the rule in English."""
