"""Does every link on a page lead somewhere?"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator import content, markup
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Documents, Prose
from generator.nearest import nearest

_OUTSIDE = ("http://", "https://", "mailto:", "tel:")
# The folders where the program makes pages from a list.
GENERATED = {"goals": "goals", "indicators": "indicators"}
# The pages that show a list with an id for each of its items.
LISTED = {"sources.md": "sources", "about/glossary.md": "terms"}


@dataclass(frozen=True)
class _Map:
    """What a link in one language can lead to. None as anchors means that nobody can say which there are."""

    pages: Mapping[str, frozenset[str] | None]
    files: frozenset[str]
    generated: frozenset[str]
    open_folders: frozenset[str]


def dead_links(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a link to a page, a heading, a source or a file that is not there, with the nearest name."""
    maps = {page.locale: None for page in documents.pages}
    for language in maps:
        known = _map(documents, language)
        for page in documents.pages:
            if page.locale == language:
                for link in (*markup.links(page.body), *markup.pictures(page.body)):
                    yield from _check(page, link, known)


def _map(documents: Documents, language: str) -> _Map:
    pages: dict[str, frozenset[str] | None] = {
        page.shared_path: markup.anchors(page.body) for page in documents.pages if page.locale == language
    }
    for page, name in LISTED.items():
        known = content.known(documents, name)
        if page in pages:
            pages[page] = None if known is None else (pages[page] or frozenset()) | known
    ids = {folder: content.known(documents, name) for folder, name in GENERATED.items()}
    generated = frozenset(f"{folder}/{one}.md" for folder in ids for one in ids[folder] or ())
    return _Map(pages, documents.files, generated, frozenset(f for f, known in ids.items() if known is None))


def _check(page: Prose, link: markup.Link, known: _Map) -> Iterator[Diagnostic]:
    place = page.at(link.line, link.column)
    if link.target.startswith(_OUTSIDE):
        return
    path, _, anchor = link.target.partition("#")
    if not path and not anchor:
        yield error("dead-link", place, hint="empty", found=link.target, nearest="")
    elif path.startswith("/") or "://" in path or path.endswith("/"):
        yield error("dead-link", place, hint="address", found=link.target, nearest="")
    else:
        folder = PurePosixPath(page.shared_path).parent
        target = posixpath.normpath(folder / path) if path else page.shared_path
        yield from _inside(page, link, target, anchor, known)


def _inside(page: Prose, link: markup.Link, target: str, anchor: str, known: _Map) -> Iterator[Diagnostic]:
    place = page.at(link.line, link.column)
    if target in known.pages:
        yield from _anchor(link, place, anchor, known.pages[target])
    elif not target.endswith(".md"):
        if target.startswith("../") or f"content/{page.locale}/{target}" not in known.files:
            yield error("dead-link", place, hint="file", found=link.target, nearest="")
    elif target not in known.generated and target.partition("/")[0] not in known.open_folders:
        near = nearest(target, {*known.pages, *known.generated})
        start = str(PurePosixPath(page.shared_path).parent)
        better = posixpath.relpath(near, start) if near else ""
        yield error("dead-link", place, hint="nearest" if near else "default", found=link.target, nearest=better)


def _anchor(link: markup.Link, place: Location, anchor: str, anchors: frozenset[str] | None) -> Iterator[Diagnostic]:
    if anchor and anchors is not None and anchor not in anchors:
        near = nearest(anchor, anchors)
        hint = "nearest" if near else "default"
        yield error("dead-anchor", place, hint=hint, found=link.target, anchor=anchor, nearest=near)
