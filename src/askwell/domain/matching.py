"""This file is who is who: which known person a record of a file is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from askwell.domain.identity import normalize_contact
from askwell.domain.names import fold_text
from askwell.domain.people import ContactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from askwell.domain.people import PersonDraft

IDENTITY_KINDS = (ContactKind.PROFILE, ContactKind.EMAIL, ContactKind.PHONE)
_BITS = {kind: 1 << place for place, kind in enumerate(IDENTITY_KINDS)}
# Several people answer these, so the address alone does not say which of them.
_SHARED_MAILBOXES = frozenset(
    {"admin", "contact", "hello", "info", "mail", "office", "sales", "support", "team"}
)


class ContactFact(NamedTuple):
    """One way to reach a person, with the key it is compared by."""

    kind: str
    value: str
    normalized: str
    label: str
    preferred: bool
    key: str


@dataclass(frozen=True, slots=True)
class Match:
    """The known person a record is about, and the kind of key that said so ("" for the name)."""

    person: int
    by: str


class KnownPeople:
    """Everybody known, by every key, to be asked without a query.

    A person is a number: positive for a stored one, negative for one met
    earlier in the same file.
    """

    def __init__(self) -> None:
        """Know nobody yet."""
        self._by_key: dict[str, int | tuple[int, ...]] = {}
        self._by_name: dict[str, int | tuple[int, ...]] = {}
        self._names: dict[int, str] = {}
        self._kinds: dict[int, int] = {}
        self._whole_names: dict[str, list[int]] = {}
        self._listed = 0
        self._aside: frozenset[int] = frozenset()

    def put_aside(self, people: Iterable[int]) -> None:
        """Let these, who are in the bin, be meant only where nobody else is."""
        self._aside = frozenset(people)

    def add_name(self, person: int, *, name: str, organization: str) -> None:
        """Know a person by folded name and folded organization; more than one of these is fine."""
        self._names.setdefault(person, name)
        _add(self._by_name, f"{name}\n{organization}", person)

    def add_contact(self, person: int, *, kind: str, key: str) -> None:
        """Know a person by a contact, made by `make_contact_key`."""
        _add(self._by_key, key, person)
        bit = _BITS.get(kind)  # type: ignore[call-overload]
        if bit:
            self._kinds[person] = self._kinds.get(person, 0) | bit

    def has_contact(self, person: int, key: str) -> bool:
        """Tell whether this person already has this contact."""
        found = self._by_key.get(key)
        return found == person or (isinstance(found, tuple) and person in found)

    def find_sure_match(self, contacts: Sequence[ContactFact]) -> Match | None:
        """Return who has this profile or own address, when that is one person: no name is needed."""
        for kind in (ContactKind.PROFILE, ContactKind.EMAIL):
            for contact in contacts:
                if contact.kind == kind and contact.normalized:
                    found = self._prefer(self._by_key.get(contact.key))
                    if isinstance(found, int):
                        return None if _is_shared(contact) else Match(found, kind.value)
                    if found is not None:
                        return None
        return None

    def find_match(
        self, *, name: str, organization: str, contacts: Sequence[ContactFact]
    ) -> Match | None:
        """Return who a record is about, or None when it is somebody new.

        A profile, an address or a number decides; a shared one only with a
        name that agrees. Without any, the same name at the same organization does,
        unless both have a key of the same kind: then they are two people.
        """
        for kind in IDENTITY_KINDS:
            for contact in contacts:
                if contact.kind == kind and contact.normalized:
                    person = self._find_by_key(contact, name)
                    if person is not None:
                        return Match(person, kind.value)
        person = self._find_by_name(name, organization, contacts)
        return None if person is None else Match(person, "")

    def find_someone(self, *, name: str, contacts: Sequence[ContactFact]) -> int | None:
        """Return who is named in a line of talk: by a key, else as the only one of that whole name.

        Whoever has another key of the same kind is a namesake, not the one meant.
        """
        for contact in contacts:
            found = self._prefer(self._by_key.get(contact.key)) if contact.normalized else None
            people = found if isinstance(found, tuple) else () if found is None else (found,)
            if len(people) == 1:
                return people[0]
            for person in people:
                if self._names.get(person) == name:
                    return person
        same = self._prefer(tuple(self._list_whole_names().get(name, ()) if " " in name else ()))
        namesakes = same if isinstance(same, tuple) else () if same is None else (same,)
        kinds = 0
        for contact in contacts:
            kinds |= _BITS.get(contact.kind, 0) if contact.normalized else 0  # type: ignore[call-overload]
        free = [person for person in namesakes if not self._kinds.get(person, 0) & kinds]
        return free[0] if len(free) == 1 and len(namesakes) == 1 else None

    def _prefer(self, found: int | tuple[int, ...] | None) -> int | tuple[int, ...] | None:
        """Return those of several who are not in the bin, when there are any."""
        if not self._aside or not isinstance(found, tuple):
            return found
        kept = tuple(person for person in found if person not in self._aside)
        return kept[0] if len(kept) == 1 else kept or found

    def _list_whole_names(self) -> dict[str, list[int]]:
        if self._listed != len(self._names):
            self._whole_names.clear()
            for person, name in self._names.items():
                self._whole_names.setdefault(name, []).append(person)
            self._listed = len(self._names)
        return self._whole_names

    def _find_by_key(self, contact: ContactFact, name: str) -> int | None:
        found = self._prefer(self._by_key.get(contact.key))
        if found is None:
            return None
        people = found if isinstance(found, tuple) else (found,)
        may_be_shared = _is_shared(contact)
        for person in people:
            if self._names.get(person) == name:
                return person
        for person in people:
            if not may_be_shared or agree_names(name, self._names.get(person, "")):
                return person
        return None

    def _find_by_name(
        self, name: str, organization: str, contacts: Iterable[ContactFact]
    ) -> int | None:
        found = self._prefer(self._by_name.get(f"{name}\n{organization}")) if name else None
        if found is None:
            return None
        people = found if isinstance(found, tuple) else (found,)
        kinds = 0
        for contact in contacts:
            if contact.normalized:
                kinds |= _BITS.get(contact.kind, 0)  # type: ignore[call-overload]
        free = [person for person in people if not self._kinds.get(person, 0) & kinds]
        if len(free) == 1:
            return free[0]
        if kinds:
            return None
        # Namesakes at one place: a record without keys is the one without keys.
        return next((person for person in free if not self._kinds.get(person)), None)


def read_contact_facts(draft: PersonDraft, country: str) -> tuple[ContactFact, ...]:
    """Return the contacts of a draft, each with its key, none of them twice."""
    facts: dict[str, ContactFact] = {}
    for contact in draft.contacts:
        kind = contact.kind
        normalized = normalize_contact(kind, contact.value, country)
        key = make_contact_key(kind, contact.value, normalized)
        if key not in facts:
            facts[key] = ContactFact(
                kind.value, contact.value, normalized, contact.label, contact.preferred, key
            )
    return tuple(facts.values())


def make_contact_key(kind: str, value: str, normalized: str) -> str:
    """Return what two spellings of one contact have in common."""
    return f"{kind}:{normalized}" if normalized else f"{kind}?{fold_text(value)}"


def agree_names(one: str, other: str) -> bool:
    """Tell whether two folded names could be one person's: the first words agree or abbreviate."""
    if not one or not other or one == other:
        return True
    first = one.split(" ", 1)[0].rstrip(".,")
    second = other.split(" ", 1)[0].rstrip(".,")
    return first.startswith(second) or second.startswith(first)


def _is_shared(contact: ContactFact) -> bool:
    # A household has one number, a company one front desk.
    if contact.kind == ContactKind.PHONE:
        return True
    return (
        contact.kind == ContactKind.EMAIL
        and contact.normalized.partition("@")[0] in _SHARED_MAILBOXES
    )


def _add(index: dict[str, int | tuple[int, ...]], key: str, person: int) -> None:
    found = index.get(key)
    if found is None:
        index[key] = person
    elif isinstance(found, tuple):
        if person not in found:
            index[key] = (*found, person)
    elif found != person:
        index[key] = (found, person)
