"""This file is the running app in local mode: web server and task worker in one process."""

from __future__ import annotations

import ipaddress
import signal
import socket
import sys
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.conf import settings
from waitress.server import create_server

from askwell.config import clock
from askwell.config.browser import DOOR_FILE, open_in_browser
from askwell.config.daily import DailyKeeper
from askwell.config.first_run import prepare_database, prepare_static_files
from askwell.config.lockdown import TOKEN_PARAMETER, open_local_account, renew_start_token
from askwell.config.one_process import ADDRESS_FILE, hold_home, note_address, read_address
from askwell.config.worker import BackgroundWorker, requeue_interrupted_tasks
from askwell.domain.errors import AskwellError
from askwell.domain.words import _

if TYPE_CHECKING:
    from types import FrameType

THREADS = 8
PORTS_TRIED = 20
LARGEST_REQUEST = 300 * 1024 * 1024
STOP_WITHIN = 8.0
"""Seconds a running task gets to finish when the app is stopped."""


def serve(host: str, port: int, *, open_browser: bool, demo: bool) -> None:
    """Run the app until it is told to stop; a second start opens the first one."""
    check_address(host)
    with hold_home(settings.HOME) as is_alone:
        if not is_alone:
            _open_running_app(open_browser=open_browser)
            return
        signal.signal(signal.SIGTERM, _stop)
        prepare_database(tell=tell)
        prepare_static_files()
        requeue_interrupted_tasks()
        if demo:
            load_demo()
        with listen(host, port) as door:
            _run(door, open_browser=open_browser)


def check_address(host: str) -> None:
    """Refuse every address another machine could reach, and the mode that has no business here."""
    if not settings.LOCAL:
        raise AskwellError(
            _("Hosted, Askwell is started by a WSGI server. docs/self-hosting.md shows how.")
        )
    if host == "localhost":
        return
    try:
        is_loopback = ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        is_loopback = False
    if not is_loopback or host.strip("[]") not in {"127.0.0.1", "::1"}:
        raise AskwellError(
            _(
                "On your own computer Askwell listens to this computer only, so --host can be "
                "127.0.0.1, ::1 or localhost. For a group, see docs/self-hosting.md."
            )
        )


def _open_running_app(*, open_browser: bool) -> None:
    # The running app reads the token anew for each request, so a new one opens it.
    address = _address_with_token(read_address(settings.HOME))
    tell(_("Askwell is already running: {address}").format(address=address))
    if open_browser:
        open_in_browser(settings.HOME, address)


def tell(sentence: str) -> None:
    """Say something to the person at the terminal."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - the terminal is the page here


def load_demo() -> None:
    """Fill an empty home with the sample network; leave any other as it is."""
    from askwell.actions.sample import load_sample
    from askwell.records.models import Person

    owner = open_local_account()
    if Person.objects.owned_by(owner).exists():
        tell(_("This home has people already, so the sample network was left out."))
    else:
        load_sample(owner=owner, now=clock.now())


def listen(host: str, port: int) -> socket.socket:
    """Return an open door at `port`, or at the next one that is free."""
    name = host.strip("[]")
    family = socket.AF_INET6 if ":" in name else socket.AF_INET
    for candidate in range(port, port + PORTS_TRIED):
        door = socket.socket(family, socket.SOCK_STREAM)
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((name, candidate))
            # Two apps that start at the same moment may both bind; only one may listen.
            door.listen()
        except OSError:
            door.close()
        else:
            return door
    raise AskwellError(
        _("Ports {first} to {last} are all taken. Choose another with --port.").format(
            first=port, last=port + PORTS_TRIED - 1
        )
    )


def _run(door: socket.socket, *, open_browser: bool) -> None:
    from askwell.config.wsgi import application

    open_local_account()
    note_address(settings.HOME, _name_address(door))
    server = create_server(
        application,
        sockets=[door],
        threads=THREADS,
        ident=None,
        max_request_body_size=LARGEST_REQUEST,
        asyncore_use_poll=True,
    )
    worker = BackgroundWorker()
    worker.start()
    keeper = DailyKeeper()
    keeper.start()
    address = _address_with_token(_name_address(door))
    tell(_("Askwell is at {address}\nStop it with Ctrl C.").format(address=address))
    if open_browser:
        open_in_browser(settings.HOME, address)
    try:
        server.run()
    finally:
        keeper.stop()
        worker.stop(within=STOP_WITHIN)
        server.close()
        for name in (ADDRESS_FILE, DOOR_FILE):
            (settings.HOME / name).unlink(missing_ok=True)


def _name_address(door: socket.socket) -> str:
    host, port = door.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _address_with_token(address: str) -> str:
    return f"{address}?{urlencode({TOKEN_PARAMETER: renew_start_token()})}"


def _stop(_number: int, _frame: FrameType | None) -> None:
    # waitress leaves its loop on this, finishes what it is answering, and returns.
    raise SystemExit(0)
