"""This file is every setting, for local mode (one person, loopback) and for hosted groups."""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url
import fontpkg_instrument_sans
import fontpkg_newsreader
from csp.constants import NONE, SELF

from askwell.config.home import open_home, read_secret_key

ASKWELL_MODE = os.environ.get("ASKWELL_MODE", "local")
LOCAL = ASKWELL_MODE != "hosted"
HOME = open_home()
PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = os.environ.get("SECRET_KEY") or read_secret_key(HOME)
DEBUG = False
# Local mode answers to its own addresses only: a foreign name that resolves here (DNS rebinding) is refused.
ALLOWED_HOSTS = (
    ["localhost", "127.0.0.1", "[::1]"]
    if LOCAL
    else [h for h in os.environ.get("ASKWELL_HOSTS", "").split(",") if h]
)

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "lucide",
    "django_tasks_db",
    "askwell.records",
    "askwell.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "askwell.config.moment.set_moment",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "askwell.config.lockdown.sign_in_locally",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "askwell.web.middleware.answer_for_the_person",
]

ROOT_URLCONF = "askwell.config.urls"
WSGI_APPLICATION = "askwell.config.wsgi.application"
AUTH_USER_MODEL = "records.User"
LOGIN_URL = "locked"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "askwell.web.context.add_shell",
            ],
            "builtins": [
                "django.templatetags.static",
                "django.templatetags.i18n",
                "lucide.templatetags.lucide",
                "askwell.web.templatetags.words",
                "askwell.web.templatetags.talks",
            ],
        },
    }
]

SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": HOME / "askwell.sqlite3",
    "OPTIONS": {
        # One writer at a time, waiting its turn, and nothing acknowledged before it is on the disk.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            "PRAGMA busy_timeout=20000; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;"
            # What is deleted is overwritten, not only unlisted.
            "PRAGMA secure_delete=ON;"
        ),
    },
}
_url = os.environ.get("DATABASE_URL", "")
DATABASES = {"default": dj_database_url.parse(_url, conn_max_age=60) if _url else SQLITE}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

SESSION_COOKIE_NAME = "askwell_session"
SESSION_COOKIE_SAMESITE = "Lax" if not LOCAL else "Strict"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 90
CSRF_COOKIE_NAME = "askwell_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not LOCAL
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_SSL_REDIRECT = not LOCAL
SECURE_HSTS_SECONDS = 0 if LOCAL else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not LOCAL
SECURE_PROXY_SSL_HEADER = None if LOCAL else ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF, "blob:"],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

STATIC_URL = "/static/"
STATICFILES_DIRS = [
    ("fonts/newsreader", Path(fontpkg_newsreader.__file__).parent / "files"),
    ("fonts/instrument-sans", Path(fontpkg_instrument_sans.__file__).parent / "files"),
]
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 60 * 60 * 24 * 365
MEDIA_ROOT = HOME / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_PERMISSIONS = 0o600

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LOCALE_PATHS = [PACKAGE / "locale"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
