"""Is it said who adopted what is called adopted?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents

_STAGES = frozenset({"adopted", "revised", "withdrawn"})
_PLACES = (("vision", "wordings", "*", "stage"), ("goals", "*", "wordings", "*", "stage"))


def adopted_without_decision(documents: Documents) -> Iterator[Diagnostic]:
    """Reports an adopted, revised or withdrawn wording in a plan that names no decision."""
    document = documents.document("goals")
    if not document.readable or isinstance(document.get("plan", "decision"), dict):
        return
    for pattern in _PLACES:
        for path, stage in content.values(document, *pattern):
            if isinstance(stage, str) and stage in _STAGES:
                yield error("adopted-without-decision", document.at(*path), stage=stage)
