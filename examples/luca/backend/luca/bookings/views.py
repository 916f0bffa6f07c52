import json

from django.http import HttpResponseNotAllowed, JsonResponse
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive
from django.views.decorators.csrf import csrf_exempt

from .models import Booking
from .tasks import confirm_booking


def describe(booking):
    return {
        "id": booking.pk,
        "guest": booking.guest,
        "starts_at": booking.starts_at.isoformat(),
        "confirmed": booking.confirmed_at is not None,
    }


def read_booking(body):
    """The booking that a request asks for, not saved; ValueError says what is wrong with it."""
    wanted = json.loads(body)
    if not isinstance(wanted, dict) or not isinstance(wanted.get("guest"), str) or not wanted["guest"]:
        raise ValueError("guest has to be a name")
    starts_at = parse_datetime(str(wanted.get("starts_at")))
    if starts_at is None or is_naive(starts_at):
        raise ValueError("starts_at has to be a time with its zone, such as 2030-01-31T20:00:00Z")
    return Booking(guest=wanted["guest"][:200], starts_at=starts_at)


# Clients of this API send no cookies, so there is nothing to forge a request with.
@csrf_exempt
def bookings(request):
    if request.method == "GET":
        return JsonResponse({"bookings": [describe(booking) for booking in Booking.objects.all()[:100]]})
    if request.method != "POST":
        return HttpResponseNotAllowed(["GET", "POST"])
    try:
        booking = read_booking(request.body)
    except ValueError as error:
        return JsonResponse({"error": str(error)}, status=400)
    booking.save()
    confirm_booking.delay(booking.pk)
    return JsonResponse(describe(booking), status=201)
