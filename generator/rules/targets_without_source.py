"""Is it said who set the baseline or the target?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents

_PLACES = (("indicators", "*", "baseline"), ("indicators", "*", "targets", "*"))


def targets_without_source(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a baseline or target without source; nobody may think that the site made it up."""
    document = documents.document("indicators")
    for pattern in _PLACES:
        for path, reference in content.values(document, *pattern):
            if isinstance(reference, dict) and "source" not in reference and document.readable:
                yield error("target-without-source", document.at(*path), found=reference.get("value", ""))
