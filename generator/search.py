"""The search index: Pagefind over the finished pages, one index per language, told by each page's own lang.

In: the folder of the joined site and what its pages are. Out: its ``pagefind/`` folder. The only module that knows
Pagefind. What only the search needs (the page's kind, everyday words, parts of compound words) is written into copies
of the pages that the index is made from; the pages themselves stay as light as they are.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path, PurePosixPath

from generator import compounds
from generator.files import write_tree
from generator.html import read
from generator.ordering import put_in_order
from generator.pages import Page, Site

# Pagefind also writes a ready-made interface and its styles; our search page uses neither.
UNUSED = (
    "pagefind-ui.js", "pagefind-ui.css", "pagefind-modular-ui.js", "pagefind-modular-ui.css",
    "pagefind-component-ui.js", "pagefind-component-ui.css", "pagefind-highlight.js",
)  # fmt: skip
# What stands on many pages and says nothing about the one it stands on.
UNTOLD = (".vg-chart", ".vg-sketch", ".vg-table", ".vg-indicator dl", ".vg-pager", ".vg-paper", "#sources", "#cite")
BODY = " data-pagefind-body>"
KINDS = ("goal", "indicator", "page")


class SearchError(Exception):
    """The index could not be made; the message is Pagefind's own."""


def index(staged: Path, sites: Sequence[Site], work: Path) -> None:
    """Writes ``pagefind/`` into the staged site, by way of copies in ``work``. Raises ``SearchError``."""
    write_tree(work, {name: copy for site in sites for name, copy in _copies(staged, site)})
    _run("--site", str(work), "--output-path", str(staged / "pagefind"), *_excluded())
    for name in UNUSED:
        (staged / "pagefind" / name).unlink(missing_ok=True)
    put_in_order(staged / "pagefind")


def _copies(staged: Path, site: Site) -> Iterator[tuple[PurePosixPath, str]]:
    """The pages of a language that can be found, each with what only the search needs."""
    pages = [page for page in site.pages if page.is_searchable]
    texts = {page.path: (staged / page.path / "index.html").read_text(encoding="utf-8") for page in pages}
    words = {page.path: compounds.words(f"{read(texts[page.path]).text} {' '.join(page.topics)}") for page in pages}
    parts = compounds.parts(word for found in words.values() for word in found)
    for page in pages:
        more = sorted({part for word in words[page.path] for part in parts.get(word, ())})
        told = texts[page.path].replace(BODY, BODY + _told(page, more), 1)
        yield PurePosixPath(page.path) / "index.html", told


def _told(page: Page, parts: Sequence[str]) -> str:
    """What the index knows of a page beside its text; none of it is shown as a part of the page."""
    metas: Mapping[str, str] = {
        "text": str(page.view.get("sentence") or page.description),
        "topics": ", ".join(page.topics),
        "parts": " ".join(parts),
    }
    told = [f'<meta data-pagefind-meta="{name}[content]" content="{escape(text)}">' for name, text in metas.items()]
    kind = page.kind if page.kind in KINDS else KINDS[-1]
    return f'<meta data-pagefind-filter="kind[content]" content="{kind}">' + "".join(told)


def _excluded() -> Iterator[str]:
    for selector in UNTOLD:
        yield from ("--exclude-selectors", selector)


def _run(*arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pagefind", *arguments, "--quiet"],
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
