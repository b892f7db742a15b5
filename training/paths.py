"""Where things lie; every path can be given on the command line (see __main__.py)."""

from __future__ import annotations

from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
CORPORA = PROJECT.parent / "shared" / "corpora"
SCORER = PROJECT.parent / "shared" / "score" / "attributions.py"
WORLD = PROJECT / "packages" / "world" / "data"
MODEL = PROJECT / "packages" / "engine" / "model"
KNOWN = Path(__file__).resolve().parent / "known_names.txt"
WORK = Path.home() / "parley-train"
