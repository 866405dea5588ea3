"""This file is where rules and weights agree: what the rules found is weighed once more, and so is what they passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.findings import TELLERS
from askwell.domain.review.weighing import (
    applies_to,
    find_heaviest,
    gather_evidence,
    weigh_code,
)

if TYPE_CHECKING:
    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

# No reason at all and a reason for anybody cannot both be true; the heavier one stands.
_EXCLUSIVE = ("missing_why_them", "generic_why_them")
# A line or two says too little to be weighed; the rules read it alone.
_A_LETTER = 22


def look_again(reading: Reading, ruled: list[Finding]) -> list[Finding]:
    """Return what stands of the rules' findings, and what only the whole message shows."""
    if len(reading.message.body.split()) < _A_LETTER:
        return ruled
    codes = {finding.code for finding in ruled}
    evidence = gather_evidence(reading)
    margins = {
        code: weigh_code(code, evidence, is_ruled=code in codes)
        for code in TELLERS
        if applies_to(code, reading)
    }
    stands = {code for code, margin in margins.items() if margin > 0}
    if stands.issuperset(_EXCLUSIVE):
        stands.remove(min(_EXCLUSIVE, key=margins.__getitem__))
    return [
        *(finding for finding in ruled if finding.code not in margins or finding.code in stands),
        *(
            TELLERS[code](reading, find_heaviest(code, reading))
            for code in TELLERS
            if code in stands - codes
        ),
    ]
