"""Does every date exist in the calendar?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.diagnostics import Diagnostic, error
from generator.documents import Document, Documents


def impossible_dates(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a date such as 2019-02-30."""
    for document in (*documents.data.values(), *(page.meta for page in documents.pages)):
        yield from _in(document)


def _in(document: Document) -> Iterator[Diagnostic]:
    for path, value in document.leaves():
        if isinstance(value, str) and re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", value, re.ASCII):
            try:
                date.fromisoformat(value)
            except ValueError:
                yield error("impossible-date", document.at(*path), found=value)
