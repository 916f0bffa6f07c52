from django.db import models


class Booking(models.Model):
    guest = models.CharField(max_length=200)
    starts_at = models.DateTimeField()
    # Set by the worker. Null until then, and for ever in rows that are older than the column.
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["starts_at"]

    def __str__(self):
        return f"{self.guest}, {self.starts_at:%Y-%m-%d %H:%M}"
