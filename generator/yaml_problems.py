"""PyYAML's complaints, sorted into the mistakes people make.

In: the text, and the parser's words about it. Out: one finding with the place where the writer should look and the
name of the hint that helps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location, error


@dataclass(frozen=True)
class Complaint:
    """What the parser said, and where; lines and columns from 0. The context is where the unfinished thing began."""

    problem: str
    line: int
    column: int
    context: str = ""
    context_line: int = 0
    context_column: int = 0


# What the parser's words contain → (hint, whether the start of the unfinished thing is the better place)
_KINDS = (
    (r"quoted scalar.*unexpected (end of stream|document separator)", "quote", True),
    (r"quoted scalar.*(unknown escape|expected escape)", "escape", False),
    (r"mapping values are not allowed", "colon", False),
    (r"could not find expected ':'", "no-colon", True),
    (r"character '\\t'|character that cannot start.*\\t", "tab", False),
    (r"cannot start any token", "special", False),
    (r"scanning an? (alias|anchor|tag|directive)|tag handle|parsing a node.*tag", "special", True),
    (r"(flow mapping|flow sequence).*(expected|did not find)", "bracket", True),
    (r"block scalar.*(expected|did not find)", "block", False),
    (r"sequence entries are not allowed|block collection|block mapping|<block end>|indentation", "indentation", False),
    (r"expected the node content|expected '<document start>'|did not find expected", "indentation", False),
)


def explain(file: str, text: str, complaint: Complaint, first_line: int) -> Diagnostic:
    """Makes the finding for a text that is not YAML."""
    said = f"{complaint.context} {complaint.problem}"
    hint, at_start = next(((h, s) for words, h, s in _KINDS if re.search(words, said, re.DOTALL)), ("default", False))
    line, column = complaint.line, complaint.column
    if at_start and complaint.context:
        line, column = complaint.context_line, complaint.context_column
    lines = text.split("\n")
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line, column = line - 1, len(lines[line - 1].rstrip())
    hint = _sharper(hint, lines[line], column)
    return error("yaml-syntax", Location(file, first_line + line, column + 1), hint=hint, found=lines[line].strip())


def _sharper(hint: str, line: str, column: int) -> str:
    """A better hint where the line itself shows what happened."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "tab"
    if hint == "indentation" and re.search(r":\s*\"[^\"]*\"\s*\S|:\s*'[^']*'\s*\S", line):
        return "after-quote"
    if hint == "indentation" and column > 0 and line[column - 1 : column] in "\"'":
        return "after-quote"
    return hint
