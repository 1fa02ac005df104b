"""What the model expects at each place of a plain tree, without making a model value.

In: a model class and a plain tree, which may have any shape. Out: the type that stands at a path, the names that are
allowed there, every localized text, and the tree with codes and whole numbers in the model's own types.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from generator.documents import Path
from generator.model import Frozen, Localized, Slugs, Words

TEXTS = (Localized, Slugs, Words)


def keys(kind: Any) -> Mapping[str, Any]:
    """The keys of a model class as written in a file, with their types: ``{"from": int, "to": int}``."""
    if not (isinstance(kind, type) and issubclass(kind, Frozen)):
        return {}
    return {field.alias or name: field.annotation for name, field in kind.model_fields.items()}


def core(kind: Any) -> Any:
    """A type without ``None`` and without constraints: ``Id | None`` → ``str``."""
    while True:
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif get_origin(kind) in (Union, UnionType):
            kind = next(one for one in get_args(kind) if one is not NoneType)
        else:
            return kind


def at(kind: Any, path: Path) -> Any:
    """The type at a path: ``at(GoalsFile, ("goals", 0, "order"))`` → ``int``. None where the model knows nothing."""
    for step in path:
        kind = core(kind)
        if get_origin(kind) is tuple and isinstance(step, int):
            kind = get_args(kind)[0]
        elif isinstance(step, str) and step in keys(kind):
            kind = keys(kind)[step]
        elif kind in TEXTS:
            kind = get_args(kind.model_fields["root"].annotation)[1]
        elif get_origin(kind) is dict:
            kind = get_args(kind)[1]
        else:
            return None
    return core(kind)


def walk(kind: Any, value: Any, path: Path = ()) -> Iterator[tuple[Path, Any, Any]]:
    """Every place of a tree that the model knows: path, type and value, parents first."""
    kind = core(kind)
    yield path, kind, value
    if get_origin(kind) is tuple and isinstance(value, list):
        for index, item in enumerate(value):
            yield from walk(get_args(kind)[0], item, (*path, index))
    elif isinstance(value, dict):
        for key, inner in keys(kind).items():
            if key in value:
                yield from walk(inner, value[key], (*path, key))


def fit(kind: Any, value: Any) -> Any:
    """The tree with known codes as members of their lists, and whole numbers as decimals where decimals may stand."""
    kind = core(kind)
    if get_origin(kind) is tuple and isinstance(value, list):
        return [fit(get_args(kind)[0], item) for item in value]
    if isinstance(value, dict) and keys(kind):
        known = keys(kind)
        return {key: fit(known[key], item) if key in known else item for key, item in value.items()}
    if isinstance(kind, type) and issubclass(kind, StrEnum) and value in codes(kind):
        return kind(value)
    if kind is Decimal and type(value) is int:
        return Decimal(value)
    return value


def codes(kind: Any) -> tuple[str, ...]:
    """The codes of a closed list, in the model's order; nothing for another type."""
    return tuple(str(one) for one in kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()
