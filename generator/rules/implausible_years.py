"""Is every year one that the plan can be about?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, error, warning
from generator.documents import Documents

BEFORE, AFTER = 40, 10


def implausible_years(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a period that ends before it begins, and a year of measurement far away from the period."""
    goals = documents.document("goals")
    start, end = (goals.get("plan", "period", key) for key in ("from", "to"))
    if type(start) is int and type(end) is int and end < start:
        yield error("period-backwards", goals.at("plan", "period", "to"), start=start, end=end)
    period = content.period(documents)
    for name in ("observations", "comparison") if period else ():
        table = documents.table(name)
        for row in table.rows:
            year = row.cells.get("year", "")
            if year.isascii() and year.isdecimal() and len(year) < 10 and not _near(int(year), period):
                yield warning("implausible-year", table.at(row, "year"), found=year, start=start, end=end)


def _near(year: int, period: tuple[int, int] | None) -> bool:
    return period is None or period[0] - BEFORE <= year <= period[1] + AFTER
