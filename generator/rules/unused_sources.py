"""Is every source used for something?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content, markup
from generator.diagnostics import Diagnostic, warning
from generator.documents import Documents
from generator.rules.unknown_references import COLUMNS, references


def unused_sources(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a source that no wording, value, event or page refers to."""
    document = documents.document("sources")
    if not content.is_whole(documents):
        return
    used = {found for found, target, _ in references(documents) if target == "sources"}
    used |= set(_in_tables(documents)) | set(_in_pages(documents))
    for index, source in document.items("sources"):
        found = source.get("id")
        if isinstance(found, str) and found not in used:
            yield warning("unused-source", document.at("sources", index, "id"), found=found)


def _in_tables(documents: Documents) -> Iterator[str]:
    for name, column, target in COLUMNS:
        if target == "sources":
            yield from (row.cells.get(column, "") for row in documents.table(name).rows)


def _in_pages(documents: Documents) -> Iterator[str]:
    for page in documents.pages:
        for link in markup.links(page.body):
            path, _, anchor = link.target.partition("#")
            if path.endswith("sources.md"):
                yield anchor
