"""A Markdown page taken apart: front matter between two lines of ``---``, and the body after it.

In: file name, language, shared path and bytes. Out: a ``Prose``. The front matter is read by ``yaml_loader``, with
lines counted in the file.
"""

from __future__ import annotations

import re

from generator import yaml_loader
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Document, Prose
from generator.encoding import decode, without_invisible


def read(file: str, locale: str, shared_path: str, data: bytes) -> tuple[Prose, tuple[Diagnostic, ...]]:
    """A page, and everything that is wrong with its form."""
    text, findings = decode(file, data)
    lines = (text or "").split("\n")
    unreadable = Document(file, readable=False)
    if text is None:
        return Prose(file, locale, shared_path, unreadable, "", 1), findings
    if not re.fullmatch(r"---\s*", lines[0]):
        body = without_invisible(text)
        return Prose(file, locale, shared_path, unreadable, body, 1), (*findings, _missing(file, lines))
    end = next((i for i, line in enumerate(lines[1:], 1) if re.fullmatch(r"(---|\.\.\.)\s*", line)), None)
    if end is None:
        unclosed = error("front-matter-unclosed", Location(file, 1))
        return Prose(file, locale, shared_path, unreadable, "", len(lines)), (*findings, unclosed)
    meta, more = yaml_loader.read_text(file, "\n".join(lines[1:end]), first_line=2)
    body = without_invisible("\n".join(lines[end + 1 :]))
    return Prose(file, locale, shared_path, meta, body, end + 2), (*findings, *more)


def _missing(file: str, lines: list[str]) -> Diagnostic:
    """No front matter on the first line: the hint tells whether it stands further down."""
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is not None and re.fullmatch(r"\s*---\s*", lines[first]):
        return error("front-matter-missing", Location(file, first + 1), hint="not-first")
    return error("front-matter-missing", Location(file, 1))
