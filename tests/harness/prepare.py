"""This file has what tests need installed before they begin: a browser, and PostgreSQL.

`bin/test` runs it before pytest. It says what it found, what it installs, and what to
do by hand when it may not install anything.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from harness.browser import find_browser
from harness.postgres import find_postgres


def prepare(*, names: list[str]) -> None:
    """Find or install each of `names`."""
    if "browser" in names:
        _prepare_browser()
    if "postgres" in names:
        _prepare_postgres()


def _prepare_browser() -> None:
    if find_browser():
        return
    _tell("No Chromium or Chrome here: installing one …")
    if not _install_packages("chromium"):
        # Without its libraries on the machine this may still not start; it is the best left.
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if not find_browser():
        sys.exit(
            "Tests need a Chromium or Chrome, and none could be installed. Install one, or name "
            "it in ASKWELL_BROWSER, then run this again."
        )
    _tell(f"  the browser is {find_browser()}")


def _prepare_postgres() -> None:
    if find_postgres():
        return
    _tell("No PostgreSQL here: installing it …")
    _install_packages("postgresql")
    if not find_postgres():
        sys.exit(
            "Tests need PostgreSQL's programs (initdb, postgres), and they could not be installed. "
            "Install them (on Debian and Ubuntu: apt install postgresql), then run this again."
        )
    _tell(f"  PostgreSQL is in {find_postgres()}")


def _install_packages(*packages: str) -> bool:
    if not shutil.which("apt-get"):
        return False
    ahead = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if (
        ahead
        and subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode
    ):
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*ahead, "apt-get", "update", "-qq"], check=False, env=quiet)
    command = [*ahead, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return subprocess.run(command, check=False, env=quiet).returncode == 0


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    prepare(names=sys.argv[1:] or ["browser", "postgres"])
