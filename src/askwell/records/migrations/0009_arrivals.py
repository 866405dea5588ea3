"""This migration lets files bring more than people: keys of what they bring, choices, views."""

from __future__ import annotations

import askwell.domain.outreach
import askwell.records.ids
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0008_duplicates'),
    ]

    operations = [
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ulid', models.CharField(default=askwell.records.ids.make_ulid, editable=False, max_length=26, unique=True)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('edited_at', models.DateTimeField(blank=True, null=True)),
                ('name', models.CharField(max_length=60)),
                ('address', models.CharField(blank=True, max_length=2000)),
            ],
        ),
        migrations.CreateModel(
            name='TableMapping',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('signature', models.CharField(max_length=64)),
                ('columns', models.JSONField(default=list)),
                ('used_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.AddField(
            model_name='importbatch',
            name='choices',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='importbatch',
            name='digest',
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name='importbatch',
            name='mine',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='importbatch',
            name='offers',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='importbatch',
            name='parts',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='interaction',
            name='source',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='interview',
            name='source',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='person',
            name='recognized',
            field=models.CharField(blank=True, choices=[('yes', 'yes'), ('no', 'no'), ('later', 'later')], default='', max_length=24),
        ),
        migrations.AddField(
            model_name='person',
            name='recognized_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='profile',
            name='background',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='profile',
            name='own_addresses',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AlterField(
            model_name='interaction',
            name='kind',
            field=models.CharField(choices=[('meeting', 'meeting'), ('call', 'call'), ('message-received', 'message-received'), ('message-sent', 'message-sent'), ('event', 'event'), ('coffee', 'coffee'), ('note', 'note')], default=askwell.domain.outreach.InteractionKind['NOTE'], max_length=24),
        ),
        migrations.AddIndex(
            model_name='interaction',
            index=models.Index(condition=models.Q(('source', ''), _negated=True), fields=['owner', 'source'], name='interactions_by_source'),
        ),
        migrations.AddField(
            model_name='savedview',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='records.importbatch'),
        ),
        migrations.AddField(
            model_name='savedview',
            name='owner',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='tablemapping',
            name='owner',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='savedview',
            constraint=models.UniqueConstraint(fields=('owner', 'name'), name='one_view_a_name'),
        ),
        migrations.AddConstraint(
            model_name='tablemapping',
            constraint=models.UniqueConstraint(fields=('owner', 'signature'), name='one_mapping_a_heading'),
        ),
    ]
