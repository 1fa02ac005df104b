"""Bytes from a file as text: UTF-8, or a finding that says where it is not.

In: a file's name and bytes. Out: the text with plain line feeds, and findings. Byte order marks and Windows line
endings are accepted. Characters that nobody can see but that change what a reader or a computer gets are findings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, error, warning

MAX_BYTES = 2_000_000
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\uffff\U000e0000-\U000e0fff]"
)
_JOINERS = "\u200c\u200d"
_JOINING_SCRIPTS = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\ufb50-\ufdff\ufe70-\ufeff\U0001f000-\U0001faff\u2600-\u27bf]"
)


def decode(file: str, data: bytes) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a file, with ``\\n`` between lines; None when it cannot be read as text at all."""
    if len(data) > MAX_BYTES:
        return None, (error("file-too-large", Location(file), size=len(data), limit=MAX_BYTES),)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:200]:
        return None, (error("not-utf8", Location(file), hint="other", found="UTF-16"),)
    text, findings = _utf8(file, data)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text, findings or (*_invisible(file, text), *_decomposed(file, text))


def without_invisible(text: str) -> str:
    """A text without the characters that have a finding already: ``"må\\u200bl"`` → ``"mål"``, in composed form."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub(_kept, text))


def one_to_one(text: str) -> str:
    """A text with a space for every character that would end a line or stop a parser; the length is unchanged."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufff9-\uffff]", " ", text)


def place(file: str, text: str, index: int, first_line: int = 1) -> Location:
    """The line and column of a position in a text, both from 1."""
    before = text[:index]
    return Location(file, first_line + before.count("\n"), index - (before.rfind("\n") + 1) + 1)


def has_invisible(text: str) -> bool:
    return any(_kept(match) == "" for match in _INVISIBLE.finditer(text))


def _utf8(file: str, data: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as problem:
        before = data[: problem.start].decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        text = data.decode("cp1252", errors="replace")
        guess = data[problem.start : problem.start + 1].decode("cp1252", errors="replace")
        return text, (error("not-utf8", place(file, before, len(before)), found=guess),)


def _invisible(file: str, text: str) -> Iterator[Diagnostic]:
    for match in _INVISIBLE.finditer(text):
        if _kept(match) == "":
            character = match[0]
            name = unicodedata.name(character, "CONTROL CHARACTER")
            yield error(
                "invisible-character",
                place(file, text, match.start()),
                found=f"U+{ord(character):04X}",
                name=name,
            )


def _kept(match: re.Match[str]) -> str:
    """Joiners stay where a script needs them: Persian, Indic scripts and emoji."""
    around = match.string[max(match.start() - 1, 0) : match.end() + 1]
    return match[0] if match[0] in _JOINERS and _JOINING_SCRIPTS.search(around) else ""


def _decomposed(file: str, text: str) -> Iterator[Diagnostic]:
    """One finding at the first letter that is written as two characters (a + ring instead of å)."""
    if unicodedata.is_normalized("NFC", text):
        return
    lines = [
        (number, line) for number, line in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", line)
    ]
    number, line = lines[0]
    column = next(i for i in range(1, len(line) + 1) if not unicodedata.is_normalized("NFC", line[:i]))
    start = max(column - 1, 1)
    letter = unicodedata.normalize("NFC", line[start - 1 : column])
    yield warning("decomposed-letter", Location(file, number, start), found=letter, lines=len(lines))
