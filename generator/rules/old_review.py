"""Is it more than a year since somebody looked at how accessible the site is?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import compliance
from generator.diagnostics import Diagnostic, warning
from generator.documents import Documents

# File, key, and the hint that says what to do.
REVIEWS = (
    ("accessibility", "reviewed_by_people", "people"),
    ("accessibility", "updated", "statement"),
    ("audit", "date", "programs"),
)


def old_review(documents: Documents, today: str) -> Iterator[Diagnostic]:
    """Reports a review, a test result or a statement that is more than a year old on the day ``today``.

    Not in the table of rules: it is the only question whose answer changes while the content does not, and only the
    command line knows what day it is.
    """
    for name, key, hint in REVIEWS:
        document = documents.document(name)
        day = document.get(key)
        if isinstance(day, str) and compliance.is_old(day, today):
            yield warning("old-review", document.at(key), hint=hint, found=day)
