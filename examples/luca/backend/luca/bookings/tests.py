from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from .models import Booking
from .tasks import forget_past_bookings


class BookingsTest(TestCase):
    def ask(self, **booking):
        return self.client.post("/api/bookings/", booking, content_type="application/json")

    def test_a_booking_is_kept_and_confirmed(self):
        self.assertEqual(self.ask(guest="Ada", starts_at="2030-01-31T20:00:00Z").status_code, 201)
        (booking,) = self.client.get("/api/bookings/").json()["bookings"]
        self.assertEqual((booking["guest"], booking["confirmed"]), ("Ada", True))

    def test_what_is_no_booking_is_refused_with_the_reason(self):
        for wrong in [{}, {"guest": "Ada"}, {"guest": "Ada", "starts_at": "2030-01-31T20:00:00"}]:
            answer = self.ask(**wrong)
            self.assertEqual(answer.status_code, 400)
            self.assertIn("has to be", answer.json()["error"])

    def test_bookings_of_more_than_a_year_ago_are_forgotten(self):
        for days in (400, 10):
            Booking.objects.create(guest=str(days), starts_at=timezone.now() - timedelta(days=days))
        forget_past_bookings()
        self.assertEqual([booking.guest for booking in Booking.objects.all()], ["10"])

    def test_the_health_pages_say_that_all_is_well(self):
        for page in ("/api/health/", "/api/health/detailed/"):
            answer = self.client.get(page)
            self.assertEqual((answer.status_code, answer.json()["status"]), (200, "ok"))
