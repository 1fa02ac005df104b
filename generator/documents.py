"""Loaded files as values: the text, the plain tree, and the line and column of every value.

In: nothing (``load`` makes these). Out: frozen containers that ``validate`` and the rules read. This module knows
neither YAML nor the model; a tree is made of dict, list, str, int, Decimal, bool and None only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Location

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A YAML file, or the front matter of a page: a tree and where each of its values stands.

    ``places`` has the location of every value by its path, ``key_places`` the location of every key. ``refused``
    are the paths whose value already has a finding of its own. ``readable`` is False when the file, or the rest of
    it, could not be read: then nothing can be concluded from what is not there.
    """

    file: str
    value: Any = None
    places: Mapping[Path, Location] = field(default_factory=dict)
    key_places: Mapping[Path, Location] = field(default_factory=dict)
    refused: frozenset[Path] = frozenset()
    readable: bool = True

    def at(self, *path: str | int) -> Location:
        """The location of a value, or of its nearest existing ancestor."""
        return self._nearest(self.places, path)

    def at_key(self, *path: str | int) -> Location:
        """The location of a key, or of the nearest existing ancestor value."""
        return self.key_places.get(path) or self.at(*path)

    def get(self, *path: str | int, default: Any = None) -> Any:
        """The value at a path, or ``default`` when any step of the way is missing or of another shape."""
        here = self.value
        for step in path:
            if isinstance(step, str) and isinstance(here, dict) and step in here:
                here = here[step]
            elif isinstance(step, int) and isinstance(here, list) and step < len(here):
                here = here[step]
            else:
                return default
        return here

    def items(self, *path: str | int) -> Iterator[tuple[int, dict[str, Any]]]:
        """The mappings of a list, with their index; anything that is not a mapping is passed over."""
        here = self.get(*path)
        for index, item in enumerate(here if isinstance(here, list) else ()):
            if isinstance(item, dict):
                yield index, item

    def leaves(self, *path: str | int) -> Iterator[tuple[Path, Any]]:
        """Every scalar below a path, with its full path, in file order."""
        yield from _leaves(path, self.get(*path))

    def _nearest(self, places: Mapping[Path, Location], path: Path) -> Location:
        for length in range(len(path), -1, -1):
            if path[:length] in places:
                return places[path[:length]]
        return Location(self.file)


@dataclass(frozen=True)
class Row:
    """A row of a table: its first line, its cells by column name, and the column and line of each cell."""

    line: int
    cells: Mapping[str, str]
    columns: Mapping[str, int]
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """A CSV file: the header and the rows, all cells as text. ``header_columns`` has the column of each heading."""

    file: str
    header: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    header_columns: Mapping[str, int] = field(default_factory=dict)
    readable: bool = True

    def at(self, row: Row, column: str) -> Location:
        return Location(self.file, row.lines.get(column, row.line), row.columns.get(column, 1))


@dataclass(frozen=True)
class Prose:
    """A Markdown page: front matter as a document, body as text, and the file line on which the body starts."""

    file: str
    locale: str
    shared_path: str
    meta: Document
    body: str
    body_line: int

    def at(self, line: int, column: int = 1) -> Location:
        """The location of a place in the body; ``line`` counts from 1 within the body."""
        return Location(self.file, self.body_line + line - 1, column)


@dataclass(frozen=True)
class Documents:
    """Everything that was read: data files by name, tables by name, pages, and message catalogs by language.

    ``messages`` are the project's own, ``own_messages`` the program's; ``attachments`` are files beside the pages, by
    their path below content/ ("sv/about/map.png").
    """

    data: Mapping[str, Document]
    tables: Mapping[str, Table]
    pages: tuple[Prose, ...]
    messages: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    own_messages: Mapping[str, Document] = field(default_factory=dict)
    attachments: Mapping[str, bytes] = field(default_factory=dict)

    def document(self, name: str) -> Document:
        return self.data.get(name) or Document(f"{name}.yaml")

    def table(self, name: str) -> Table:
        return self.tables.get(name) or Table(f"{name}.csv")


def _leaves(path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves((*path, key), item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _leaves((*path, index), item)
    else:
        yield path, value
