"""This file is the page of people who may be one: look, choose, merge, or say they are two."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from askwell.actions.comparing_tasks import compare_everybody_soon, compare_soon
from askwell.actions.merging import (
    ask_about_pair_again,
    mark_not_same,
    merge_certain,
    merge_people,
    put_pair_off,
)
from askwell.actions.parting import part_all, part_people
from askwell.queries.duplicates import (
    find_answered_pair,
    find_merge,
    find_merges_of_press,
    find_pair,
    load_duplicates_page,
)
from askwell.web.forms.duplicates import read_done, read_taken

if TYPE_CHECKING:
    from django.http import HttpRequest

    from askwell.actions.parting import PartReport


@never_cache
@require_safe
def show_duplicates(request: HttpRequest) -> HttpResponse:
    """Show the likeliest pair nobody has decided about; whoever is new is compared first."""
    if request.method == "GET":
        compare_soon(owner=request.user, now=request.now)
    done, put_off = read_done(request.GET), "later" in request.GET
    page = load_duplicates_page(
        request.user, put_off=put_off, ulid=request.GET.get("pair", "")[:26]
    )
    place = {"done": done, "number": done + 1, "total": done + page.waiting, "put_off": put_off}
    return render(request, "duplicates/page.html", {"duplicates": page, **place})


@require_POST
def create_merge(request: HttpRequest, ulid: str) -> HttpResponse:
    """Make one of the two, with the values that were chosen."""
    pair = find_pair(request.user, ulid)
    merge = merge_people(
        owner=request.user,
        kept=pair.first,
        gone=pair.second,
        taken=read_taken(request.POST),
        now=request.now,
    )
    said = _("{gone} and {kept} are one person now.")
    text = said.format(gone=merge.gone_name, kept=merge.kept.full_name)
    undo = f"undo:{reverse('merge-parting', args=[merge.ulid])}"
    messages.success(request, text, extra_tags=undo)
    return _go_on(request)


@require_POST
def create_difference(request: HttpRequest, ulid: str) -> HttpResponse:
    """Remember that the two are two."""
    pair = find_pair(request.user, ulid)
    mark_not_same(owner=request.user, pair=pair, now=request.now)
    undo = f"undo:{reverse('duplicates-question', args=[pair.ulid])}"
    messages.success(request, _("Two people. We will not ask again."), extra_tags=undo)
    return _go_on(request)


@require_POST
def create_delay(request: HttpRequest, ulid: str) -> HttpResponse:
    """Leave the pair for later."""
    put_pair_off(owner=request.user, pair=find_pair(request.user, ulid), now=request.now)
    return _go_on(request)


@require_POST
def create_question(request: HttpRequest, ulid: str) -> HttpResponse:
    """Take back what was said about a pair."""
    ask_about_pair_again(owner=request.user, pair=find_answered_pair(request.user, ulid))
    return redirect(f"{reverse('duplicates')}?{urlencode({'pair': ulid})}")


@require_POST
def create_certain_merges(request: HttpRequest) -> HttpResponse:
    """Merge every pair that is beyond doubt."""
    merges = merge_certain(owner=request.user, now=request.now)
    if merges:
        said = ngettext("{n} pair merged.", "{n} pairs merged.", len(merges))
        undo = f"undo:{reverse('merges-parting', args=[merges[0].press])}"
        messages.success(request, said.format(n=len(merges)), extra_tags=undo)
    else:
        messages.info(request, _("Nothing to merge there."))
    return _go_on(request)


@require_POST
def create_parting(request: HttpRequest, ulid: str) -> HttpResponse:
    """Part two people again."""
    merge = find_merge(request.user, ulid)
    report = part_people(owner=request.user, merge=merge, now=request.now)
    messages.success(request, _say_parted(report))
    return redirect("duplicates")


@require_POST
def create_partings(request: HttpRequest, ulid: str) -> HttpResponse:
    """Part everybody again who was merged in one press."""
    merges = find_merges_of_press(request.user, ulid)
    reports = part_all(owner=request.user, merges=merges, now=request.now)
    said = ngettext("{n} pair parted again.", "{n} pairs parted again.", len(reports))
    messages.success(request, said.format(n=len(reports)))
    return redirect("duplicates")


@require_POST
def create_comparison(request: HttpRequest) -> HttpResponse:
    """Compare everybody with everybody, in the background."""
    compare_everybody_soon(owner=request.user, now=request.now)
    return redirect("duplicates")


@never_cache
@require_safe
def show_comparison(request: HttpRequest) -> HttpResponse:
    """Show how far the comparing is; the page itself comes back when it is over."""
    page = load_duplicates_page(request.user)
    if not page.is_comparing:
        return HttpResponse(headers={"HX-Redirect": reverse("duplicates")})
    return render(request, "duplicates/_progress.html", {"progress": page.progress})


def _go_on(request: HttpRequest) -> HttpResponse:
    values = {"done": read_done(request.POST) + 1}
    if "later" in request.POST:
        values["later"] = 1
    return redirect(f"{reverse('duplicates')}?{urlencode(values)}")


def _say_parted(report: PartReport) -> str:
    words = [
        _("{parted} and {kept} are two people again.").format(
            parted=report.parted.full_name, kept=report.kept.full_name
        )
    ]
    if report.edited:
        words.append(_("What you changed since stays with {name}.").format(name=report.kept))
    if report.missing:
        gone = ngettext(
            "{n} thing was removed since and stays away.",
            "{n} things were removed since and stay away.",
            report.missing,
        )
        words.append(gone.format(n=report.missing))
    return " ".join(words)
