"""Contrast between two colours, as WCAG 2.2 counts it.

In: colours as #rgb or #rrggbb. Out: the ratio, from 1 to 21.
"""

from __future__ import annotations

TEXT, LARGE_TEXT, GRAPHICS = 7.0, 4.5, 3.0  # level AAA for text; for large text, and for shapes that carry meaning


def contrast(one: str, other: str) -> float:
    """``contrast("#0b4156", "#ffffff")`` → 11.1, whichever comes first."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    red, green, blue = (_linear(int(digits[place : place + 2], 16) / 255) for place in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
