"""CSV read strictly: text → (line, column, code), and the place of every cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import csv_loader

MISTAKES = [
    ("a;b;c\n1;2,5;3\n", [(1, 2, "csv-separator")]),
    ("a\tb\n1\t2\n", [(1, 2, "csv-separator")]),
    ("a,b\n1\n", [(2, 1, "csv-width")]),
    ("a,b\n1,2,3\n4,5\n", [(2, 5, "csv-width")]),
    ("a,b\n1,2\n3,95,3\n", [(3, 6, "csv-width")]),
    ('a,b\n1,"öppen\n2,3\n', [(2, 3, "csv-quote")]),
    ('a,b\n1,5" rör\n', [(2, 3, "csv-quote")]),
    ("a,b\n1,95,3\n2,96,4\n3,97,5\n4,98\n", [(2, 1, "csv-decimal-comma")]),
    ("a,a,b\n1,2,3\n", [(1, 3, "duplicate-column")]),
    ("", [(1, 1, "empty-file")]),
    ("\n \n", [(1, 1, "empty-file")]),
    ("a,b\n1,x\u200by\n", [(2, 4, "invisible-character")]),
]


def _read(text: str):
    return csv_loader.read("t.csv", text.encode())


@pytest.mark.parametrize(("text", "expected"), MISTAKES)
def test_a_mistake_has_its_place(text, expected):
    found = _read(text)[1]
    assert [(one.location.line, one.location.column, one.code) for one in found][: len(expected)] == expected


def test_a_table_of_decimal_commas_gives_one_finding():
    assert len(_read("a,b\n1,95,3\n2,96,4\n3,97,5\n4,98,1\n")[1]) == 1


def test_cells_have_places_also_after_quoted_lines():
    table, found = _read('a,b,c\n"ett\ntvå, ""tre""",x,  åäö\n\n4,5,6\n')
    assert found == ()
    first, second = table.rows
    assert first.cells == {"a": 'ett\ntvå, "tre"', "b": "x", "c": "åäö"}
    assert [str(table.at(first, name)) for name in "abc"] == ["t.csv:2:1", "t.csv:3:15", "t.csv:3:17"]
    assert second.line == 5


def test_byte_order_mark_windows_lines_and_rows_of_empty_cells_are_accepted():
    table, found = csv_loader.read("t.csv", "\ufeffa,b\r\n1,2\r\n,\r\n".encode())
    assert found == ()
    assert [row.cells for row in table.rows] == [{"a": "1", "b": "2"}]


def test_latin_1_is_a_finding():
    assert [one.code for one in csv_loader.read("t.csv", "a,b\n1,Må\n".encode("latin-1"))[1]] == ["not-utf8"]


@given(st.lists(st.sampled_from(('"', ",", ";", "\n", "a", "1", "95,3", " ", "\r", "å", "\x00")), max_size=30))
def test_any_text_gives_a_table_or_findings_with_a_line(pieces):
    text = "".join(pieces)
    table, found = _read(text)
    assert table.header or found
    assert all(1 <= one.location.line <= text.count("\n") + text.count("\r") + 1 for one in found)
    assert all(row.cells.keys() == set(table.header) for row in table.rows)
