"""What breaks the structure of a YAML file, sorted into the mistakes people make.

In: the text, and the parser's words about it. Out: findings with the place where the writer should look and the name
of the hint that helps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location, error

_HARD_SPACES = "\u00a0\u2007\u202f\u3000"


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


def straighten(file: str, lines: list[str], first_line: int) -> tuple[list[str], tuple[Diagnostic, ...]]:
    """The lines with spaces where a tab or a hard space would break the structure, and a finding for each."""
    straight: list[str] = []
    findings: list[Diagnostic] = []
    block_indent: int | None = None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if block_indent is None or (line.strip() and indent <= block_indent):
            block_indent = indent if re.search(r"(^|[\s:-])[|>][-+0-9]*\s*(#.*)?$", line) else None
            mended, codes = _straight(line)
            findings += [error(code, Location(file, first_line + number, column)) for code, column in codes]
        else:
            mended = line
        straight.append(mended)
    return straight, tuple(findings)


def _straight(line: str) -> tuple[str, list[tuple[str, int]]]:
    """A line outside block texts as it was meant, with the codes and columns of what was wrong."""
    start = len(line) - len(line.lstrip(" \t" + _HARD_SPACES))
    margin, rest = line[:start], line[start:]
    if not rest or rest.startswith("#"):
        return line.replace("\t", " ") if not rest else line, []
    gap = re.match(rf"(?:- +)*[\w.-]+:([{_HARD_SPACES}])", rest)
    hard = next((i for i, c in enumerate(margin) if c in _HARD_SPACES), start + gap.start(1) if gap else None)
    found = [("tab", margin.index("\t") + 1)] if "\t" in margin else []
    if hard is not None:
        found.append(("hard-space", hard + 1))
        line = "".join(" " if c in _HARD_SPACES and i <= hard else c for i, c in enumerate(line))
    return line[:start].replace("\t", "  ") + line[start:], found


def _sharper(hint: str, line: str, column: int) -> str:
    """A better hint where the line itself shows what happened."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "tab"
    if hint == "indentation" and re.search(r":\s*\"[^\"]*\"\s*\S|:\s*'[^']*'\s*\S", line):
        return "after-quote"
    if hint == "indentation" and column > 0 and line[column - 1 : column] in "\"'":
        return "after-quote"
    return hint
