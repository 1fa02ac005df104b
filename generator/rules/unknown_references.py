"""Does every reference lead to something that exists?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Documents
from generator.nearest import nearest

# File, where in it, and the list that the value must be in.
REFERENCES = (
    ("goals", "plan.proposal.source", "sources"),
    ("goals", "plan.decision.source", "sources"),
    ("goals", "plan.before.*.source", "sources"),
    ("goals", "plan.after.*.source", "sources"),
    ("goals", "vision.wordings.*.source", "sources"),
    ("goals", "goals.*.wordings.*.source", "sources"),
    ("goals", "goals.*.related.*", "goals"),
    ("goals", "goals.*.coverage.*.indicators.*", "indicators"),
    ("goals", "assessments.*.goal", "goals"),
    ("goals", "assessments.*.source", "sources"),
    ("goals", "follow_up.*.source", "sources"),
    ("indicators", "indicators.*.goal", "goals"),
    ("indicators", "indicators.*.baseline.source", "sources"),
    ("indicators", "indicators.*.targets.*.source", "sources"),
    ("events", "events.*.goals.*", "goals"),
    ("events", "events.*.source", "sources"),
    ("glossary", "terms.*.source", "sources"),
)
COLUMNS = (
    ("observations", "indicator", "indicators"),
    ("observations", "source", "sources"),
    ("observations", "other_source", "sources"),
    ("comparison", "indicator", "indicators"),
    ("comparison", "source", "sources"),
)


def unknown_references(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a goal, indicator or source that is referred to but that no list has, with the nearest id."""
    known = {name: content.known(documents, name) for name in content.LISTS}
    for found, target, place in (*references(documents), *_cells(documents)):
        ids = known[target]
        if ids is not None and found not in ids:
            near = nearest(found, ids)
            hint = "nearest" if near else f"no-{target}"
            yield error("unknown-reference", place, hint=hint, found=found, kind=target, nearest=near)


def references(documents: Documents) -> Iterator[tuple[str, str, Location]]:
    """Every reference in the data files: what it says, the list it means, and where it stands."""
    for file, pattern, target in REFERENCES:
        document = documents.document(file)
        for path, value in content.values(document, *pattern.split(".")):
            if isinstance(value, str) and path not in document.refused:
                yield value, target, document.at(*path)


def _cells(documents: Documents) -> Iterator[tuple[str, str, Location]]:
    for name, column, target in COLUMNS:
        table = documents.table(name)
        for row in table.rows:
            if row.cells.get(column):
                yield row.cells[column], target, table.at(row, column)
