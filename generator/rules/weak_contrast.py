"""Can white words be read on the municipality's own colour?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.contrast import LARGE_TEXT, TEXT, contrast
from generator.diagnostics import Diagnostic, error, warning
from generator.documents import Documents

WHITE = "#ffffff"


def weak_contrast(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a brand colour on which white text has less contrast than 4.5 to 1, and warns below 7 to 1."""
    document = documents.document("site")
    colour = document.get("brand", "primary")
    if isinstance(colour, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        found, place = contrast(colour, WHITE), document.at("brand", "primary")
        values = {"found": colour, "contrast": f"{found:.1f}:1"}
        if found < LARGE_TEXT:
            yield error("weak-contrast", place, limit=f"{LARGE_TEXT}:1", **values)
        elif found < TEXT:
            yield warning("modest-contrast", place, limit=f"{TEXT:.0f}:1", **values)
