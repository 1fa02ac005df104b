"""Pages as values: what a page is called, where it lies, what it shows. No HTML here.

In: nothing (``compile`` makes these). Out: frozen values that ``render`` turns into text and ``verify`` compares with
the finished site. A page's ``view`` is a plain tree of strings, tuples and mappings for its template.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

MEDIA = PurePosixPath("media")


@dataclass(frozen=True)
class Text:
    """A text and the language it is written in, where that is not the page's own. ``lang`` is "" otherwise."""

    text: str
    lang: str = ""
    dir: str = ""
    notice: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True)
class Link:
    """A link that a page shows: its words, its finished address, and the language of its words."""

    text: str
    href: str
    lang: str = ""


@dataclass(frozen=True)
class Alternate:
    """The same page in one language: the finished address from here, and the path from the site's root."""

    lang: str
    name: str
    dir: str
    path: str
    current: bool


@dataclass(frozen=True)
class Fact:
    """Something a reader must be able to read on the page: ``what`` it is about, and the words of it.

    ``verify`` looks for ``says`` in the row, card or paragraph that carries ``what`` as its data-fact attribute.
    """

    what: str
    says: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """One page in one language.

    ``shared`` is its shared path ("goals/quality"), the same in every language; ``path`` its address from the site's
    root ("en/goals/quality-at-the-forefront/"); ``body`` prose in Markdown, ``view`` what its template shows;
    ``topics`` are everyday words that find the page.
    """

    shared: str
    kind: str
    lang: str
    path: str
    title: str
    page_title: str
    description: str
    section: str
    updated: str
    updated_iso: str
    alternates: tuple[Alternate, ...]
    breadcrumb: tuple[tuple[str, str], ...]
    body: str = ""
    view: Mapping[str, Any] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    is_searchable: bool = True
    topics: tuple[str, ...] = ()

    @property
    def root(self) -> str:
        """The way from the page to the site's root: "../../" for "goals/quality/", "" for the start page."""
        return "../" * self.path.count("/")

    @property
    def document(self) -> PurePosixPath:
        """The Markdown file of the page in its language's project: "goals/quality/index.md".

        Always an index file: then an address is the same seen from the file and from the page, and an engine that
        rewrites addresses (Zensical does, MkDocs does not) has nothing to rewrite.
        """
        return PurePosixPath(self.path.split("/", 1)[1] if self._is_prefixed else self.path) / "index.md"

    @property
    def _is_prefixed(self) -> bool:
        return any(a.current and a.path == self.path and self.path.startswith(f"{a.lang}/") for a in self.alternates)


@dataclass(frozen=True)
class Site:
    """All pages of one language, in menu order, and the words of the frame around them.

    ``attachments`` are the pictures and files beside the prose, by path in the language's folder ("about/map.png").
    """

    lang: str
    prefix: str
    pages: tuple[Page, ...]
    shell: Mapping[str, Any]
    attachments: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def media(self) -> dict[str, PurePosixPath]:
        """Where each attachment lies in the language's project, and on its part of the site."""
        return {name: MEDIA / name for name in self.attachments}

    def outline(self) -> str:
        """The site as text, one page a line, for tests and for curious people."""
        return "\n".join(f"{page.path or '/'}  {page.kind}  {page.title}" for page in self.pages)
