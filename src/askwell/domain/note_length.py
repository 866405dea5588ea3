"""This file is how long a text is in a field of the web, as LinkedIn's note is one."""

from __future__ import annotations


def count_code_units(text: str) -> int:
    """Count a text as a browser does against a field's limit: most emoji are two.

    Source:
        The HTML standard measures `maxlength` in UTF-16 code units, a line break as one
        (docs/advice.md). LinkedIn itself does not say how it counts.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return len(lines.encode("utf-16-le", "surrogatepass")) // 2
