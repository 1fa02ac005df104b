"""The known name that a writer most likely meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """The most similar known name, or ``""``: ``nearest("merit-valu", ["merit-value"])`` → ``"merit-value"``."""
    names = sorted(set(known))
    folded = {fold(name): name for name in reversed(names)}
    found = get_close_matches(fold(word), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else ""


def fold(word: str) -> str:
    """A word without case, accents and separators of its own: ``"Mål_1"`` → ``"mal-1"``."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
