"""A developer's machine, and the tests: no database server, no worker."""

from .base import *  # noqa: F403
from .base import BASE_DIR

DEBUG = True
SECRET_KEY = "not a secret: it signs nothing but a developer's own sessions"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}
REDIS_URL = None
CELERY_TASK_ALWAYS_EAGER = True
