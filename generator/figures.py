"""The figures in a text, written alike whatever the language: for comparing a text with its translation.

In: a text and its language. Out: a bag of numbers. ``"95,3 %"`` in Swedish and ``"95.3 per cent"`` in English
hold the same figure, and so does the same in Arabic-Indic digits. Numbers in words are not figures.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

# Languages that write a point before decimals and a comma between thousands; the others do the reverse.
DECIMAL_POINT = frozenset({"ar", "bn", "cy", "en", "ga", "gd", "he", "hi", "ja", "ko", "mt", "th", "ur", "zh"})
_GROUP = " \u00a0\u2009\u202f\u066c'’"
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)[^\s<>()]+|[\w.+-]+@[\w-]+\.[\w.]+")
_ISO_DATE = re.compile(r"(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\d-])")
_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]?(?:%|٪|procent|per ?cent)", re.IGNORECASE)
_PERCENT_WORDS = frozenset({"sv", "en"})
Only = tuple[str, ...]


def differences(one: str, one_language: str, other: str, other_language: str) -> tuple[Only, Only]:
    """The figures that only one of two texts has: ``(only in one, only in other)``."""
    left, right = _plain(one), _plain(other)
    whole = len(_ISO_DATE.findall(left)) == len(_ISO_DATE.findall(right))
    a, b = (_numbers(left, one_language, whole_dates=whole), _numbers(right, other_language, whole_dates=whole))
    if a == b and {one_language, other_language} <= _PERCENT_WORDS:
        a, b = _percents(left, one_language), _percents(right, other_language)
    return tuple(sorted((a - b).elements())), tuple(sorted((b - a).elements()))


def _plain(text: str) -> str:
    """A text with European digits and without addresses."""
    text = _ADDRESS.sub(" ", text).replace("\u066b", ".\u2060")
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def _numbers(text: str, language: str, *, whole_dates: bool) -> Counter[str]:
    dates = Counter("-".join(part for part in match.groups() if part) for match in _ISO_DATE.finditer(text))
    if not whole_dates:
        dates = Counter(part.lstrip("0") for date in dates.elements() for part in date.split("-")[::2])
    return dates + Counter(_tokens(_ISO_DATE.sub(" ", text), language))


def _percents(text: str, language: str) -> Counter[str]:
    starts = (text[: match.start()] for match in _PERCENT.finditer(text))
    return Counter(f"{_tokens(before, language)[-1]} %" for before in starts if _tokens(before, language))


def _tokens(text: str, language: str) -> list[str]:
    comma = "," if language in DECIMAL_POINT else "."
    group = f"[{_GROUP}{re.escape(comma)}]"
    pattern = rf"(?<!\d)(\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)(?:[.,:]\u2060?(\d+))?"
    return [re.sub(r"\D", "", whole) + f".{part}" * bool(part) for whole, part in re.findall(pattern, text)]
