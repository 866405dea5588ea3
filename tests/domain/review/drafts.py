"""This file is how tests of the review write a draft and read its codes."""

from __future__ import annotations

from askwell.domain.review import Channel, Message, MessageKind, Review, ReviewContext, review

GRACE = ReviewContext(
    recipient_name="Grace Hopper", recipient_role="Compiler Engineer", organization="Eckert Systems"
)


def review_draft(
    body: str,
    *,
    kind: str = "invitation",
    channel: str = "email",
    subject: str = "",
    context: ReviewContext = GRACE,
) -> Review:
    """Review a draft to Grace unless the context says otherwise."""
    return review(Message(MessageKind(kind), Channel(channel), subject, body), context)


def find_draft_codes(body: str, **facts: object) -> set[str]:
    """Return the codes found in a draft."""
    return {finding.code for finding in review_draft(body, **facts).findings}  # type: ignore[arg-type]
