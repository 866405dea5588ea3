"""The running app: which addresses it takes, and what it leaves behind."""

from __future__ import annotations

import socket

import pytest

from askwell.config.server import check_address, listen
from askwell.domain.errors import AskwellError


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "[::1]", "localhost"])
def test_this_computer_is_listened_to(host):
    assert check_address(host) is None


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.20", "askwell.example", ""])
def test_an_address_others_could_reach_is_refused(host):
    with pytest.raises(AskwellError, match="this computer only"):
        check_address(host)


def test_hosted_mode_is_left_to_a_wsgi_server(settings):
    settings.LOCAL = False

    with pytest.raises(AskwellError, match="WSGI"):
        check_address("127.0.0.1")


def test_the_next_free_port_is_taken():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with listen("127.0.0.1", port) as door:
            assert port < door.getsockname()[1] < port + 20


def test_two_apps_that_start_at_the_same_moment_take_two_ports():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    with listen("127.0.0.1", port) as one, listen("127.0.0.1", port) as other:
        assert one.getsockname()[1] != other.getsockname()[1]
