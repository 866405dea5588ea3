"""This file is how a calendar file is cut into entries and lines, in one pass."""

from __future__ import annotations

import io
import quopri
import re
from dataclasses import dataclass, field

from askwell.formats.limits import MAX_RECORDS, refuse_many_records

_MAX_LINES = 2_000
_MAX_LINE = 100_000
_MAX_ZONES = 200
_MAX_ZONE_LINES = 2_000
_MARK = re.compile(rb"^(BEGIN|END)[ \t]*:[ \t]*([A-Za-z-]{1,40})[ \t]*$", re.IGNORECASE)
_WANTED = frozenset(
    b"UID DTSTART DTEND DURATION SUMMARY LOCATION DESCRIPTION STATUS ATTENDEE ORGANIZER RRULE RDATE"
    b" EXDATE RECURRENCE-ID".split()
)
_NAME = re.compile(rb"(?!https?://)([A-Za-z0-9-]+)[ \t]*[:;]", re.IGNORECASE)
_ASSIGNMENT = re.compile(rb"[A-Z-]+=")
_ENTRYS_OWN = frozenset({b"DTSTART", b"DTEND", b"ATTENDEE", b"ORGANIZER"})
# What else calendars hold; Askwell reads meetings.
_OTHER_KINDS = frozenset({b"VTODO", b"VJOURNAL", b"VFREEBUSY", b"VAVAILABILITY"})


@dataclass(slots=True)
class RawEntry:
    """The wanted lines of one VEVENT, unfolded, and what was wrong with how it was written."""

    number: int
    method: str
    lines: list[bytes] = field(default_factory=list)
    is_ended: bool = False
    was_cut: bool = False
    stray_lines: int = 0


@dataclass(slots=True)
class RawCalendar:
    """Everything in a file: its entries, and its own descriptions of zones."""

    is_calendar: bool = False
    zone: str = ""
    entries: list[RawEntry] = field(default_factory=list)
    zones: list[bytes] = field(default_factory=list)
    other_parts: int = 0
    """Tasks, journals and busy times."""
    stray_lines: int = 0
    is_cut_off: bool = False


def split_calendar(data: bytes) -> RawCalendar:
    """Return the parts of a file; alarms, tasks and whatever else is inside are left out."""
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    splitter = _Splitter()
    parts: list[bytes] = []
    for line in io.BytesIO(data):
        line = line.rstrip(b"\n")  # noqa: PLW2901 - the line without its end
        is_more = line[:1] in b" \t" if line else False
        is_soft = bool(parts) and parts[-1].endswith(b"=") and _is_quoted(parts[0])
        is_soft = is_soft and _MARK.match(line) is None
        if not line and not is_soft:
            # A line may go on behind an empty one: some programs end each line twice.
            continue
        if parts and (is_more or is_soft):
            if is_soft:
                parts[-1] = parts[-1][:-1]
            parts.append(line[1:] if is_more else line)
            continue
        if parts:
            splitter.take(b"".join(parts))
        parts = [line] if line else []
    if parts:
        splitter.take(b"".join(parts))
    return splitter.finish()


def _is_quoted(line: bytes) -> bool:
    return b"QUOTED-PRINTABLE" in line[:200].partition(b":")[0].upper()


class _Splitter:
    """Where in the file we are: which component is open, and how deep inside others."""

    __slots__ = ("_entry", "_found", "_inner", "_is_open", "_last", "_method", "_zone")

    def __init__(self) -> None:
        self._found = RawCalendar()
        self._entry: RawEntry | None = None
        self._zone: list[bytes] | None = None
        self._inner = 0
        self._is_open = False
        self._last = b""
        self._method = ""

    def take(self, line: bytes) -> None:
        """Add one unfolded line."""
        mark = _MARK.match(line) if line[:1] in b"BbEe" else None
        if mark:
            self._cross(mark[1].upper() == b"BEGIN", mark[2].upper(), line)
        elif self._zone is not None:
            if len(self._zone) < _MAX_ZONE_LINES:
                self._zone.append(line)
        elif self._entry is not None:
            if not self._inner:
                self._keep(self._entry, line)
        elif not self._inner:
            self._read_head(line)

    def finish(self) -> RawCalendar:
        """Return what was found; an entry that is still open ends here."""
        self._close(is_ended=False)
        self._found.is_cut_off = self._is_open
        return self._found

    def _cross(self, is_begin: bool, name: bytes, line: bytes) -> None:  # noqa: FBT001 - which of the two marks
        if name == b"VCALENDAR":
            self._close(is_ended=False)
            self._found.is_calendar = True
            self._is_open = is_begin
            self._inner = 0
            self._method = ""
        elif name == b"VEVENT":
            self._found.stray_lines += self._entry is None and not is_begin
            self._close(is_ended=not is_begin)
            if is_begin:
                self._open()
        elif name == b"VTIMEZONE":
            self._close(is_ended=False)
            self._zone = [] if is_begin else None
        elif self._zone is not None:
            self._zone.append(line)
        elif is_begin:
            self._inner += 1
            self._found.other_parts += self._entry is None and name in _OTHER_KINDS
        else:
            self._inner = max(0, self._inner - 1)

    def _open(self) -> None:
        number = len(self._found.entries) + 1
        if number > MAX_RECORDS:
            refuse_many_records(number)
        self._entry = RawEntry(number=number, method=self._method)
        self._last = b""

    def _close(self, *, is_ended: bool) -> None:
        if self._entry is not None:
            self._entry.is_ended = is_ended and not self._inner
            self._found.entries.append(self._entry)
        self._entry = None
        self._inner = 0
        if self._zone and len(self._found.zones) < _MAX_ZONES:
            self._found.zones.append(b"\r\n".join(self._zone))
        self._zone = None

    def _keep(self, entry: RawEntry, line: bytes) -> None:
        match = _NAME.match(line)
        if match is None:
            self._add_stray(entry, line)
            return
        name = match[1].upper()
        if name == b"MAILTO" and entry.lines and entry.lines[-1].endswith(b":"):
            # An address that was to go on in the next line, without the indent.
            entry.lines[-1] += line
            return
        self._last = name
        if name not in _WANTED:
            return
        if len(entry.lines) >= _MAX_LINES or len(line) > _MAX_LINE:
            entry.was_cut = True
            line = line[:_MAX_LINE]
        if len(entry.lines) < _MAX_LINES:
            entry.lines.append(_decode_quoted(line) if _is_quoted(line) else line)

    def _add_stray(self, entry: RawEntry, line: bytes) -> None:
        # Some programs forget to fold: a description's next line has no colon and no indent.
        goes_on = self._last == b"DESCRIPTION" and not _ASSIGNMENT.match(line)
        if goes_on and entry.lines and len(entry.lines[-1]) < _MAX_LINE:
            entry.lines[-1] += b"\\n" + line[:_MAX_LINE]
        elif not self._last or self._last in _WANTED:
            entry.stray_lines += 1

    def _read_head(self, line: bytes) -> None:
        name, colon, value = line.partition(b":")
        is_lost = not colon or name.partition(b";")[0].upper() in _ENTRYS_OWN
        self._found.stray_lines += self._is_open and is_lost
        if name.upper() == b"METHOD":
            self._method = value.strip().decode("ascii", "replace").upper()
        elif name.upper() == b"X-WR-TIMEZONE":
            self._found.zone = value.strip().decode("utf-8", "replace")[:100]


def _decode_quoted(line: bytes) -> bytes:
    # vCalendar 1.0 wrote text like this; it becomes what iCalendar writes.
    head, _, value = line.partition(b":")
    plain = quopri.decodestring(value).replace(b"\r\n", b"\n").replace(b"\n", b"\\n")
    return head.partition(b";")[0] + b":" + plain
