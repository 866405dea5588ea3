"""This file is the application as a server sees it."""

from __future__ import annotations

from django.core.wsgi import get_wsgi_application

from askwell.config.start import start_django

start_django()
application = get_wsgi_application()
