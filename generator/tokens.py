"""The design's tokens, read from their style sheet, and which of them must be told apart.

In: the text of tokens.css. Out: every token's value in light and dark, and the pairs of colours with the contrast each
must have. Only colours written as #rgb or #rrggbb can be measured; a pair that lacks one is our own mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.contrast import GRAPHICS, LARGE_TEXT, TEXT, contrast

TOKEN = re.compile(r"--vg-([a-z0-9-]+):\s*([^;]+);")
DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}", re.DOTALL)
GROUNDS = ("paper", "surface", "sand", "sky")

# What is read or seen, on what, and the least contrast. Lines and shores only decorate and are not here.
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((text, ground, TEXT) for text in ("ink", "muted", "link") for ground in GROUNDS),
    ("on-sea", "sea", TEXT),
    ("paper", "ink", TEXT),
    *(("data", ground, LARGE_TEXT) for ground in ("paper", "surface")),
    *((shape, ground, GRAPHICS) for shape in ("good", "part", "bad", "none") for ground in GROUNDS),
    *((shape, ground, GRAPHICS) for shape in ("data", "edge") for ground in GROUNDS),
)


@dataclass(frozen=True)
class Measured:
    """One pair in one scheme: the names, the least contrast, and the contrast it has."""

    text: str
    ground: str
    least: float
    found: float

    @property
    def is_enough(self) -> bool:
        return self.found >= self.least


def schemes(css: str) -> Mapping[str, Mapping[str, str]]:
    """``{"light": {"paper": "#fdfbf6", …}, "dark": {…}}``; dark has what light has where it says nothing else."""
    light = dict(TOKEN.findall(css.split("@media", 1)[0]))
    found = DARK.search(css)
    return {"light": light, "dark": light | dict(TOKEN.findall(found[1] if found else ""))}


def measured(colours: Mapping[str, str]) -> Iterator[Measured]:
    """Every pair of one scheme, measured."""
    for text, ground, least in PAIRS:
        yield Measured(text, ground, least, contrast(colours[text], colours[ground]))
