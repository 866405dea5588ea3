"""This file is what a file offers besides its people: whoever it talks of, and what to tick."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from askwell.actions.import_looks import describe_changes
from askwell.actions.import_plan import draft_someone, plan_import
from askwell.domain.arrivals import Direction
from askwell.domain.importing import Offer, OfferKind
from askwell.domain.merging import merge_drafts
from askwell.domain.names import fold_text
from askwell.domain.people import ContactDraft, ContactKind, PersonDraft
from askwell.domain.words import _
from askwell.records.models import CareerField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from askwell.domain.arrivals import ArrivedFile, ContactHappened, Someone, StaffFound
    from askwell.domain.importing import Choices
    from askwell.records.models import User

MOST_OFFERS = 500
FEW_UNKNOWN = 1


@dataclass(slots=True)
class Stranger:
    """Somebody a file talks of and nobody knows: how often, and whether both spoke."""

    someone: Someone
    times: int = 0
    is_in: bool = False
    is_out: bool = False


@dataclass(frozen=True, slots=True)
class Offered:
    """Offers, and the people they stand for by key."""

    offers: list[Offer] = field(default_factory=list)
    drafts: dict[str, PersonDraft] = field(default_factory=dict)

    def add(self, offer: Offer, draft: PersonDraft) -> None:
        """Offer somebody once, however often a file names them."""
        if offer.key not in self.drafts:
            self.offers.append(offer)
            self.drafts[offer.key] = draft


def offer_strangers(
    strangers: Iterable[Stranger], signatures: dict[Someone, PersonDraft]
) -> Offered:
    """Offer whom nobody knows, most talked with first; who spoke both ways is ticked."""
    found = sorted(strangers, key=lambda one: (-one.times, one.someone.name))[:MOST_OFFERS]
    offered = Offered()
    for stranger in found:
        draft = draft_someone(stranger.someone)
        if (signed := signatures.get(stranger.someone)) is not None:
            draft = append_contacts(merge_drafts(draft, signed), signed.contacts)
        known_by = [stranger.someone.email or stranger.someone.profile, draft.title]
        offer = Offer(
            key=f"person:{_shorten(stranger.someone)}",
            kind=OfferKind.PERSON,
            name=draft.full_name,
            details=", ".join(filter(None, (*known_by, draft.organization))),
            because=_("in {count} records").format(count=stranger.times)
            if stranger.times > 1
            else "",
            is_ticked=(stranger.is_in and stranger.is_out) or len(found) <= FEW_UNKNOWN,
        )
        offered.add(offer, draft)
    return offered


def read_signatures(contacts: Sequence[ContactHappened]) -> dict[Someone, PersonDraft]:
    """Return what the signatures of each sender say together, the latest one first."""
    found: dict[Someone, PersonDraft] = {}
    latest = sorted(
        (one for one in contacts if one.signature is not None and one.people),
        key=lambda one: one.happened_at.timestamp() if one.happened_at else 0.0,
        reverse=True,
    )
    for contact in latest:
        if contact.signature is None or contact.direction != Direction.IN:
            continue
        sender = contact.people[0]
        signed = replace(contact.signature, record=0)
        earlier = found.get(sender)
        found[sender] = (
            signed
            if earlier is None
            else append_contacts(merge_drafts(earlier, signed), signed.contacts)
        )
    return found


def offer_signatures(owner: User, signatures: dict[Someone, PersonDraft]) -> Offered:
    """Offer what signatures add to people who are known."""
    offered = Offered()
    if not signatures:
        return offered
    drafts = []
    for someone, signed in list(signatures.items())[:MOST_OFFERS]:
        whole = merge_drafts(draft_someone(someone), signed)
        drafts.append(append_contacts(append_contacts(whole, signed.contacts), _list_own(someone)))
    plan = plan_import(owner=owner, people=drafts)
    for example in plan.examples:
        if example.change is not None and example.match is not None and example.match.person > 0:
            words = describe_changes(example.change)
            offer = Offer(
                key=f"signature:{hashlib.sha256(example.draft.full_name.encode()).hexdigest()[:16]}"
                f"-{example.match.person}",
                kind=OfferKind.SIGNATURE,
                name=example.draft.full_name,
                details="; ".join(f"{one.name}: {one.after}" for one in words),
                because=_("what their signature says"),
            )
            offered.add(offer, example.draft)
    return offered


def offer_staff(owner: User, file: ArrivedFile, choices: Choices) -> Offered:
    """Offer everybody a page shows; whose title is one you look for is ticked."""
    fields = list(CareerField.objects.owned_by(owner).order_by("name"))
    wanted = [
        (field.name, set(fold_text(line).split()))
        for field in fields
        for line in field.wanted_titles.splitlines()
        if fold_text(line)
    ]
    offered = Offered()
    for found in file.staff:
        words = set(fold_text(found.title).split())
        matched = list(dict.fromkeys(name for name, needed in wanted if needed <= words))
        offer = Offer(
            key=f"staff:{found.record}",
            kind=OfferKind.STAFF,
            name=found.name,
            details=found.title,
            because=", ".join(matched),
            is_ticked=bool(matched),
        )
        offered.add(offer, _draft_staff(found, choices.organization))
    return offered


def append_contacts(draft: PersonDraft, contacts: Sequence[ContactDraft]) -> PersonDraft:
    """Return the draft with these contacts after its own."""
    return replace(draft, contacts=tuple(dict.fromkeys((*draft.contacts, *contacts))))


def _list_own(someone: Someone) -> tuple[ContactDraft, ...]:
    return draft_someone(someone).contacts


def _draft_staff(found: StaffFound, organization: str) -> PersonDraft:
    pairs = (
        (ContactKind.EMAIL, found.email),
        (ContactKind.PHONE, found.phone),
        (ContactKind.PROFILE, found.profile),
    )
    return PersonDraft(
        record=found.record,
        full_name=found.name,
        title=found.title,
        organization=organization or found.organization,
        contacts=tuple(ContactDraft(kind=kind, value=value) for kind, value in pairs if value),
    )


def _shorten(someone: Someone) -> str:
    text = someone.email.casefold() or someone.profile or someone.name
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:20]
