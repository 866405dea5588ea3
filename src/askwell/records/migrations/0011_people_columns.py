"""This migration keeps which columns the list of people shows with the account."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the columns to the profile."""

    dependencies = [("records", "0010_question_remarks")]  # noqa: RUF012 - as Django writes it

    operations = [  # noqa: RUF012 - as above
        migrations.AddField(
            model_name="profile",
            name="people_columns",
            field=models.JSONField(blank=True, default=list),
        ),
    ]
