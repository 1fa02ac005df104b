"""Is any value given twice?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.documents import Documents

KEYS = {"observations": ("indicator", "year"), "comparison": ("indicator", "code", "year")}


def duplicate_observations(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a row for an indicator and year (and area) that an earlier row is about already."""
    for name, columns in KEYS.items():
        table = documents.table(name)
        first: dict[tuple[str, ...], int] = {}
        for row in table.rows:
            key = tuple(row.cells.get(column, "") for column in columns)
            if not all(key):
                continue
            if key in first:
                place = table.at(row, "indicator")
                yield error("duplicate-observation", place, found=key[0], year=key[-1], first_line=first[key])
            first.setdefault(key, row.line)
