"""How long `make site` takes in a fresh clone: a new environment, everything installed, the site built. Aim: 3 minutes.

    python -m bench.fresh_clone

The clone holds what git has at HEAD, nothing else. The package installer's own cache is switched off, so that
everything is fetched anew; what the network gives is part of the figure.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.runs import ROOT, machine, run, table

AIM = 180.0


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "clone"
        run(("git", "clone", "--quiet", str(ROOT), str(clone)))
        done = run(("make", "site"), cwd=clone, environment={"PIP_NO_CACHE_DIR": "1", "PYTHON": ""})
        pages = len(list((clone / "site").rglob("index.html")))
    print(f"make site in a fresh clone ({machine()}), {pages} pages\n")
    print(table([("", "wall s", "CPU s"), ("make site", f"{done.wall:.1f}", f"{done.cpu:.1f}")]))
    print(f"\naim: under {AIM:g} s: {'reached' if done.wall < AIM else 'NOT reached'}")
    return int(done.wall >= AIM)


if __name__ == "__main__":
    sys.exit(main())
