from django.contrib import admin
from django.urls import include, path

from luca import health

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/health/", health.health),
    path("api/health/detailed/", health.detailed),
    path("api/bookings/", include("luca.bookings.urls")),
]
