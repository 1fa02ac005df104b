"""CSV read strictly: rows with the line and column of every cell.

In: a file's name and bytes, UTF-8 with commas between cells. Out: a ``Table`` of texts. What a cell means is for
``validate`` to say. A file that a Swedish Excel has saved with semicolons gives one finding, not one per row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Row, Table
from generator.encoding import decode, without_invisible

# One cell: quoted (with "" for a quotation mark) or bare, and what ends it.
_CELL = re.compile(r'[ \t]*"((?:[^"]|"")*)"[ \t]*(?=,|\n|\Z)|([^,\n]*)')


@dataclass(frozen=True)
class _Cell:
    text: str
    line: int
    column: int
    has_stray_quote: bool = False


def read(file: str, data: bytes) -> tuple[Table, tuple[Diagnostic, ...]]:
    """A CSV file as a table, and everything that is wrong with its form."""
    text, findings = decode(file, data)
    if text is None:
        return Table(file, readable=False), findings
    if not text.strip():
        return Table(file, readable=False), (*findings, error("empty-file", Location(file)))
    header_line = text.lstrip("\n").split("\n", 1)[0]
    if _separator(header_line) != ",":
        place = Location(file, 1, re.search(r"[;\t]", header_line).start() + 1)  # type: ignore[union-attr]
        return Table(file, readable=False), (*findings, error("csv-separator", place, found=header_line))
    table, more = _table(file, tuple(_rows(text)))
    return table, (*findings, *more)


def _separator(header_line: str) -> str:
    counts = {mark: header_line.count(mark) for mark in ",;\t"}
    return "," if not counts[";"] + counts["\t"] or counts[","] > counts[";"] + counts["\t"] else ";"


def _rows(text: str) -> Iterator[tuple[_Cell, ...]]:
    """Every line with something in it, as cells."""
    index, line, line_start = 0, 1, 0
    row: list[_Cell] = []
    while True:
        match = _CELL.match(text, index)
        assert match is not None
        quoted, bare = match[1], match[2]
        cell = without_invisible(quoted.replace('""', '"') if quoted is not None else bare.strip())
        row.append(_Cell(cell, line, index - line_start + 1, quoted is None and '"' in bare))
        line_breaks = match[0].count("\n")
        if line_breaks:
            line, line_start = line + line_breaks, match.start() + match[0].rfind("\n") + 1
        index = match.end()
        if text[index : index + 1] == ",":
            index += 1
            continue
        if any(one.text for one in row):
            yield tuple(row)
        row = []
        if index >= len(text):
            return
        index, line, line_start = index + 1, line + 1, index + 1


def _table(file: str, rows: tuple[tuple[_Cell, ...], ...]) -> tuple[Table, tuple[Diagnostic, ...]]:
    if not rows:
        return Table(file, readable=False), (error("empty-file", Location(file)),)
    header = tuple(cell.text for cell in rows[0])
    findings = [*_twice(file, rows[0]), *_stray_quotes(file, rows)]
    uneven = tuple(row for row in rows[1:] if len(row) != len(header))
    commas = tuple(row for row in uneven if _has_decimal_comma(row, len(header)))
    if len(commas) > 2 and 2 * len(commas) > len(rows) - 1:
        place = Location(file, commas[0][0].line)
        return Table(file, header, readable=False), (*findings, error("csv-decimal-comma", place, rows=len(commas)))
    whole = tuple(row for row in rows if not any(cell.has_stray_quote for cell in row))
    findings += [_uneven(file, row, len(header)) for row in uneven if row in whole]
    good = tuple(_row(header, row) for row in whole[1:] if len(row) == len(header))
    columns = {cell.text: cell.column for cell in rows[0]}
    return Table(file, header, good, columns, readable=whole == rows and not uneven), tuple(findings)


def _row(header: tuple[str, ...], row: tuple[_Cell, ...]) -> Row:
    cells = dict(zip(header, (cell.text for cell in row), strict=True))
    columns = dict(zip(header, (cell.column for cell in row), strict=True))
    lines = dict(zip(header, (cell.line for cell in row), strict=True))
    return Row(row[0].line, cells, columns, lines)


def _uneven(file: str, row: tuple[_Cell, ...], wanted: int) -> Diagnostic:
    hint = "decimal-comma" if _has_decimal_comma(row, wanted) else "default"
    at = row[wanted] if len(row) > wanted else row[-1]
    return error("csv-width", Location(file, at.line, at.column), hint=hint, found=len(row), wanted=wanted)


def _has_decimal_comma(row: tuple[_Cell, ...], wanted: int) -> bool:
    pairs = pairwise(row)
    return len(row) > wanted and any(
        re.fullmatch(r"-?\d{1,4}", a.text) and re.fullmatch(r"\d{1,2}", b.text) for a, b in pairs
    )


def _stray_quotes(file: str, rows: tuple[tuple[_Cell, ...], ...]) -> Iterator[Diagnostic]:
    for row in rows:
        for cell in row:
            if cell.has_stray_quote:
                yield error("csv-quote", Location(file, cell.line, cell.column), found=cell.text)


def _twice(file: str, header: tuple[_Cell, ...]) -> Iterator[Diagnostic]:
    for name, count in Counter(cell.text for cell in header).items():
        if count > 1:
            cell = [one for one in header if one.text == name][1]
            yield error("duplicate-column", Location(file, cell.line, cell.column), found=name)
