"""Do two goals claim the same place in the order?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.documents import Documents


def duplicate_orders(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a goal whose ``order`` an earlier goal has; their numbers on the site would be the same."""
    document = documents.document("goals")
    first: dict[int, int] = {}
    for index, goal in document.items("goals"):
        order = goal.get("order")
        if type(order) is not int:
            continue
        place = document.at("goals", index, "order")
        if order in first:
            yield error("duplicate-order", place, found=order, first_line=first[order])
        first.setdefault(order, place.line)
