"""This file is `askwell run`: the app, from the terminal."""

from __future__ import annotations

import click

DEFAULT_PORT = 8717


@click.command("run")
@click.option("--port", default=DEFAULT_PORT, show_default=True, help="The next free one is taken.")
@click.option("--host", default="127.0.0.1", show_default=True, help="This computer only.")
@click.option("--no-browser", is_flag=True, help="Print the address, open nothing.")
@click.option("--demo", is_flag=True, help="Fill an empty home with a sample network.")
def command(*, port: int, host: str, no_browser: bool, demo: bool) -> None:
    """Start Askwell and open it in the browser."""
    from askwell.config.start import start_django

    start_django()
    from askwell.config.server import serve

    serve(host, port, open_browser=not no_browser, demo=demo)
