"""Is there HTML in the prose?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import markup
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents


def raw_html(documents: Documents) -> Iterator[Diagnostic]:
    """Reports HTML in a page; it can break the page, and no one checks that everybody can use it."""
    for page in documents.pages:
        seen: set[int] = set()
        for tag in markup.html(page.body):
            if tag.line not in seen:
                yield error("raw-html", page.at(tag.line, tag.column), found=tag.text)
            seen.add(tag.line)
