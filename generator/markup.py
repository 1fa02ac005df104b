"""Markdown read for what rules ask about: headings, links, pictures and raw HTML, each with line and column.

In: the body of a page. Out: frozen values. Code, fenced or inline, is left out. It is not a renderer: it recognises
the ways of writing that the editors' guide teaches, and a little more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:.*?\n)?? {0,3}\1[`~]*[ \t]*$|^ {0,3}(?:`{3,}|~{3,})[^\n]*\n.*\Z",
                    re.MULTILINE | re.DOTALL)  # fmt: skip
_CODE = re.compile(r"(?<!`)(`+)(?!`)([^\n]|\n(?!\n))+?(?<!`)\1(?!`)")
_ATX = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_SETEXT = re.compile(r"^ {0,3}(?![#>|*+\-]|\d+\.)(\S[^\n|]*)\n {0,3}(=+|-{2,})[ \t]*$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"[ \t]*\{:?([^{}\n]*)\}[ \t]*$")
_INLINE = re.compile(
    r"(!?)\[((?:[^\[\]\\]|\\.|!?\[[^\[\]]*\](?:\([^()\s]*\))?)*)\]"
    r"\(\s*<?([^\s()<>]*(?:\([^()\s]*\)[^\s()<>]*)*)>?(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
_REFERENCE = re.compile(r"^ {0,3}\[([^\]^][^\]]*)\]:[ \t]*<?(\S+?)>?(?:[ \t]+[\"'(].*)?[ \t]*$", re.MULTILINE)
_AUTOLINK = re.compile(r"<(https?://[^\s<>]+|mailto:[^\s<>]+|[^\s<>@]+@[^\s<>]+)>")
_HTML = re.compile(r"<!--|</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>")


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    id: str
    line: int
    column: int


@dataclass(frozen=True)
class Link:
    """A link or a picture: its text (or alternative text) and where it leads. The column is that of the bracket."""

    text: str
    target: str
    line: int
    column: int
    is_picture: bool = False


@dataclass(frozen=True)
class Tag:
    """A piece of raw HTML."""

    text: str
    line: int
    column: int


def headings(body: str) -> tuple[Heading, ...]:
    """The headings of a page, in order: ``"## Om { #about }"`` → level 2, text "Om", id "about"."""
    text = _without_code(body)
    found = [(match.start(), len(match[1]), match[2] or "") for match in _ATX.finditer(text)]
    found += [(match.start(1), 1 if match[2][0] == "=" else 2, match[1]) for match in _SETEXT.finditer(text)]
    return tuple(_heading(text, start, level, words) for start, level, words in sorted(found))


def links(body: str) -> tuple[Link, ...]:
    """The links of a page, in order: written out, by reference, or bare in angle brackets."""
    return tuple(link for link in _links(body) if not link.is_picture)


def pictures(body: str) -> tuple[Link, ...]:
    return tuple(link for link in _links(body) if link.is_picture)


def html(body: str) -> tuple[Tag, ...]:
    """The raw HTML of a page, tag by tag."""
    text = _without_code(body)
    return tuple(Tag(match[0], *_place(text, match.start())) for match in _HTML.finditer(text))


def anchors(body: str) -> frozenset[str]:
    """Everything on a page that a link can lead to: the explicit ids of headings and paragraphs."""
    return frozenset(re.findall(r"\{:?[^{}\n]*#([\w-]+)[^{}\n]*\}", _without_code(body)))


def blocks(body: str) -> tuple[tuple[int, str], ...]:
    """The paragraphs, headings and list items with their first lines, in plain words: no targets, ids or code."""
    text = _INLINE.sub(lambda match: match[2] + "\n" * (match[0].count("\n") - match[2].count("\n")),
                       _without_code(body))  # fmt: skip
    text = re.sub(r"\{:?[ \t]*[#.][^{}\n]*\}", "", _AUTOLINK.sub("", _REFERENCE.sub("", text)))
    lines = [re.sub(r"^\s*\d{1,2}[.)]\s+", "- ", line) for line in text.split("\n")]
    starts = [i for i, line in enumerate(lines) if line.strip() and (i == 0 or _begins(lines[i - 1], line))]
    return tuple((start + 1, "\n".join(lines[start:end])) for start, end in pairwise([*starts, len(lines)]))


def _begins(before: str, line: str) -> bool:
    return not before.strip() or re.match(r"\s*(#{1,6}\s|[-*+]\s|\|)", line) is not None


def _links(body: str) -> Iterator[Link]:
    text = _without_code(body)
    found: list[tuple[int, Link]] = []
    for match in _INLINE.finditer(text):
        found.append((match.start(), _link(text, match.start(), match[2], match[3], picture=bool(match[1]))))
        for inner in _INLINE.finditer(match[2]):
            start = match.start(2) + inner.start()
            found.append((start, _link(text, start, inner[2], inner[3], picture=bool(inner[1]))))
    found += [(m.start(), _link(text, m.start(), m[1], m[2])) for m in _REFERENCE.finditer(text)]
    found += [(m.start(), _link(text, m.start(), m[1], m[1])) for m in _AUTOLINK.finditer(text)]
    yield from (link for _, link in sorted(found, key=lambda one: one[0]))


def _link(text: str, start: int, words: str, target: str, *, picture: bool = False) -> Link:
    return Link(" ".join(words.split()), target, *_place(text, start), picture)


def _heading(text: str, start: int, level: int, words: str) -> Heading:
    attributes = _ATTRIBUTES.search(words)
    found = re.search(r"#([\w-]+)", attributes[1]) if attributes else None
    return Heading(level, _ATTRIBUTES.sub("", words).strip(), found[1] if found else "", *_place(text, start))


def _without_code(body: str) -> str:
    """The body with spaces for code, so that every position stays."""
    for pattern in (_FENCE, _CODE):
        body = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)
    return body


def _place(text: str, index: int) -> tuple[int, int]:
    before = text[:index]
    return before.count("\n") + 1, index - (before.rfind("\n") + 1) + 1
