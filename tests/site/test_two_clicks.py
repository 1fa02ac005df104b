"""Every number can be followed to a source in two clicks.

A number stands in a card, a row, a list item or a section. Somewhere in that place there is a link to an entry of the
sources page, or to a page that has one. The footer's link to the sources does not count: it says nothing about a number.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

PLACES = {"tr", "li", "dl", "figure", "article", "section", "main"}
SOURCES = {"kallor/index.html", "en/sources/index.html"}
# Pages that speak of the site itself: what they count is on this very site, and they say so.
ABOUT_THE_SITE = re.compile(r"^(en/)?(om|about|sok|search|webbkarta|sitemap)/|404\.html$")
DIGIT = re.compile(r"\d")


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, LexborHTMLParser]:
    files = sorted(built_site.rglob("*.html"))
    return {str(f.relative_to(built_site)): LexborHTMLParser(f.read_text(encoding="utf-8")) for f in files}


def test_every_number_leads_to_a_source(pages):
    sourced = {name for name, tree in pages.items() if _source_links(name, tree.css_first("main"))}
    lost = [
        f"{name}: {' '.join(node.text().split())[:90]}"
        for name, tree in pages.items()
        if name not in SOURCES and not ABOUT_THE_SITE.match(name)
        for node in tree.css("main p, main li, main td, main dd, main text")
        if DIGIT.search(node.text(deep=False)) and not _is_followed(name, node, sourced)
    ]
    assert not lost, f"{len(lost)} numbers lead nowhere:\n" + "\n".join(lost[:40])


def test_every_source_says_who_published_it_and_where(pages):
    for name in SOURCES:
        entries = pages[name].css("main .vg-sources__item")
        assert len(entries) > 40
        assert all(entry.attributes.get("id") and entry.css_first("a[href^=http]") for entry in entries)


def _is_followed(name: str, node: LexborNode, sourced: set[str]) -> bool:
    """Whether the nearest place around a number that has links leads to a source, at once or by one page."""
    here: LexborNode | None = node
    while here is not None:
        if here.tag in PLACES and (_source_links(name, here) or _pages_linked(name, here) & sourced):
            return True
        if here.tag == "main":
            return False
        here = here.parent
    return False


def _source_links(name: str, node: LexborNode | None) -> list[str]:
    """Links to an entry of the sources page, or out of the site to the source itself."""
    hrefs = [a.attributes.get("href") or "" for a in node.css("a[href]")] if node else []
    return [h for h in hrefs if h.startswith("http") or ("#" in h and _file(name, h) in SOURCES)]


def _pages_linked(name: str, node: LexborNode) -> set[str]:
    return {_file(name, a.attributes.get("href") or "") for a in node.css("a[href]")} - {name}


def _file(name: str, href: str) -> str:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), href.split("#")[0]))
    return posixpath.join("" if path == "." else path, "index.html")
