"""This file is how pure code marks its sentences for translation without knowing Django.

The web and the command line install the translator; until then a sentence is
returned as it is, so the domain stays importable by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_translate: Callable[[str], str] = str


def install_translator(translate: Callable[[str], str]) -> None:
    """Let every later sentence pass through `translate` (config calls this once)."""
    global _translate  # noqa: PLW0603 - one process, one language machinery
    _translate = translate


def _(sentence: str) -> str:
    """Return the sentence in the reader's language."""
    return _translate(sentence)
