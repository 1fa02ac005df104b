"""verify: reads the finished HTML and doubts it. The last of the six verbs; only after it is the site swapped in.

In: the folder of the joined site and the pages we asked for. Out: findings. It trusts neither the engine's exit code
nor our own templates: what counts is what stands in the files.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.diagnostics import Diagnostic, Location, error, in_order
from generator.html import Reading, read, squeezed
from generator.pages import Page, Site

CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


@dataclass(frozen=True)
class Finished:
    """The finished site: every HTML file by its path, read back, and the names of all files."""

    pages: Mapping[str, Reading]
    files: frozenset[str]
    site_url: str

    def at(self, path: str) -> Location:
        return Location(f"site/{path}")


def verify(folder: Path, sites: tuple[Site, ...], site_url: str) -> tuple[Diagnostic, ...]:
    """Every doubt about the finished site; an empty tuple when there is none."""
    finished = read_site(folder, site_url)
    findings = [finding for check in OF_PAGES for finding in check(finished, sites)]
    findings += [finding for check in OF_FILES for finding in check(finished)]
    findings += _style_sheets(folder, finished)
    return in_order(findings)


def read_site(folder: Path, site_url: str) -> Finished:
    """Reads every HTML file below a folder."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    pages = {
        name: read((folder / name).read_text(encoding="utf-8")) for name in sorted(files) if name.endswith(".html")
    }
    return Finished(pages, frozenset(files), site_url)


def missing_pages(finished: Finished, sites: tuple[Site, ...]) -> Iterator[Diagnostic]:
    """Does every page we asked for exist, and no other?"""
    asked = {_file(page) for site in sites for page in site.pages} | {f"{site.prefix}404.html" for site in sites}
    for name in sorted(asked - finished.pages.keys()):
        yield error("site-page-missing", finished.at(name), page=name)
    for name in sorted(finished.pages.keys() - asked):
        yield error("site-page-unasked", finished.at(name), page=name)


def wrong_heads(finished: Finished, sites: tuple[Site, ...]) -> Iterator[Diagnostic]:
    """Has every page its title, its language and direction, and one main heading?"""
    for page, found in _pairs(finished, sites):
        place = finished.at(_file(page))
        if found.title != squeezed(page.page_title):
            yield error("site-title", place, found=found.title, expected=page.page_title)
        direction = next(one.dir for one in page.alternates if one.current)
        if (found.lang, found.direction) != (page.lang, direction):
            yield error("site-language", place, found=found.lang or "–", expected=page.lang)
        tops = [text for level, text in found.headings if level == 1]
        if len(tops) != 1 or not tops[0]:
            yield error("site-heading", place, count=len(tops))


def wrong_alternates(finished: Finished, sites: tuple[Site, ...]) -> Iterator[Diagnostic]:
    """Do hreflang and the visible language switch lead to the same page in every language?"""
    for page, found in _pairs(finished, sites):
        wanted = {(one.lang, finished.site_url + one.path) for one in page.alternates}
        wanted.add(("x-default", finished.site_url + page.alternates[0].path))
        for lang, href in sorted(wanted ^ set(found.alternates)):
            yield error("site-alternate", finished.at(_file(page)), lang=lang, href=href)
        others = {(one.lang, one.path) for one in page.alternates if not one.current}
        switched = {(lang, _target(page.path, href)) for lang, href in found.switches if lang != page.lang}
        for lang, path in sorted(others ^ switched):
            yield error("site-switch", finished.at(_file(page)), lang=lang, href=path)


def dead_links(finished: Finished) -> Iterator[Diagnostic]:
    """Does every internal address and fragment lead somewhere?"""
    for name, found in finished.pages.items():
        for href in dict.fromkeys((*found.links, *found.loads)):
            if problem := _problem(finished, name, href):
                yield error("site-dead-link", finished.at(name), hint=problem, href=href)
        for one in found.repeated_ids:
            yield error("site-repeated-id", finished.at(name), id=one)


def third_parties(finished: Finished) -> Iterator[Diagnostic]:
    """Does any page make the browser fetch from somebody else, or run code of its own?"""
    for name, found in finished.pages.items():
        for href in found.loads:
            if _is_foreign(href, finished.site_url):
                yield error("site-third-party", finished.at(name), href=href)
        for code in dict.fromkeys(found.inline_code):
            yield error("site-inline-code", finished.at(name), found=code)


def missing_facts(finished: Finished, sites: tuple[Site, ...]) -> Iterator[Diagnostic]:
    """Do the facts of the model stand in the text of every language?"""
    for page, found in _pairs(finished, sites):
        for fact in page.facts:
            where = [text for head, text in found.rows if head == squeezed(fact.what)] if fact.what else [found.text]
            if not any(_says_in_order(text, fact.says) for text in where):
                says = " · ".join(fact.says)
                yield error("site-fact-missing", finished.at(_file(page)), what=fact.what or page.title, says=says)


def unpaired_pages(finished: Finished, sites: tuple[Site, ...]) -> Iterator[Diagnostic]:
    """Has every page its counterpart in every language?"""
    for site in sites:
        shared = {page.shared for page in site.pages}
        for other in sites:
            for name in sorted({page.shared for page in other.pages} - shared):
                yield error("site-unpaired", finished.at(name), lang=site.lang, page=name)


# Questions about the files alone, and questions that compare them with what was asked for.
OF_FILES: tuple[Callable[[Finished], Iterator[Diagnostic]], ...] = (dead_links, third_parties)
OF_PAGES: tuple[Callable[[Finished, tuple[Site, ...]], Iterator[Diagnostic]], ...] = (
    missing_pages,
    wrong_heads,
    wrong_alternates,
    missing_facts,
    unpaired_pages,
)


def _says_in_order(text: str, says: tuple[str, ...]) -> bool:
    """Whether the words stand in the text, one after the other: a status twice must be said twice."""
    place = 0
    for words in map(squeezed, says):
        found = text.find(words, place)
        if found < 0:
            return False
        place = found + len(words)
    return True


def _file(page: Page) -> str:
    return f"{page.path}index.html"


def _pairs(finished: Finished, sites: tuple[Site, ...]) -> Iterator[tuple[Page, Reading]]:
    for site in sites:
        for page in site.pages:
            if found := finished.pages.get(_file(page)):
                yield page, found


def _target(here: str, href: str) -> str:
    """The path from the root that a relative address leads to: ``"om/", "../en/about/"`` → "en/about/"."""
    path = posixpath.normpath(posixpath.join("/" + here, unquote(urlsplit(href).path)))
    return path.strip("/") + "/" if path.strip("/") else ""


def _problem(finished: Finished, name: str, href: str) -> str:
    """Why an address leads nowhere: "file", "fragment" or "" when all is well or it leaves the site."""
    if href.startswith(finished.site_url):
        href = "/" + href.removeprefix(finished.site_url)
    elif href.startswith("/"):
        href = "/" + href.removeprefix(urlsplit(finished.site_url).path)
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return ""
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), unquote(parts.path))).lstrip("/")
    if not parts.path:
        path = name
    elif parts.path.endswith("/") or path in ("", ".") or f"{path}/index.html" in finished.files:
        path = f"{path}/index.html".lstrip("./")
    if path not in finished.files:
        return "file"
    is_known = not parts.fragment or path not in finished.pages or unquote(parts.fragment) in finished.pages[path].ids
    return "" if is_known else "fragment"


def _is_foreign(href: str, site_url: str) -> bool:
    return href.startswith("//") or (bool(urlsplit(href).scheme) and not href.startswith(site_url))


def _style_sheets(folder: Path, finished: Finished) -> Iterator[Diagnostic]:
    """Style sheets may fetch too."""
    for name in sorted(finished.files):
        if name.endswith(".css"):
            for match in CSS_URL.finditer((folder / name).read_text(encoding="utf-8")):
                href = match[1] or match[2]
                if _is_foreign(href, finished.site_url) and not href.startswith("data:"):
                    yield error("site-third-party", finished.at(name), href=href)
