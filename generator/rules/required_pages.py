"""Is every kind of page there that the site needs, once?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Documents
from generator.nearest import nearest

# The kinds that every site has once in each language, and where they usually stand.
REQUIRED = {
    "start": "index.md",
    "goals": "goals/index.md",
    "indicators": "indicators/index.md",
    "status": "status.md",
    "vision": "vision.md",
    "timeline": "timeline.md",
    "sources": "sources.md",
    "search": "search.md",
    "sitemap": "sitemap.md",
    "not_found": "404.md",
    "method": "about/method.md",
}
KINDS = (*REQUIRED, "prose", "translation", "changes", "data", "accessibility", "feedback", "glossary")


def required_pages(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a kind of page that a language lacks or has twice, and a kind that does not exist."""
    for language in content.languages(documents):
        first: dict[str, str] = {}
        for page in documents.pages:
            kind = page.meta.get("kind", default="prose")
            if page.locale != language or not isinstance(kind, str):
                continue
            if kind not in KINDS:
                near = nearest(kind, KINDS)
                yield error("unknown-page-kind", page.meta.at("kind"), hint="nearest" if near else "default",
                            found=kind, nearest=near, allowed=", ".join(KINDS))  # fmt: skip
            elif kind in REQUIRED and kind in first:
                yield error("page-kind-twice", page.meta.at("kind"), found=kind, first=first[kind])
            first.setdefault(kind, page.file)
        yield from _missing(documents, language, first)


def _missing(documents: Documents, language: str, there: dict[str, str]) -> Iterator[Diagnostic]:
    """Says nothing while a page of the language cannot be read: it could be the one."""
    if all(page.meta.readable for page in documents.pages if page.locale == language):
        for kind, usual in REQUIRED.items():
            if kind not in there:
                yield error("missing-page", Location(f"content/{language}/{usual}"), kind=kind, language=language)
