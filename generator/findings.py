"""Findings in words: the faces of a ``Diagnostic``, chosen at the very end.

In: findings and the reader's language. Out: text for a person, JSON for a program. The wording is in
``messages/findings/``, one file per language; a message or placeholder that is missing there is our own mistake and
raises ``KeyError``.
"""

from __future__ import annotations

import json as json_format
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator import yaml_loader
from generator.diagnostics import Diagnostic

_FOLDER = Path(__file__).parent / "messages" / "findings"
_PLACEHOLDER = re.compile(r"\{(\w+)(?::(quote|word|shown|language))?\}")
_LONGEST_QUOTE = 80


@dataclass(frozen=True)
class Words:
    """A finding in one language: the severity's word, the code's name, one sentence and one hint."""

    severity: str
    name: str
    message: str
    hint: str


def text(findings: Iterable[Diagnostic], language: str) -> str:
    """The findings as lines for a person: place, sentence and hint; empty when there are none.

    ``goals.yaml:42:7: fel[okänd-referens]`` and below it, indented, what is wrong and what would be right.
    """
    return "".join(_paragraph(finding, language) for finding in findings)


def json(findings: Iterable[Diagnostic], language: str) -> str:
    """The findings as a JSON list of objects: file, line, column, severity, code, name, message, hint."""
    return json_format.dumps([record(finding, language) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def record(finding: Diagnostic, language: str) -> dict[str, str | int]:
    """A finding as a plain mapping. The keys, the codes and the severities are the same in every language."""
    words, place = in_words(finding, language), finding.location
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "severity": finding.severity.value,
        "code": finding.code,
        "name": words.name,
        "message": words.message,
        "hint": words.hint,
    }


def in_words(finding: Diagnostic, language: str) -> Words:
    """What a finding says in a language."""
    catalog = _catalog(language)
    message = catalog["findings"][finding.code]
    place = {"file": finding.location.file, "line": str(finding.location.line)}
    values = place | dict(finding.values)
    return Words(
        catalog["face"][finding.severity.value],
        message["name"],
        _filled(message["text"], values, catalog),
        _filled(message["hints"][finding.hint], values, catalog),
    )


def languages() -> tuple[str, ...]:
    """The languages that findings can be said in."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yml")))


def codes() -> tuple[str, ...]:
    """Every code there is, in the catalog's order."""
    return tuple(_catalog(languages()[0])["findings"])


@cache
def _catalog(language: str) -> Mapping[str, Any]:
    """The wording in one language; raises ``KeyError`` for a language that findings cannot be said in."""
    if language not in languages():
        raise KeyError(language)
    path = _FOLDER / f"{language}.yml"
    document, problems = yaml_loader.read(path.name, path.read_bytes())
    if problems:
        raise ValueError(f"{path.name}: {problems}")
    catalog: Mapping[str, Any] = document.value
    return catalog


def _paragraph(finding: Diagnostic, language: str) -> str:
    words = in_words(finding, language)
    label = _catalog(language)["face"]["hint"]
    return f"{finding.location}: {words.severity}[{words.name}]\n  {words.message}\n  {label}: {words.hint}\n"


def _filled(message: str, values: Mapping[str, str], catalog: Mapping[str, Any]) -> str:
    return _PLACEHOLDER.sub(lambda match: _said(values[match[1]], match[2], catalog), message)


def _said(value: str, way: str | None, catalog: Mapping[str, Any]) -> str:
    """A value as it stands, quoted, as a word of the language, or as the name of a language."""
    if way == "word":
        return str(catalog["words"][value])
    if way == "language":
        return str(catalog["languages"].get(value, value))
    if way == "shown" and value.removeprefix("@") in catalog["words"] and value.startswith("@"):
        return str(catalog["words"][value[1:]])
    return _quoted(value, catalog["face"]) if way in ("quote", "shown") else value


def _quoted(value: str, face: Mapping[str, str]) -> str:
    """A text on one line within the language's quotation marks, shortened where it is long."""
    line = " ".join(value.split()) or value
    short = line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…"
    return f"{face['open']}{short}{face['close']}"
