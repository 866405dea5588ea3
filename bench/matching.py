"""This file is the matching of 10,000 and 100,000 people: speed, precision and recall, beside peers.

The floor is exact keys only: normalize every address, number and profile, and pair who shares one,
or a name at one organization. Peers are six blocking keys with rapidfuzz, and Splink on DuckDB
where it is installed.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bench._matching_people import Record

    from askwell.domain.likeness.people import KnownPerson

SEED = 20261125
SIZES = (10_000, 100_000)
ROUNDS = {10_000: 5, 100_000: 1}
MOST_IN_A_BLOCK = 60
LIKE_ENOUGH = 88

Pairs = set[tuple[int, int]]


def run() -> list[dict[str, Any]]:
    """Measure both sizes; return a row of speed and a row of quality each."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
    # Many values and hardly a cycle: the command line spares the collector likewise.
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)
    return [row for size in SIZES for row in _measure(size)]


def _measure(size: int) -> Iterator[dict[str, Any]]:
    from bench._matching_people import list_true_pairs, make_crowd

    from askwell.domain.likeness.score import find_duplicates

    records = make_crowd(size, SEED)
    truth = set(list_true_pairs(records))
    rounds = ROUNDS[size]
    reading, people = _time(lambda: read_records(records), rounds)
    floor, exact = _time(lambda: pair_by_exact_keys(people), rounds)
    ours, found = _time(lambda: find_duplicates(people), rounds)
    fuzzy, blocked = _time(lambda: pair_by_six_blocks(people), rounds)
    certain = {(pair.first, pair.second) for pair in found if pair.is_certain}
    asked = {(pair.first, pair.second) for pair in found}
    splink = _measure_splink(people, truth)
    new = frozenset(range(size - size // 50, size))
    later, _pairs = _time(lambda: find_duplicates(people, only=new), 1)
    yield {
        "name": f"matching {size:,}",
        "floor": round(reading + floor, 3),
        "askwell": round(reading + ours, 3),
        "peer": round(reading + fuzzy, 3),
        "ratio": round((reading + ours) / (reading + floor), 2),
        "unit": "s",
        "note": f"of it {reading:.2f} s for making contacts comparable, {floor:.2f} s exact keys alone "
        f"({ours / floor:.1f} x); only the newest 2 % compared {later:.2f} s; peer: rapidfuzz in "
        f"six blocks; {splink}",
    }
    yield {
        "name": f"matching {size:,}, recall",
        "floor": round(len(exact & truth) / len(truth), 4),
        "askwell": round(len(asked & truth) / len(truth), 4),
        "peer": round(len(blocked & truth) / len(truth), 4),
        "unit": "share",
        "note": f"{len(truth):,} people twice in ten ways, as many near-misses; certain "
        f"{len(certain):,}, precise {_share(certain & truth, certain):.5f}; asked about "
        f"{len(asked - certain):,}, right {_share((asked - certain) & truth, asked - certain):.2f}; "
        f"missed most: {_name_missed(records, truth - asked)}",
    }


def read_records(records: list[Record]) -> list[KnownPerson]:
    """Make the contacts of every record comparable, as an import does."""
    from askwell.domain.identity import normalize_email, normalize_phone, normalize_profile
    from askwell.domain.likeness.people import KnownPerson
    from askwell.domain.names import fold_text

    def some(text: str) -> tuple[str, ...]:
        return (text,) if text else ()

    people = []
    for number, record in enumerate(records):
        phone = normalize_phone(record.phone) if record.phone else ""
        people.append(
            KnownPerson(
                person=number,
                full_name=f"{record.given} {record.family}",
                given=record.given,
                family=record.family,
                suffix=record.suffix,
                title=record.title,
                location=record.city,
                birthday=record.birthday,
                organizations=some(fold_text(record.organization)),
                schools=some(fold_text(record.school)),
                emails=some(normalize_email(record.email)),
                phones=some(phone),
                loose_phones=some(record.phone) if not phone else (),
                profiles=some(normalize_profile(record.profile)),
            )
        )
    return people


def pair_by_exact_keys(people: list[KnownPerson]) -> Pairs:
    """Pair who shares an address, a number, a profile, or a name at one organization."""
    from askwell.domain.names import fold_text

    by_key: dict[str, list[int]] = defaultdict(list)
    for known in people:
        for key in (*known.emails, *known.phones, *known.profiles):
            by_key[key].append(known.person)
        place = known.organizations[0] if known.organizations else ""
        by_key[f"{fold_text(known.full_name)}\n{place}"].append(known.person)
    return {pair for block in by_key.values() if len(block) > 1 for pair in combinations(block, 2)}


def pair_by_six_blocks(people: list[KnownPerson]) -> Pairs:
    """Pair whoever shares one of six keys and whose whole names rapidfuzz finds alike."""
    from rapidfuzz.fuzz import token_sort_ratio

    from askwell.domain.names import fold_text

    names = [fold_text(known.full_name) for known in people]
    blocks: dict[str, list[int]] = defaultdict(list)
    for known, name in zip(people, names, strict=True):
        words = sorted(name.split())
        keys = {
            *(f"e{value}" for value in known.emails),
            *(f"p{value}" for value in known.phones),
            *(f"l{value}" for value in known.profiles),
            f"s{words[-1]}{words[0][:1]}",
            f"g{words[0]}{words[-1][:3]}",
            *(f"o{place}{words[0][:3]}" for place in known.organizations),
        }
        for key in keys:
            blocks[key].append(known.person)
    pairs: Pairs = set()
    for key, block in blocks.items():
        if 1 < len(block) <= MOST_IN_A_BLOCK:
            for one, other in combinations(block, 2):
                if key[0] in "epl" or token_sort_ratio(names[one], names[other]) >= LIKE_ENOUGH:
                    pairs.add((one, other))
    return pairs


def _measure_splink(people: list[KnownPerson], truth: Pairs) -> str:
    try:
        from bench._matching_splink import pair_by_splink
    except ImportError:
        return "Splink is not installed, so it was not measured"
    took, pairs = _time(lambda: pair_by_splink(people), 1)
    recall, precision = _share(pairs & truth, truth), _share(pairs & truth, pairs)
    return f"Splink on DuckDB {took:.1f} s, recall {recall:.3f}, precision {precision:.3f}"


def _time(work: Callable[[], Any], rounds: int) -> tuple[float, Any]:
    best, answer = float("inf"), None
    for _n in range(rounds):
        started = time.perf_counter()
        answer = work()
        best = min(best, time.perf_counter() - started)
    return best, answer


def _share(part: Pairs, whole: Pairs) -> float:
    return len(part) / len(whole) if whole else 1.0


def _name_missed(records: list[Record], missed: Pairs) -> str:
    by_kind: dict[str, int] = defaultdict(int)
    for pair in missed:
        by_kind[records[max(pair)].kind] += 1
    most = sorted(by_kind.items(), key=lambda kind: -kind[1])[:3]
    return ", ".join(f"{kind} {count}" for kind, count in most) or "nobody"
