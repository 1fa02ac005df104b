"""YAML read strictly: a plain tree, the place of every value, and a finding for every trap. The one door to PyYAML.

In: a file's name and text. Out: a ``Document``. It reads events, so that nothing is resolved behind the writer's
back: no booleans from ``no``, no numbers from ``0114``, no anchors, tags or merged keys.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator import yaml_problems, yaml_scalars
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Document, Path
from generator.encoding import decode, has_invisible, one_to_one, without_invisible

MAX_DEPTH = 30
_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(file: str, data: bytes) -> tuple[Document, tuple[Diagnostic, ...]]:
    """A YAML file as a document, and everything that is wrong with its form."""
    text, findings = decode(file, data)
    if text is None:
        return Document(file, readable=False), findings
    document, more = read_text(file, text)
    return document, (*findings, *more)


def read_text(file: str, text: str, first_line: int = 1) -> tuple[Document, tuple[Diagnostic, ...]]:
    """YAML text as a document; ``first_line`` is the line of the file on which the text starts."""
    straight, crooked = yaml_problems.straighten(file, text.split("\n"), first_line)
    reader = _Reader(file, straight, first_line, list(crooked))
    repaired = "\n".join(straight)
    try:
        for event in yaml.parse(one_to_one(repaired), Loader=_FAST):
            reader.take(event)
    except (yaml.YAMLError, RecursionError) as problem:
        reader.readable = False
        finding = _syntax(file, repaired, problem, first_line)
        if not crooked and not (finding.hint == "bracket" and reader.has_cut_text()):
            reader.findings.append(finding)
    except _StopError:
        reader.readable = False
    return reader.document(), tuple(reader.findings)


class _StopError(Exception):
    """Raised when the rest of the file cannot be understood; the finding is made already."""


@dataclass
class _Branch:
    """A mapping or list that is being read. ``key`` is the key that waits for its value."""

    value: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    waits: bool = False


@dataclass
class _Reader:
    """Builds the tree from the parser's events, one small step per kind of event."""

    file: str
    lines: list[str]
    first_line: int
    findings: list[Diagnostic] = field(default_factory=list)
    places: dict[Path, Location] = field(default_factory=dict)
    key_places: dict[Path, Location] = field(default_factory=dict)
    refused: set[Path] = field(default_factory=set)
    branches: list[_Branch] = field(default_factory=list)
    root: Any = None
    documents: int = 0
    readable: bool = True
    unnamed: int = 0

    def document(self) -> Document:
        root = self.root
        if self.readable and not isinstance(root, dict):
            code = "empty-file" if root is None else "not-a-mapping"
            self._report(code, self.places.get((), Location(self.file, self.first_line)))
            self.readable = False
        value = root if self.readable else None  # half a tree would look like one with something missing
        refused = frozenset(self.refused)
        return Document(self.file, value, self.places, self.key_places, refused, self.readable)

    def has_cut_text(self) -> bool:
        """Whether the last finding is about a # that may have swallowed a closing bracket."""
        return bool(self.findings) and self.findings[-1].code == "cut-by-hash"

    # --- events ---

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.branches.pop()

    def _start_document(self, event: Any) -> None:
        self.documents += 1
        if event.version or event.tags:
            self._report("yaml-directive", self._place(event))
        if self.documents > 1:
            self._report("several-documents", self._place(event))
            raise _StopError

    def _alias(self, event: Any) -> None:
        self._report("yaml-anchor", self._place(event), found=f"*{event.anchor}")
        if self._expects_key():
            self._set_key(f"*{event.anchor}", self._place(event))
        else:
            self._put(None, event, refused=True)

    def _scalar(self, event: Any) -> None:
        self._refuse_decoration(event)
        if self._expects_key():
            self._key(event)
            return
        value, code = (event.value, None) if event.style else yaml_scalars.resolve(event.value)
        if code:
            self._report(code, self._place(event), found=event.value, plain=_plainer(code, event.value))
        if isinstance(value, str):
            value = self._text(value, event)
        self._put(value, event, refused=bool(code))

    def _text(self, value: str, event: Any) -> str:
        """A text without invisible characters; an unquoted one must be all of what was meant, and no more."""
        if event.style == '"' and has_invisible(value) and not has_invisible(self._raw(event)):
            self._report("invisible-escape", self._place(event), found=self._raw(event))
        if not event.style:
            self._cut(value, event)
            self._swallowed(event)
        return without_invisible(value)

    def _cut(self, value: str, event: Any) -> None:
        """A comment right after a text: was it part of the text? After a code or an id it cannot be."""
        rest = self.lines[event.end_mark.line][event.end_mark.column :]
        if re.match(r"[ \t]+#", rest) and not yaml_scalars.is_code(value):
            start = event.end_mark.column + rest.index("#") + 1
            location = Location(self.file, self.first_line + event.end_mark.line, start)
            self._report("cut-by-hash", location, found=rest.strip(), kept=value)

    def _swallowed(self, event: Any) -> None:
        """A line that looks like an item of a list but is read as more of the text before it."""
        for number in range(event.start_mark.line + 1, event.end_mark.line + 1):
            line = self.lines[number]
            if re.match(r" *- ", line):
                place = Location(self.file, self.first_line + number, line.index("-") + 1)
                if all(finding.location.line != place.line for finding in self.findings):
                    self._report("swallowed-item", place, found=line.strip())

    def _raw(self, event: Any) -> str:
        lines = self.lines[event.start_mark.line : event.end_mark.line + 1]
        return "\n".join(lines)

    def _open(self, event: Any) -> None:
        self._refuse_decoration(event)
        if len(self.branches) >= MAX_DEPTH:
            self._report("too-deep", self._place(event), limit=MAX_DEPTH)
            raise _StopError
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        if self._expects_key():
            self._report("key-not-text", self._place(event), found="{…}" if is_mapping else "[…]")
            raise _StopError
        value: dict[str, Any] | list[Any] = {} if is_mapping else []
        self.branches.append(_Branch(value, self._put(value, event)))

    # --- keys and values ---

    def _expects_key(self) -> bool:
        return bool(self.branches) and isinstance(self.branches[-1].value, dict) and not self.branches[-1].waits

    def _key(self, event: Any) -> None:
        place = self._place(event)
        resolved, code = (event.value, None) if event.style else yaml_scalars.resolve(event.value)
        if not event.style and event.value == "<<":
            self._report("yaml-merge", place)
        elif code or not isinstance(resolved, str) or not event.value:
            self._report("key-not-text", place, found=event.value)
        self._set_key(without_invisible(event.value), place)

    def _set_key(self, key: str, place: Location) -> None:
        branch = self.branches[-1]
        assert isinstance(branch.value, dict)
        first = self.key_places.get((*branch.path, key))
        if first:
            self._report("duplicate-key", place, found=key, first_line=first.line)
            key = self._nameless()
        else:
            self.key_places[(*branch.path, key)] = place
        branch.key, branch.waits = key, True

    def _put(self, value: Any, event: Any, *, refused: bool = False) -> Path:
        """Hangs a value on the tree and remembers its place. A second value of the same key is left out."""
        path = self._grow(value)
        self.places[path] = self._place(event)
        if refused:
            self.refused.add(path)
        return path

    def _grow(self, value: Any) -> Path:
        if not self.branches:
            self.root = value
            return ()
        branch = self.branches[-1]
        if isinstance(branch.value, list):
            branch.value.append(value)
            return (*branch.path, len(branch.value) - 1)
        key, branch.waits = branch.key or "", False
        if not key.startswith("\0"):
            branch.value[key] = value
        return (*branch.path, key)

    def _nameless(self) -> str:
        """A name for a key that is not kept."""
        self.unnamed += 1
        return f"\0{self.unnamed}"

    def _refuse_decoration(self, event: Any) -> None:
        if event.anchor:
            self._report("yaml-anchor", self._place(event), found=f"&{event.anchor}")
        if event.tag:
            self._report("yaml-tag", self._place(event), found=event.tag)

    def _place(self, event: Any) -> Location:
        return Location(self.file, self.first_line + event.start_mark.line, event.start_mark.column + 1)

    def _report(self, code: str, location: Location, *, hint: str = "default", **values: object) -> None:
        self.findings.append(error(code, location, hint=hint, **values))


def _plainer(code: str, word: str) -> str:
    return yaml_scalars.plainer(word) if code in {"leading-zero", "trailing-zero"} else word


def _syntax(file: str, text: str, problem: Exception, first_line: int) -> Diagnostic:
    """The finding for a syntax error, in the words of the slower parser, which knows more about what was meant."""
    try:
        for _ in yaml.parse(one_to_one(text), Loader=yaml.SafeLoader):
            pass
    except yaml.MarkedYAMLError as better:
        problem = better
    except (yaml.YAMLError, RecursionError):
        pass
    mark, context = getattr(problem, "problem_mark", None), getattr(problem, "context_mark", None)
    complaint = yaml_problems.Complaint(
        str(getattr(problem, "problem", "") or ""),
        mark.line if mark else 0,
        mark.column if mark else 0,
        str(getattr(problem, "context", "") or ""),
        context.line if context else 0,
        context.column if context else 0,
    )
    return yaml_problems.explain(file, text, complaint, first_line)
