"""Does a break in a series lie between two of its years?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, warning
from generator.documents import Documents


def series_breaks(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a break that separates nothing: no value before it, or none from it on."""
    years = _years(documents)
    document = documents.document("indicators")
    for index, indicator in document.items("indicators") if documents.table("observations").readable else ():
        known = years.get(str(indicator.get("id")), ())
        for number, item in document.items("indicators", index, "breaks"):
            year = item.get("from")
            if type(year) is int and not (any(y < year for y in known) and any(y >= year for y in known)):
                place = document.at("indicators", index, "breaks", number, "from")
                yield warning("break-outside-series", place, found=year, indicator=indicator.get("id", ""))


def _years(documents: Documents) -> dict[str, list[int]]:
    years: dict[str, list[int]] = defaultdict(list)
    for row in documents.table("observations").rows:
        year = row.cells.get("year", "")
        if row.cells.get("value") and year.isascii() and year.isdecimal() and len(year) < 10:
            years[row.cells.get("indicator", "")].append(int(year))
    return years
