from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Booking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("guest", models.CharField(max_length=200)),
                ("starts_at", models.DateTimeField()),
            ],
            options={"ordering": ["starts_at"]},
        )
    ]
