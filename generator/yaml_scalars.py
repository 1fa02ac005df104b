"""What an unquoted word in YAML means, told without guessing.

In: the word as written. Out: its value, and the code of a finding when different programs read it differently.
A text is a text, ``true`` and ``false`` are yes and no, ``12`` and ``95.3`` are numbers; dates stay texts.
"""

from __future__ import annotations

import re
from decimal import Decimal

Scalar = str | int | Decimal | bool | None

_VALUES: dict[str, Scalar] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "false": False,
}
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{0,17}[1-9]")
_REFUSED = (
    ("ambiguous-boolean", re.compile(r"(yes|no|on|off|y|n|true|false)", re.IGNORECASE)),
    ("leading-zero", re.compile(r"[-+]?0[0-9_]+(\.[0-9]*)?")),
    ("clock-time", re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")),
    ("trailing-zero", re.compile(r"[-+]?[0-9]+\.[0-9]*0")),
    (
        "strange-number",
        re.compile(
            r"[-+]?(0[bB][01_]+|0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|[0-9][0-9_]*\.?[0-9_]*([eE][-+]?[0-9]+)?|\.[0-9][0-9_]*"
            r"([eE][-+]?[0-9]+)?|\.(inf|nan))",
            re.IGNORECASE,
        ),
    ),
)


def resolve(word: str) -> tuple[Scalar, str | None]:
    """The value of an unquoted word and the code of its finding: ``"95.3"`` → ``(Decimal("95.3"), None)``."""
    if word in _VALUES:
        return _VALUES[word], None
    if _INTEGER.fullmatch(word) and word != "-0":
        return int(word), None
    if _DECIMAL.fullmatch(word):
        return Decimal(word), None
    for code, pattern in _REFUSED:
        if pattern.fullmatch(word):
            return word, code
    return word, None


def plainer(word: str) -> str:
    """A number without what makes it ambiguous: ``"1.10"`` → ``"1.1"``, ``"0114"`` → ``"114"``."""
    number = word.replace("_", "").lstrip("+")
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    return sign + (digits.lstrip("0") or "0") if not digits.startswith("0.") else number


def is_code(word: str) -> bool:
    """Whether a word is an id, a code, a date, an address or a file name, which a comment may follow."""
    return re.fullmatch(r"[a-z0-9][a-z0-9_.+-]*|https?://\S+|[A-Z]\d{5}|[a-z]{2,3}_[A-Z]{2}", word) is not None
