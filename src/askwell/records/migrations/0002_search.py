"""This file is the search index of people."""

from __future__ import annotations

from django.db import migrations

from askwell.records.search import create_search_table, drop_search_table


class Migration(migrations.Migration):
    """Create the index in the words of whichever database this is."""

    dependencies = [("records", "0001_initial")]
    operations = [
        migrations.RunPython(
            lambda apps, editor: create_search_table(editor),
            lambda apps, editor: drop_search_table(editor),
        ),
    ]
