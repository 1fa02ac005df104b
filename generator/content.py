"""Questions about the raw documents that several rules ask: languages, ids, localized texts, values by pattern.

In: ``Documents`` of any shape. Out: what can be told from them. Nothing here makes findings, and nothing here fails
because a value has the wrong type: what does not fit the model is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import cells, model, shapes
from generator.diagnostics import Location
from generator.documents import Document, Documents, Path

# The lists whose items have ids: name → (file, key)
LISTS: Mapping[str, tuple[str, str]] = {
    "goals": ("goals", "goals"),
    "indicators": ("indicators", "indicators"),
    "sources": ("sources", "sources"),
    "events": ("events", "events"),
    "terms": ("glossary", "terms"),
    "faults": ("accessibility", "known_faults"),
}


@dataclass(frozen=True)
class Leaf:
    """A text in several languages: what stands in each, and where. ``kind`` is the model's type of it."""

    document: str
    path: Path
    kind: Any
    texts: Mapping[str, Any]
    places: Mapping[str, Location]
    location: Location


def languages(documents: Documents) -> tuple[str, ...]:
    """The languages in site.yaml, the default first; empty when they cannot be told."""
    codes = (item.get("code") for _, item in documents.document("site").items("languages"))
    return tuple(dict.fromkeys(code for code in codes if isinstance(code, str)))


def is_whole(documents: Documents) -> bool:
    """Whether every data file and table could be read to its end."""
    tables = all(table.readable for table in documents.tables.values())
    return tables and all(document.readable for document in documents.data.values())


def known(documents: Documents, name: str) -> frozenset[str] | None:
    """The ids of a list, or None when its file could not be read and nobody can say what is in it."""
    file, key = LISTS[name]
    document = documents.document(file)
    if not document.readable:
        return None
    return frozenset(item["id"] for _, item in document.items(key) if isinstance(item.get("id"), str))


def indicators(documents: Documents) -> Mapping[str, tuple[int, Mapping[str, Any]]]:
    """The indicators by id, each with its place in the list."""
    items = documents.document("indicators").items("indicators")
    return {item["id"]: (index, item) for index, item in items if isinstance(item.get("id"), str)}


def period(documents: Documents) -> tuple[int, int] | None:
    """The first and the last year of the plan, when both are years in order."""
    start, end = (documents.document("goals").get("plan", "period", key) for key in ("from", "to"))
    return (start, end) if type(start) is int and type(end) is int and start <= end else None


def values(document: Document, *pattern: str) -> Iterator[tuple[Path, Any]]:
    """The values that a pattern finds, ``*`` for every item of a list, without those that are not there."""
    yield from _values(document.value, pattern, ())


def _values(here: Any, pattern: tuple[str, ...], path: Path) -> Iterator[tuple[Path, Any]]:
    if not pattern:
        yield path, here
    elif pattern[0] == "*" and isinstance(here, list):
        for index, item in enumerate(here):
            yield from _values(item, pattern[1:], (*path, index))
    elif isinstance(here, dict) and pattern[0] in here:
        yield from _values(here[pattern[0]], pattern[1:], (*path, pattern[0]))


def leaves(documents: Documents) -> Iterator[Leaf]:
    """Every localized text in the data files and the note columns, in file order."""
    for name, kind in model.FILES.items():
        document = documents.document(name)
        for path, found, value in shapes.walk(kind, document.value):
            if found in shapes.TEXTS and isinstance(value, dict):
                places = {language: document.at(*path, language) for language in value}
                yield Leaf(name, path, found, value, places, document.at(*path))
    yield from _notes(documents)


def _notes(documents: Documents) -> Iterator[Leaf]:
    for name in cells.ROWS:
        table = documents.table(name)
        columns = {column: code for code in languages(documents) for column in cells.notes(name, (code,))}
        for index, row in enumerate(table.rows):
            texts = {code: row.cells[column] for column, code in columns.items() if row.cells.get(column)}
            if texts:
                places = {code: table.at(row, column) for column, code in columns.items()}
                first = places[next(iter(texts))]
                yield Leaf(name, (index, "note"), model.Localized, texts, places, first)
