"""Do the headings form an outline?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import markup
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents, Prose


def heading_order(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a main heading in the body, a level that is skipped, an empty heading, and an id used twice."""
    for page in documents.pages:
        yield from _levels(page)
        yield from _ids(page)


def _levels(page: Prose) -> Iterator[Diagnostic]:
    before = 1
    for heading in markup.headings(page.body):
        place = page.at(heading.line, heading.column)
        if not heading.text:
            yield error("empty-heading", place)
        elif heading.level == 1:
            yield error("main-heading-in-body", place, found=heading.text)
        elif heading.level > before + 1:
            yield error("heading-level-skipped", place, found=heading.text, level=heading.level, wanted=before + 1)
        before = max(heading.level, 2) if heading.level <= before + 1 else before + 1


def _ids(page: Prose) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for heading in markup.headings(page.body):
        place = page.at(heading.line, heading.column)
        if heading.id and heading.id in first:
            yield error("duplicate-heading-id", place, found=heading.id, first_line=first[heading.id])
        first.setdefault(heading.id, place.line)
