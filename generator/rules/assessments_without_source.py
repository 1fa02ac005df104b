"""Is it said who judged, when, and where that can be read?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import Diagnostic, error
from generator.documents import Document, Documents

_NEEDED = ("author", "date", "source")
_JUDGEMENTS = frozenset({"achieved", "partly", "not_achieved", "on_track", "off_track"})


def assessments_without_source(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a judgement without author, date or source, and a goal that is not assessed without a reason."""
    document = documents.document("goals")
    for index, assessment in document.items("assessments"):
        status = assessment.get("status")
        if status == "not_assessed":
            yield from _not_assessed(document, index, assessment)
        elif isinstance(status, str) and status in _JUDGEMENTS:
            yield from _assessed(document, index, assessment)


def _assessed(document: Document, index: int, assessment: dict[str, Any]) -> Iterator[Diagnostic]:
    for key in _NEEDED:
        if not assessment.get(key):
            place = document.at("assessments", index, "status")
            yield error("assessment-without-source", place, hint=key, key=key, status=assessment["status"])
    if assessment.get("reason") is not None:
        place = document.at_key("assessments", index, "reason")
        yield error("assessment-with-reason", place, status=assessment["status"])


def _not_assessed(document: Document, index: int, assessment: dict[str, Any]) -> Iterator[Diagnostic]:
    if not assessment.get("reason"):
        yield error("not-assessed-without-reason", document.at("assessments", index, "status"))
    if assessment.get("reason") == "none_published":
        for key in (*_NEEDED, "text"):
            if assessment.get(key):
                yield error("not-assessed-with-judgement", document.at_key("assessments", index, key), key=key)
