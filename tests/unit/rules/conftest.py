"""The hamlet: a small project with nothing wrong with it, and a way to change a line of it and see what is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator import csv_loader, front_matter, yaml_loader
from generator.diagnostics import Diagnostic, in_order
from generator.documents import Documents
from generator.load import DATA, TABLES, load
from generator.validate import validate

HAMLET = Path(__file__).parent / "hamlet"
MARK = "‸"
Change = tuple[str, str, str]


@pytest.fixture
def marked() -> Callable[[str, str, str], tuple[Change, set[str]]]:
    """Takes the marks ‸ out of the new text of a change; gives the change and the places where they stood."""

    def take(file: str, old: str, new: str) -> tuple[Change, set[str]]:
        text = _text(file).replace(old, new)
        places = set()
        while MARK in text:
            before, _, after = text.partition(MARK)
            places.add(f"{file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}")
            text = before + after
        return (file, old, new.replace(MARK, "")), places

    return take


@pytest.fixture
def hamlet() -> Documents:
    """The hamlet as it is."""
    return _hamlet()


@pytest.fixture
def found() -> Callable[..., tuple[Diagnostic, ...]]:
    """Everything found in the hamlet after changes: (file, old, new). What is unchanged is read once for all tests."""

    def change(*changes: Change) -> tuple[Diagnostic, ...]:
        texts: dict[str, str] = {}
        for file, old, new in changes:
            text = texts.get(file) or _text(file)
            assert text.count(old) == 1, f"{file}: {old!r} stands there {text.count(old)} times"
            texts[file] = text.replace(old, new)
        documents, findings = _hamlet(), []
        for file, text in texts.items():
            documents, more = _replaced(documents, file, text.encode())
            findings += more
        return in_order((*findings, *validate(documents)[1]))

    return change


@cache
def _hamlet() -> Documents:
    documents, findings = load(HAMLET)
    assert findings == ()
    return documents


@cache
def _text(file: str) -> str:
    return (HAMLET / file).read_text(encoding="utf-8")


def _replaced(documents: Documents, file: str, data: bytes) -> tuple[Documents, tuple[Diagnostic, ...]]:
    """The documents with one file read anew, and what there is to say about its form."""
    files, tables, pages = dict(documents.data), dict(documents.tables), documents.pages
    if file in DATA.values():
        name = next(name for name, path in DATA.items() if path == file)
        files[name], findings = yaml_loader.read(file, data)
    elif file in TABLES.values():
        name = next(name for name, path in TABLES.items() if path == file)
        tables[name], findings = csv_loader.read(file, data)
    else:
        _, language, shared_path = file.split("/", 2)
        page, findings = front_matter.read(file, language, shared_path, data)
        pages = tuple(page if one.file == file else one for one in pages)
    return replace(documents, data=files, tables=tables, pages=pages), findings
