"""Do the message catalogs of all languages have the same messages with the same placeholders?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator import content
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Document, Documents, Path
from generator.nearest import nearest

_LEVEL = re.compile(r"(the_)?(vision|goal|indicator)s?", re.IGNORECASE)


def message_placeholders(documents: Documents) -> Iterator[Diagnostic]:
    """Reports what the project's catalogs lack, have too much, or say with other placeholders than the program's own.

    A language that the program speaks needs no catalog of the project; one that it has may replace single messages.
    """
    for language in content.languages(documents) if documents.own_messages else ():
        own, theirs = documents.own_messages.get(language), documents.messages.get(language, ())
        first = own or next(iter(documents.own_messages.values()))
        if own is None and not theirs:
            yield error("missing-file", Location(f"content/{language}/messages.yml"))
        for catalog in theirs:
            yield from (one for one in compare(first, catalog) if own is None or one.code != "missing-message")


def compare(one: Document, other: Document) -> Iterator[Diagnostic]:
    """What a catalog lacks, has too much, or says with other placeholders than the first one."""
    left, right = _messages(one), _messages(other)
    if not (one.readable and other.readable):
        return
    for path in left:
        if path not in right:
            yield error("missing-message", other.at(), key=_key(path), first=one.file)
        elif placeholders(left[path]) != placeholders(right[path]):
            values = {"found": _listed(right[path]), "wanted": _listed(left[path]), "first": one.file}
            yield error("differing-placeholders", other.at(*path), key=_key(path), **values)
    for path in right:
        if path not in left:
            near = nearest(_key(path), map(_key, left.keys() - right.keys()))
            hint = "nearest" if near else "default"
            yield error("unknown-message", other.at_key(*path), hint=hint, key=_key(path), nearest=near, first=one.file)


def placeholders(message: str) -> frozenset[str]:
    """The names between braces that every language must have: ``"{count} {goals}"`` → ``{"count"}``.

    The plan's words for its levels ({goal}, {The_goals} …) are left out: which form stands where is grammar.
    """
    return frozenset(name for name in re.findall(r"\{\s*(\w+)[^{}]*\}", message) if not _LEVEL.fullmatch(name))


def _messages(document: Document) -> Mapping[Path, str]:
    """The messages by path. The plural forms of a message count as one, for languages have different forms."""
    found: dict[Path, str] = {}
    for path, value in document.leaves():
        if isinstance(value, str):
            whole = path[:-1] if document.get(*path[:-1], "other") is not None else path
            found[whole] = f"{found.get(whole, '')} {value}".strip()
    return found


def _key(path: Path) -> str:
    return ".".join(map(str, path))


def _listed(message: str) -> str:
    return ", ".join(sorted(f"{{{name}}}" for name in placeholders(message))) or "–"
