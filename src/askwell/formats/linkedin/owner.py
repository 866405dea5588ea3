"""This file is who an export belongs to: the one person in every conversation."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from askwell.domain.arrivals import Someone

if TYPE_CHECKING:
    from collections.abc import Iterable

_MANY_TIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """You, as your export names you; `others` holds names when it could be one of several."""

    owner: Someone
    keys: frozenset[str] = frozenset()
    others: tuple[str, ...] = ()

    def is_owner(self, someone: Someone) -> bool:
        """Tell whether this is you, by profile where there is one, else by name."""
        if someone.profile:
            return _fold_profile(someone.profile) in self.keys
        return _fold_name(someone.name) in self.keys


@dataclass(slots=True)
class _Tally:
    """In how many conversations each key is, and what the key stands for."""

    counts: Counter[str] = field(default_factory=Counter)
    faces: dict[str, Someone] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    receives_first: Counter[str] = field(default_factory=Counter)


def find_owner(
    talks: Iterable[tuple[str, Someone, tuple[Someone, ...]]], *, own: Iterable[str] = ()
) -> Owner:
    """Return who is in the most conversations, or the one among them who is named in `own`.

    Early exports name profiles of senders only, so a name is counted as well
    where it has no profile.
    """
    known = {_fold_profile(one) if "/" in one else _fold_name(one) for one in own if one.strip()}
    tally = _count_talks(talks)
    if not tally.counts:
        return Owner(owner=Someone())
    most = max(tally.counts.values())
    first = [key for key, count in tally.counts.items() if count == most]
    named = [key for key in tally.counts if key in known or tally.names.get(key, "") in known]
    chosen = _choose(named or first, tally)
    face = tally.faces[chosen]
    keys = frozenset({chosen, *_list_aliases(chosen, tally)})
    is_tied = not named and len(first) > 1
    others = tuple(tally.faces[key].name or key for key in first[:_MANY_TIES]) if is_tied else ()
    return Owner(owner=face, keys=keys, others=others)


def _count_talks(talks: Iterable[tuple[str, Someone, tuple[Someone, ...]]]) -> _Tally:
    tally = _Tally()
    by_talk: dict[str, set[str]] = {}
    people: dict[str, Someone] = {}
    for talk, sender, recipients in talks:
        present = by_talk.setdefault(talk, set())
        for someone in (sender, *recipients):
            key = _fold_profile(someone.profile) if someone.profile else _fold_name(someone.name)
            if not key:
                continue
            present.add(key)
            if key not in people or not people[key].name:
                people[key] = someone
        for someone in recipients:
            tally.receives_first[
                _fold_profile(someone.profile) if someone.profile else _fold_name(someone.name)
            ] += 1
    tally.faces = people
    tally.names = {key: _fold_name(one.name) for key, one in people.items()}
    # A name without a profile is the same person as the profile of that name.
    profile_of = {tally.names[key]: key for key in people if people[key].profile}
    for present in by_talk.values():
        tally.counts.update({profile_of.get(key, key) for key in present})
    return tally


def _choose(keys: list[str], tally: _Tally) -> str:
    # Among equals it is more likely the one who was written to: most people send less than they get.
    return max(keys, key=lambda key: (tally.counts[key], tally.receives_first[key], key))


def _list_aliases(chosen: str, tally: _Tally) -> list[str]:
    name = tally.names.get(chosen, "")
    return [name] if name else []


def _fold_name(name: str) -> str:
    return " ".join(name.casefold().split())


def _fold_profile(profile: str) -> str:
    folded = profile.strip().casefold().rstrip("/").partition("?")[0]
    return folded.removeprefix("https://").removeprefix("http://").removeprefix("www.")
