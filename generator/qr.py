"""An address as a square code (QR) that a telephone reads from paper. The only module that knows how codes are made.

In: a text. Out: the code as the path of a drawing. Pure: the same text gives the same code.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

import segno


@dataclass(frozen=True)
class Code:
    """``size`` is the width and height of the drawing, in units; ``path`` is drawn with a line one unit wide."""

    size: int
    path: str


def code(text: str) -> Code:
    """The code of a text, readable with up to 15 % of it worn away: ``path`` is "M0 0h7m1 0h1…"."""
    rows = segno.make_qr(text, error="m", boost_error=False).matrix
    return Code(len(rows), "M0 0" + f"m-{len(rows)} 1".join(map(_row, rows)))


def _row(row: Iterable[int]) -> str:
    """A row as steps of the pen, drawn or lifted: ``1101 → "h2m1 0h1"``."""
    steps = [(is_dark, len(list(modules))) for is_dark, modules in groupby(row)]
    return "".join(f"h{length}" if is_dark else f"m{length} 0" for is_dark, length in steps)
