"""Can every value be followed to a source?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.documents import Documents

# A value, and the column that says where it comes from.
_PAIRS = (("value", "source"), ("other_value", "other_source"))


def observations_without_source(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a value, or another published value, without the source that says it."""
    for name in ("observations", "comparison"):
        table = documents.table(name)
        for row in table.rows:
            for value, source in _PAIRS:
                if row.cells.get(value) and source in table.header and not row.cells.get(source):
                    about = {"indicator": row.cells.get("indicator", ""), "year": row.cells.get("year", "")}
                    yield error("observation-without-source", table.at(row, source), column=source, **about)
