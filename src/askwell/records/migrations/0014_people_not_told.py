"""This migration leaves whoever wants to be left alone out of the index of people not told."""

from __future__ import annotations

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Make the index anew, so that counting along it looks at no row."""

    dependencies = [("records", "0013_merges_of_a_press")]  # noqa: RUF012 - as Django writes it
    operations = [  # noqa: RUF012 - as above
        migrations.RemoveIndex("person", "people_not_told"),
        migrations.AddIndex(
            "person",
            models.Index(
                fields=["owner", "closeness", "id"],
                name="people_not_told",
                condition=Q(deleted_at=None, told_on=None, do_not_contact=False)
                & ~Q(closeness=""),
            ),
        ),
    ]
