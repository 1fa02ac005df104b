"""Findings as values: what is wrong, where, and what would be right.

In: nothing but what a rule saw. Out: ``Diagnostic`` values that a face (text, JSON) turns into words at the very end,
in the reader's language. This module knows no language and prints nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is. Only an error stops the build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file that a writer can open. Line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Diagnostic:
    """One finding. ``values`` fill the placeholders of the code's message in ``messages/findings/``.

    ``hint`` names which of the message's hints applies (most messages have only ``default``).
    """

    severity: Severity
    code: str
    location: Location
    values: tuple[tuple[str, str], ...] = ()
    hint: str = "default"

    @property
    def order(self) -> tuple[str, int, int, str]:
        return (self.location.file, self.location.line, self.location.column, self.code)


def error(code: str, location: Location, *, hint: str = "default", **values: object) -> Diagnostic:
    """Makes a finding that stops the build."""
    return _finding(Severity.ERROR, code, location, hint, values)


def warning(code: str, location: Location, *, hint: str = "default", **values: object) -> Diagnostic:
    """Makes a finding that the writer should look at, but that does not stop the build."""
    return _finding(Severity.WARNING, code, location, hint, values)


def note(code: str, location: Location, *, hint: str = "default", **values: object) -> Diagnostic:
    """Makes a finding that is good to know before a real publication."""
    return _finding(Severity.NOTE, code, location, hint, values)


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)


def in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorts findings by place and removes repetitions."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: finding.order))


def _finding(severity: Severity, code: str, location: Location, hint: str, values: dict[str, object]) -> Diagnostic:
    return Diagnostic(severity, code, location, tuple(sorted((k, str(v)) for k, v in values.items())), hint)
