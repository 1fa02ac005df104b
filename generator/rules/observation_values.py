"""Does every observation have what its state calls for?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.documents import Documents, Row, Table


def observation_values(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a value that is missing, that should not be there, or that says no reason where one is needed."""
    table = documents.table("observations")
    for row in table.rows:
        if row.cells.get("state") == "missing":
            yield from _missing(table, row)
        elif row.cells.get("state") in ("final", "preliminary"):
            yield from _present(table, row)


def _missing(table: Table, row: Row) -> Iterator[Diagnostic]:
    about = {"indicator": row.cells.get("indicator", ""), "year": row.cells.get("year", "")}
    if row.cells.get("value"):
        yield error("missing-with-value", table.at(row, "value"), found=row.cells["value"], **about)
    if not row.cells.get("reason"):
        yield error("missing-without-reason", table.at(row, "reason"), **about)


def _present(table: Table, row: Row) -> Iterator[Diagnostic]:
    about = {"indicator": row.cells.get("indicator", ""), "year": row.cells.get("year", "")}
    if not row.cells.get("value"):
        yield error("observation-without-value", table.at(row, "value"), **about)
    if row.cells.get("reason"):
        yield error("value-with-reason", table.at(row, "reason"), found=row.cells["reason"], **about)
