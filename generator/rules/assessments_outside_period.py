"""Can the goal be judged like this for this year?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator import content
from generator.diagnostics import Diagnostic, error
from generator.documents import Document, Documents

_FORECASTS = frozenset({"on_track", "off_track"})
_RESULTS = frozenset({"achieved", "partly", "not_achieved"})


def assessments_outside_period(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a year outside the plan, "on track" after the plan's end, and a result before its year has begun."""
    document = documents.document("goals")
    period = content.period(documents)
    for index, assessment in document.items("assessments") if period else ():
        assert period is not None
        year, said = assessment.get("year"), _year(assessment.get("date"))
        if type(year) is not int:
            continue
        if not period[0] <= year <= period[1]:
            place = document.at("assessments", index, "year")
            yield error("assessment-outside-period", place, found=year, start=period[0], end=period[1])
        elif said:
            yield from _timing(document, index, year, said, period[1])


def _timing(document: Document, index: int, year: int, said: int, end: int) -> Iterator[Diagnostic]:
    status = document.get("assessments", index, "status")
    place = document.at("assessments", index, "status")
    if not isinstance(status, str):
        return
    date = document.get("assessments", index, "date")
    if status in _FORECASTS and said > end:
        yield error("forecast-after-period", place, status=status, date=date, end=end)
    if status in _RESULTS and said < year:
        yield error("assessment-ahead", place, status=status, date=date, year=year)


def _year(date: Any) -> int | None:
    match = re.match(r"(\d{4})(-|$)", date, re.ASCII) if isinstance(date, str) else None
    if match:
        return int(match[1])
    return date if type(date) is int else None
