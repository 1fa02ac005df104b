"""Is it said what is better, more or less?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.documents import Documents


def missing_direction(documents: Documents) -> Iterator[Diagnostic]:
    """Reports an indicator without ``direction``; guessing would turn an improvement into a decline."""
    document = documents.document("indicators")
    for index, indicator in document.items("indicators"):
        if "direction" not in indicator and document.readable:
            place = document.at("indicators", index, "id")
            yield error("missing-direction", place, found=indicator.get("id", ""))
