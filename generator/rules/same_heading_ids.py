"""Have the headings the same ids in every language?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content, markup
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents, Prose


def same_heading_ids(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a heading id that a page has in one language only; a link to it would break on switching language."""
    languages = content.languages(documents)
    pages = {page.shared_path: page for page in documents.pages if languages and page.locale == languages[0]}
    for page in documents.pages:
        if page.shared_path in pages and page.locale != languages[0]:
            yield from _lacking(pages[page.shared_path], page)
            yield from _lacking(page, pages[page.shared_path])


def _lacking(one: Prose, other: Prose) -> Iterator[Diagnostic]:
    there = markup.anchors(other.body)
    for heading in markup.headings(one.body):
        if heading.id and heading.id not in there:
            place = one.at(heading.line, heading.column)
            yield error("differing-heading-ids", place, found=heading.id, other=other.file)
