"""Two pages for whoever watches: whether this version works, and what of it does not."""

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import JsonResponse
from redis import Redis
from redis.exceptions import RedisError

from config.celery_app import app as celery


def check_database():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return "ok"
    except DatabaseError as error:
        # The class says enough; the text may name hosts and accounts, and this page is public.
        return type(error).__name__


def check_redis():
    if settings.REDIS_URL is None:
        return "ok"
    try:
        with Redis.from_url(settings.REDIS_URL, socket_timeout=2, socket_connect_timeout=2) as redis:
            redis.ping()
        return "ok"
    except RedisError as error:
        return type(error).__name__


def check_migrations():
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        return f"{len(waiting)} not applied" if waiting else "ok"
    except DatabaseError as error:
        return type(error).__name__


def check_worker():
    if settings.REDIS_URL is None:
        return "ok"
    try:
        return "ok" if celery.control.ping(timeout=1) else "no answer"
    except (RedisError, OSError) as error:
        return type(error).__name__


def answer(checks):
    is_well = all(result == "ok" for result in checks.values())
    body = {"status": "ok" if is_well else "unavailable", "version": settings.VERSION, "checks": checks}
    return JsonResponse(body, status=200 if is_well else 503)


def health(request):
    return answer({"database": check_database(), "redis": check_redis()})


def detailed(request):
    return answer(
        {"database": check_database(), "redis": check_redis(), "migrations": check_migrations(), "worker": check_worker()}
    )
