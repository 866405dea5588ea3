"""This file is the app's pages, and beside them the least a Django view of the same rows could be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.template import engines
from django.urls import path

from askwell.config.urls import urlpatterns as pages
from askwell.records.models import Person

if TYPE_CHECKING:
    from django.http import HttpRequest

TABLE = """<table>{% for row in rows %}<tr><td><a href="{% url 'person' row.ulid %}">{{ row.full_name }}</a></td>
<td>{{ row.title }}, {{ row.organization.name }}</td><td>{{ row.organization.setting }}</td>
<td>{{ row.stage }}</td><td>{{ row.last_contact_on|date:"j M" }}</td></tr>{% endfor %}</table>"""


def show_rows(request: HttpRequest) -> HttpResponse:
    """Show the first fifty people by name, and how many there are."""
    people = Person.objects.filter(owner=request.user, deleted_at=None)
    rows = people.select_related("organization").order_by("sort_name", "id")[:50]
    table = engines["django"].from_string(TABLE)
    return HttpResponse(table.render({"rows": rows, "total": people.count()}, request))


urlpatterns = [*pages, path("floor/rows/", show_rows)]
