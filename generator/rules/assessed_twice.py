"""Has a goal two judgements for the same year?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.documents import Documents


def assessed_twice(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a second assessment of a goal and year; the matrix has room for one."""
    document = documents.document("goals")
    first: dict[tuple[str, int], int] = {}
    for index, assessment in document.items("assessments"):
        goal, year = assessment.get("goal"), assessment.get("year")
        if not isinstance(goal, str) or type(year) is not int:
            continue
        place = document.at("assessments", index, "goal")
        if (goal, year) in first:
            yield error("assessed-twice", place, goal=goal, year=year, first_line=first[goal, year])
        first.setdefault((goal, year), place.line)
