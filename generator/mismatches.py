"""Where a tree does not fit the model: pydantic's kinds of mismatch as findings in our own words.

In: what ``model.parse`` refused, and where each path stands in the file. Out: findings. A kind of mismatch that is
not in the table still gives a finding, with the value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, get_origin

from generator import model, shapes
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Path
from generator.nearest import fold, nearest

Mismatch = tuple[Path, str, dict[str, Any]]


@dataclass(frozen=True)
class Ground:
    """The model class that a tree should fit, and how to find the place of a value or key."""

    kind: type[Any]
    at: Callable[..., Location]
    at_key: Callable[..., Location]
    refused: frozenset[Path] = frozenset()


# A pattern in the model → the code of its finding, and the hint that says what is right
PATTERNS: Mapping[str, tuple[str, str]] = {
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": ("malformed-id", "default"),
    r"^[a-z0-9]+(-[a-z0-9]+)*$": ("malformed-slug", "default"),
    r"^([a-z0-9]+(-[a-z0-9]+)*)?$": ("malformed-slug", "default"),
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$": ("malformed-date", "default"),
    r"^\d{4}-\d{2}-\d{2}$": ("malformed-date", "full"),
    r"^https?://[^\s<>\"]+$": ("malformed-address", "default"),
    r"^\d{4}$": ("malformed-value", "municipality-code"),
    r"^[a-z]{2,3}$": ("malformed-value", "language"),
    r"^#[0-9a-fA-F]{6}$": ("malformed-value", "colour"),
    r"^[NU]\d{5}$": ("malformed-value", "kolada"),
    r"^[a-z0-9]+(-[a-z0-9]+)*\.svg$": ("malformed-value", "logo"),
}
_WORDS = {str: "text", int: "whole-number", Decimal: "number", bool: "boolean", dict: "mapping", list: "list",
          model.Localized: "texts", model.Slugs: "texts", model.Words: "word-lists"}  # fmt: skip


def findings(mismatches: tuple[Mismatch, ...], ground: Ground) -> Iterator[Diagnostic]:
    """The findings for everything that did not fit; what has a finding already is passed over."""
    for steps, kind, details in mismatches:
        path = tuple(step for step in steps if step != "[key]")
        if not any(path[:length] in ground.refused for length in range(1, len(path) + 1)):
            yield from _KINDS.get(kind, _wrong_type if kind.endswith("_type") else _invalid)(path, details, ground)


def _missing(path: Path, _details: dict[str, Any], ground: Ground) -> Iterator[Diagnostic]:
    has_own_rule = path[-1] == "direction" or (path[-1] == "source" and {"baseline", "targets"} & set(path))
    if not has_own_rule:
        yield error("missing-key", ground.at(*path), key=path[-1])


def _unknown_key(path: Path, _details: dict[str, Any], ground: Ground) -> Iterator[Diagnostic]:
    known = shapes.keys(shapes.at(ground.kind, path[:-1]))
    near = nearest(str(path[-1]), known)
    yield error("unknown-key", ground.at_key(*path), hint="nearest" if near else "default",
                key=path[-1], nearest=near, known=", ".join(known))  # fmt: skip


def _not_a_member(path: Path, details: dict[str, Any], ground: Ground) -> Iterator[Diagnostic]:
    allowed = shapes.codes(shapes.at(ground.kind, path))
    found = details["found"]
    if not allowed or not isinstance(found, str):
        yield from _wrong_type(path, details, ground)
        return
    near = nearest(found, allowed)
    yield error("unknown-code", ground.at(*path), hint="nearest" if near else "default",
                found=found, key=_key(path), nearest=near, allowed=", ".join(allowed))  # fmt: skip


def _wrong_type(path: Path, details: dict[str, Any], ground: Ground) -> Iterator[Diagnostic]:
    expected, found = shapes.at(ground.kind, path), details["found"]
    in_texts = shapes.at(ground.kind, path[:-1]) in shapes.TEXTS
    if in_texts and found is None:  # missing_texts tells
        return
    word = _word(expected)
    yield error("wrong-type", ground.at(*path), hint=_type_hint(word, found),
                key=_key(path), expected=word, found=_shown(found))  # fmt: skip


def _type_hint(word: str, found: Any) -> str:
    if isinstance(found, str) and word in {"number", "whole-number"}:
        if re.fullmatch(r"-?[\d\s]*,\d+", found):
            return "comma"
        if re.fullmatch(r"-?\d+(\.\d+)?", found):
            return "unquote"
    if word == "text" and isinstance(found, bool | int | Decimal):
        return "quote"
    return word if word in {"texts", "list", "number", "whole-number", "boolean", "mapping", "code"} else "default"


def _word(kind: Any) -> str:
    if shapes.keys(kind):
        return "mapping"
    if shapes.codes(kind):
        return "code"
    return _WORDS.get(get_origin(kind) or kind, "list" if get_origin(kind) is tuple else "text")


def _shown(found: Any) -> str:
    """A scalar as written; other shapes as the key of a word in the catalog."""
    if isinstance(found, bool):
        return str(found).lower()
    return {dict: "@mapping", list: "@list", type(None): "@nothing"}.get(type(found), str(found))


def _pattern(path: Path, details: dict[str, Any], ground: Ground) -> Iterator[Diagnostic]:
    code, hint = PATTERNS.get(details["pattern"], ("malformed-value", "default"))
    found = str(details["found"])
    better = fold(found)
    if code in {"malformed-id", "malformed-slug"} and better and (code == "malformed-slug" or model.is_id(better)):
        hint = "suggestion"
    yield error(code, ground.at(*path), hint=hint, found=found, key=_key(path), suggestion=better)


def _too_small(path: Path, details: dict[str, Any], ground: Ground) -> Iterator[Diagnostic]:
    yield error("out-of-range", ground.at(*path), hint="min", found=details["found"], key=_key(path),
                limit=details["ge"])  # fmt: skip


def _too_large(path: Path, details: dict[str, Any], ground: Ground) -> Iterator[Diagnostic]:
    yield error("out-of-range", ground.at(*path), hint="max", found=details["found"], key=_key(path),
                limit=details["le"])  # fmt: skip


def _empty(path: Path, details: dict[str, Any], ground: Ground) -> Iterator[Diagnostic]:
    hint = "list" if isinstance(details["found"], list) else "default"
    yield error("empty-value", ground.at(*path), hint=hint, key=_key(path))


def _too_long(path: Path, details: dict[str, Any], ground: Ground) -> Iterator[Diagnostic]:
    yield error("too-long", ground.at(*path), found=details["found"], key=_key(path), limit=details["max_length"])


def _invalid(path: Path, details: dict[str, Any], ground: Ground) -> Iterator[Diagnostic]:
    yield error("malformed-value", ground.at(*path), found=_shown(details.get("found")), key=_key(path), suggestion="")


def _key(path: Path) -> str:
    """The last key of a path that a writer can see in the file."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


_KINDS: Mapping[str, Callable[[Path, dict[str, Any], Ground], Iterator[Diagnostic]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "is_instance_of": _not_a_member,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "too_short": _empty,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
}
