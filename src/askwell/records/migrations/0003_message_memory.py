"""This file lets a message remember ignored findings, and what sending it changed."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0002_search")]

    operations = [
        migrations.AddField("message", "ignored", models.JSONField(blank=True, default=list)),
        migrations.AddField("message", "before", models.JSONField(blank=True, default=list)),
    ]
