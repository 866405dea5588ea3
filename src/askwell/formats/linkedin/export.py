"""This file is how LinkedIn's whole export is read: connections, talk, invitations, and who you are."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from askwell.domain.arrivals import ArrivedFile
from askwell.domain.errors import UnreadableFile
from askwell.domain.people import Problem
from askwell.domain.words import _
from askwell.formats.limits import MAX_FILE_BYTES, MAX_MESSAGES_BYTES, refuse_large_file
from askwell.formats.linkedin.header import find_header
from askwell.formats.linkedin.invitations import NEEDED as INVITATION_NEEDS
from askwell.formats.linkedin.invitations import read_invitations
from askwell.formats.linkedin.messages import NEEDED as MESSAGE_NEEDS
from askwell.formats.linkedin.messages import read_messages
from askwell.formats.linkedin.profile import read_profile
from askwell.formats.linkedin.reader import read_linkedin
from askwell.formats.linkedin.rows import find_heading
from askwell.formats.text import read_text
from askwell.formats.zips import ZIP_START, open_zip, read_member

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from zipfile import ZipFile

    from askwell.domain.arrivals import ContactHappened, ProfileFound
    from askwell.domain.people import PersonDraft

FORMAT = "linkedin"
_HEAD_BYTES = 64 * 1024
# LinkedIn numbers files of which there are several, and browsers those saved twice.
_MEMBERS = re.compile(
    r"(?:^|/)(connections|messages|invitations|profile|positions|education)"
    r"(?:[_ -]?\(?\d+\)?)*\.csv",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Found:
    people: tuple[PersonDraft, ...] = ()
    contacts: list[ContactHappened] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    profile: ProfileFound | None = None
    read: int = 0


def read_linkedin_export(
    data: bytes, *, file_name: str = "", own: Iterable[str] = ()
) -> ArrivedFile:
    """Read the zip LinkedIn sends, whole or in part, or one of the tables in it.

    A damaged table never costs the others: it is a problem of the file.

    Args:
        data: The file.
        file_name: Its name; it proves nothing and is only shown.
        own: Your names and profiles where they are known.
    """
    refuse_large_file(len(data), limit=MAX_FILE_BYTES)
    found = _Found()
    if data.startswith(ZIP_START):
        with open_zip(io.BytesIO(data)) as opened:
            if not _read_zip(opened, found, list(own)):
                message = _("{name} holds nothing that LinkedIn exports and Askwell reads.")
                raise UnreadableFile(message.format(name=file_name[:100] or _("This zip file")))
    else:
        _read_one_table(data, file_name, found, list(own))
    return ArrivedFile(
        format=FORMAT,
        people=found.people,
        contacts=tuple(found.contacts),
        profile=found.profile,
        problems=tuple(found.problems),
        read=found.read,
    )


def holds_talk(text: str) -> bool:
    """Tell whether a text begins as LinkedIn's messages or invitations do."""
    return any(find_heading(text, needed) for needed in (MESSAGE_NEEDS, INVITATION_NEEDS))


def _read_zip(opened: ZipFile, found: _Found, own: list[str]) -> bool:
    members = _sort_members(opened.namelist())
    about: dict[str, bytes] = {}
    for kind in ("profile", "positions", "education"):
        for name in members.get(kind, [])[:1]:
            _try_member(opened, name, found, partial(about.__setitem__, kind))
    if about:
        _keep_going("Profile.csv", found, lambda: _set_profile(found, about))
    if found.profile and found.profile.full_name:
        own = [*own, found.profile.full_name]
    # The one nearest the top is the whole one; deeper copies repeat it.
    for name in members.get("connections", [])[:1]:
        _try_member(opened, name, found, lambda data: _add_connections(data, found))
    for name in members.get("messages", []):
        _try_member(opened, name, found, lambda data: _add_messages(data, found, own))
    for name in members.get("invitations", []):
        _try_member(opened, name, found, lambda data: _add_invitations(data, found))
    return bool(members)


def _sort_members(names: list[str]) -> dict[str, list[str]]:
    sorted_names = sorted(names, key=lambda name: (name.count("/"), name))
    members: dict[str, list[str]] = {}
    for name in sorted_names:
        match = _MEMBERS.search(name.replace("\\", "/"))
        if match and match.end() == len(name) and not name.startswith("__MACOSX/"):
            members.setdefault(match[1].lower(), []).append(name)
    return members


def _try_member(opened: ZipFile, name: str, found: _Found, take: Callable[[bytes], object]) -> None:
    _keep_going(name, found, lambda: take(read_member(opened, name, limit=MAX_MESSAGES_BYTES)))


def _keep_going(name: str, found: _Found, step: Callable[[], object]) -> None:
    try:
        step()
    except UnreadableFile as error:
        found.problems.append(
            Problem(record=0, field=name.rpartition("/")[2][:100], reason=str(error), kept=True)
        )


def _set_profile(found: _Found, about: dict[str, bytes]) -> None:
    found.profile = read_profile(
        profile=about.get("profile", b""),
        positions=about.get("positions", b""),
        education=about.get("education", b""),
    )


def _add_connections(data: bytes, found: _Found) -> None:
    file = read_linkedin(data)
    found.people = file.people
    found.problems += file.problems
    found.read += file.read


def _add_messages(data: bytes, found: _Found, own: list[str]) -> None:
    talk = read_messages(data, own=own)
    if talk is None:
        raise UnreadableFile(_("It does not have the headings of LinkedIn's messages."))
    found.contacts += talk.contacts
    found.problems += talk.problems
    found.read += talk.read


def _add_invitations(data: bytes, found: _Found) -> None:
    sent = read_invitations(data)
    if sent is None:
        raise UnreadableFile(_("It does not have the headings of LinkedIn's invitations."))
    found.contacts += sent.contacts
    found.problems += sent.problems
    found.read += sent.read


def _read_one_table(data: bytes, file_name: str, found: _Found, own: list[str]) -> None:
    text = read_text(data[:_HEAD_BYTES]).text
    if find_heading(text, MESSAGE_NEEDS):
        _add_messages(data, found, own)
    elif find_heading(text, INVITATION_NEEDS):
        _add_invitations(data, found)
    elif find_header(text):
        _add_connections(data, found)
    else:
        found.profile = read_profile(profile=data, positions=data, education=data)
        if found.profile is None:
            message = _("{name} has the headings of none of LinkedIn's tables that Askwell reads.")
            raise UnreadableFile(message.format(name=file_name[:100] or _("This file")))
