# Filled in at deploy time; this file is safe to commit.
DJANGO_SETTINGS_MODULE=config.settings.production
DJANGO_SECRET_KEY={{ op://luca/django/secret key }}
DJANGO_ALLOWED_HOSTS=luca.example.com,127.0.0.1,localhost
