"""This file wakes Django once, for whichever door asked, and gives the domain its translator."""

from __future__ import annotations

import os


def start_django() -> None:
    """Load the settings and the models; a second call costs nothing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.config.settings")
    # Imported here: a door that only shows its help does not pay for Django.
    import django
    from django.utils.translation import gettext

    from askwell.domain.words import install_translator

    django.setup()
    install_translator(gettext)
