"""This file is how a form's widget takes on the look, and says where its help and errors are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

if TYPE_CHECKING:
    from django.forms.boundfield import BoundField
    from django.utils.safestring import SafeString

DJANGO_ROWS = "10"
ROWS = "4"


def dress_field(field: BoundField) -> SafeString:
    """Draw a field's widget with the class of its kind and its errors tied to it."""
    widget = field.field.widget
    given = str(widget.attrs.get("class", ""))
    attrs = {"class": f"{_find_class(widget)} {given}".strip()}
    if isinstance(widget, forms.Textarea) and str(widget.attrs.get("rows")) == DJANGO_ROWS:
        attrs["rows"] = ROWS
    described = list(str(field.aria_describedby or "").split())
    if field.errors:
        attrs["aria-invalid"] = "true"
        described.append(f"{field.auto_id}_error")
    if described and not field.use_fieldset:
        attrs["aria-describedby"] = " ".join(dict.fromkeys(described))
    return field.as_widget(attrs={name: value for name, value in attrs.items() if value})


def is_lone_check(field: BoundField) -> bool:
    """Tell whether the label belongs after the box."""
    return isinstance(field.field.widget, forms.CheckboxInput)


def _find_class(widget: forms.Widget) -> str:
    if isinstance(widget, forms.Textarea):
        return "textarea"
    if isinstance(widget, forms.CheckboxInput | forms.RadioSelect | forms.CheckboxSelectMultiple):
        return ""
    return "select" if isinstance(widget, forms.Select) else "input"
