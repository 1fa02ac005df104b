"""Can the value be right, given what the indicator measures?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator import content
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Documents

PERCENT_LIMIT = 1000


def implausible_values(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a value outside the indicator's scale, an impossible placing, or a share beyond all reason."""
    indicators = content.indicators(documents)
    for indicator, value, place in _values(documents):
        if indicator in indicators:
            yield from _doubts(indicators[indicator][1], value, place)


def _doubts(indicator: Mapping[str, Any], value: Decimal, place: Location) -> Iterator[Diagnostic]:
    low, high = (_number(indicator.get(key)) for key in ("scale_min", "scale_max"))
    about = {"found": value, "indicator": indicator["id"]}
    if low is not None and value < low:
        yield error("value-outside-scale", place, hint="min", limit=low, **about)
    elif high is not None and value > high:
        yield error("value-outside-scale", place, hint="max", limit=high, **about)
    elif indicator.get("measure") == "percent" and abs(value) > PERCENT_LIMIT:
        yield error("implausible-percent", place, limit=PERCENT_LIMIT, **about)
    elif indicator.get("measure") == "rank" and (value < 1 or value != value.to_integral_value()):
        yield error("implausible-rank", place, **about)


def _values(documents: Documents) -> Iterator[tuple[str, Decimal, Location]]:
    for name in ("observations", "comparison"):
        table = documents.table(name)
        for row in table.rows:
            for column in ("value", "other_value"):
                text = row.cells.get(column, "")
                if re.fullmatch(r"-?\d{1,18}(\.\d{1,18})?", text, re.ASCII):
                    yield row.cells.get("indicator", ""), Decimal(text), table.at(row, column)


def _number(value: Any) -> Decimal | None:
    return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None
