"""Translation state: which texts in a language are current, outdated, missing or unreviewed.

In: the plan, the prose pages and the recorded hashes (content/data/translations.yaml). Out: a state per text and
language. The hash is of the original's words, white space folded, so that a date or an indentation changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Localized, Plan, children


class TranslationState(StrEnum):
    ORIGINAL = "original"
    CURRENT = "current"
    OUTDATED = "outdated"
    MISSING = "missing"
    UNREVIEWED = "unreviewed"


@dataclass(frozen=True)
class Record:
    """What the translators recorded: for each text key and language the hash of the original it was made from."""

    hashes: Mapping[tuple[str, str], str]
    original: str

    def state(self, key: str, text: Localized, locale: str) -> TranslationState:
        if locale == self.original:
            return TranslationState.ORIGINAL
        if not text.get(locale):
            return TranslationState.MISSING
        return self.page_state(key, text.get(self.original) or "", locale)

    def page_state(self, key: str, original: str, locale: str) -> TranslationState:
        """The state of a text that exists in the language, from the words it was made from."""
        if locale == self.original:
            return TranslationState.ORIGINAL
        recorded = self.hashes.get((key, locale))
        if recorded is None:
            return TranslationState.UNREVIEWED
        return TranslationState.CURRENT if recorded == fingerprint(original) else TranslationState.OUTDATED


def fingerprint(text: str) -> str:
    """The first twelve hexadecimal digits of the SHA-256 of a text, white space folded."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def leaves(plan: Plan) -> Iterator[tuple[str, Localized]]:
    """Every text of the plan with its key: ``("goals/quality/summary", Localized(…))``, in file order."""
    for name, value in children(plan):
        yield from _walk(name, value)


def _walk(key: str, value: object) -> Iterator[tuple[str, Localized]]:
    if isinstance(value, Localized):
        if value.root:
            yield key, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(f"{key}/{_name(item, index)}", item)
    else:
        for name, child in children(value):
            yield from _walk(f"{key}/{name}", child)


def _name(item: object, index: int) -> str:
    """An item's own id; for observations the indicator and the year; otherwise its place in the list."""
    if hasattr(item, "indicator") and hasattr(item, "year"):
        return f"{item.indicator}/{item.year}"
    return str(getattr(item, "id", index))
