from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from .models import Booking


@shared_task
def confirm_booking(booking_id):
    Booking.objects.filter(pk=booking_id, confirmed_at=None).update(confirmed_at=timezone.now())


@shared_task
def forget_past_bookings():
    Booking.objects.filter(starts_at__lt=timezone.now() - timedelta(days=365)).delete()
