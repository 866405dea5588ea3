"""This file is what `python -m askwell` runs: the command line."""

from __future__ import annotations

from askwell.cli.main import main

if __name__ == "__main__":
    main()
