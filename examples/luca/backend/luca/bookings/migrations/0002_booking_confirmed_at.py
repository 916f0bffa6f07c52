from django.db import migrations, models


class Migration(migrations.Migration):
    # The version before works with the new column too: it can go on serving while this runs, and it can be put back afterwards.
    dependencies = [("bookings", "0001_initial")]
    operations = [
        migrations.AddField("booking", "confirmed_at", models.DateTimeField(blank=True, null=True)),
    ]
