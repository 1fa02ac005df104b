"""The search index: Pagefind over the finished pages, one index per language, told by each page's own lang.

In: the folder of the joined site. Out: its ``pagefind/`` folder. The only module that knows Pagefind.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

# Pagefind also writes a ready-made interface and its styles; our search page uses neither.
UNUSED = (
    "pagefind-ui.js", "pagefind-ui.css", "pagefind-modular-ui.js", "pagefind-modular-ui.css",
    "pagefind-component-ui.js", "pagefind-component-ui.css", "pagefind-highlight.js",
)  # fmt: skip


class SearchError(Exception):
    """The index could not be made; the message is Pagefind's own."""


def index(site: Path) -> None:
    """Writes ``site/pagefind/``. Raises ``SearchError``."""
    done = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", "pagefind", "--quiet"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SearchError(done.stdout.strip())
    for name in UNUSED:
        (site / "pagefind" / name).unlink(missing_ok=True)
    _put_in_order(site / "pagefind" / "pagefind-entry.json")


def _put_in_order(entry: Path) -> None:
    """Pagefind lists the languages in an order that changes from run to run; the same content gives the same bytes."""
    tree = json.loads(entry.read_text(encoding="utf-8"))
    entry.write_text(json.dumps(tree, sort_keys=True, separators=(",", ":")), encoding="utf-8")
