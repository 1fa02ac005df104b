"""Can white words be read on the municipality's own colour?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, error
from generator.documents import Documents

LIMIT = 4.5


def weak_contrast(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a brand colour on which white text has less contrast than WCAG asks for, 4.5 to 1."""
    document = documents.document("site")
    colour = document.get("brand", "primary")
    if isinstance(colour, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        found = contrast_with_white(colour)
        if found < LIMIT:
            values = {"found": colour, "contrast": f"{found:.1f}:1", "limit": f"{LIMIT}:1"}
            yield error("weak-contrast", document.at("brand", "primary"), **values)


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of WCAG 2.2: ``"#0b4156"`` → 11.1."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
