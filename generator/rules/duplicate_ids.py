"""Is any id used twice?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents

_LISTS = ((*content.LISTS[name], "id") for name in content.LISTS)
LISTS = (*_LISTS, ("site", "languages", "code"))


def duplicate_ids(documents: Documents) -> Iterator[Diagnostic]:
    """Reports an id that an earlier item of the same list has already; links would lead to only one of them."""
    for file, key, name in LISTS:
        document = documents.document(file)
        first: dict[str, int] = {}
        for index, item in document.items(key):
            found = item.get(name)
            if not isinstance(found, str):
                continue
            place = document.at(key, index, name)
            if found in first:
                yield error("duplicate-id", place, found=found, first_line=first[found])
            first.setdefault(found, place.line)
