"""Rows of a table as plain trees that fit the model.

In: a ``Table`` and the model class of its rows. Out: one tree per row, with numbers where the model has numbers, and
findings about the header. A cell that is not what it should be stays a text, so that the model refuses it in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator import model, shapes
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Row, Table
from generator.nearest import nearest

ROWS: dict[str, type[model.Frozen]] = {"observations": model.Observation, "comparison": model.AreaValue}
NEEDED = {
    "observations": ("indicator", "year", "state", "value", "source"),
    "comparison": ("indicator", "area", "code", "year", "state", "value", "source"),
}
_NOTE = "note_"


def header_findings(name: str, table: Table, languages: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Columns that nobody knows, and columns that are needed but not there."""
    known = (*(key for key in shapes.keys(ROWS[name]) if key != "note"), *notes(name, languages))
    for column in table.header:
        if column not in known and (languages or not column.startswith(_NOTE)):
            near = nearest(column, set(known) - set(table.header))
            place = Location(table.file, 1, table.header_columns.get(column, 1))
            yield error("unknown-column", place, hint="nearest" if near else "default", found=column, nearest=near,
                        known=", ".join(known))  # fmt: skip
    for column in NEEDED[name]:
        if column not in table.header:
            yield error("missing-column", Location(table.file, 1), key=column, known=", ".join(known))


def notes(name: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The note columns of a table: ``("note_sv", "note_en")``."""
    return tuple(_NOTE + code for code in languages) if "note" in shapes.keys(ROWS[name]) else ()


def tree(name: str, row: Row) -> dict[str, Any]:
    """A row as the model wants it; empty cells are left out and the notes gathered by language."""
    known = shapes.keys(ROWS[name])
    cells: dict[str, Any] = {
        column: _value(shapes.core(known[column]), text)
        for column, text in row.cells.items()
        if text and column in known and column != "note"
    }
    note = {column.removeprefix(_NOTE): text for column, text in row.cells.items() if text and column.startswith(_NOTE)}
    return cells | ({"note": note} if note else {})


def _value(kind: Any, text: str) -> Any:
    if kind is int and re.fullmatch(r"-?(0|[1-9][0-9]{0,8})", text):
        return int(text)
    if kind is Decimal and re.fullmatch(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?", text):
        return Decimal(text)
    return text
