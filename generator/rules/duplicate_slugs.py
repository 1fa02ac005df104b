"""Would two pages get the same address?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator import content
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Documents

_Claim = tuple[tuple[str, str, str], Location]


def duplicate_slugs(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a slug that another page in the same folder has in the same language."""
    first: dict[tuple[str, str, str], Location] = {}
    for address, place in (*_pages(documents), *_goals(documents)):
        if address in first:
            language, _, slug = address
            yield error("duplicate-slug", place, found=slug, language=language, first=first[address])
        first.setdefault(address, place)


def _pages(documents: Documents) -> Iterator[_Claim]:
    """A page claims its slug in its folder; the index page of a folder claims it in the folder above."""
    for page in documents.pages:
        slug = page.meta.get("slug")
        path = PurePosixPath(page.shared_path)
        folder = path.parent.parent if path.name == "index.md" and path.parent.name else path.parent
        if isinstance(slug, str):
            yield (page.locale, str(folder), slug), page.meta.at("slug")


def _goals(documents: Documents) -> Iterator[_Claim]:
    """A goal claims its slug among the goals, beside the pages in that folder."""
    document = documents.document("goals")
    for path, slugs in content.values(document, "goals", "*", "slug"):
        for language, slug in slugs.items() if isinstance(slugs, dict) else ():
            if isinstance(slug, str):
                yield (language, "goals", slug), document.at(*path, language)
