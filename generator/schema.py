"""JSON Schemas for editors: what may stand in each YAML file, with an explanation in Swedish of every key.

In: the model. Out: {path from the root: text of the schema}. Each data file names its schema on its first line, so that
an editor completes keys, explains them and marks mistakes while somebody types. The files are committed; a test
compares them with what this module makes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator import model

PATHS: Mapping[str, str] = {
    "goals": "goals.schema.json",
    "site": "content/data/site.schema.json",
    "indicators": "content/data/indicators.schema.json",
    "sources": "content/data/sources.schema.json",
    "events": "content/data/events.schema.json",
    "changes": "content/data/changes.schema.json",
    "accessibility": "content/data/accessibility.schema.json",
    "audit": "content/data/audit.schema.json",
    "glossary": "content/data/glossary.schema.json",
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DESCRIPTIONS = {
    "goals": "Planen, visionen, målen och bedömningarna.",
    "site": "Webbplatsens namn, språk och kontaktuppgifter.",
    "indicators": "Måtten. Värdena står i observations.csv.",
    "sources": "Källorna som allt på webbplatsen går att följa till.",
    "events": "Händelserna på tidslinjen.",
    "changes": "Ändringar och rättelser av webbplatsen.",
    "accessibility": "Det människor vet om hur tillgänglig webbplatsen är.",
    "audit": "Det senaste resultatet av automatiska prov. Skrivs av python -m generator audit.",
    "glossary": "Ord som förklaras på sidorna där de används.",
}
_DEFINITIONS = {
    "Localized": "En text på varje språk: sv: …, en: …",
    "Slugs": "Sista delen av adressen på varje språk: a–z, 0–9 och bindestreck.",
    "Words": "Ord på varje språk: sv: [ord, ord], en: [word, word]",
}


def schemas() -> dict[str, str]:
    """Every schema by its path, as it should stand on disk."""
    return {path: json.dumps(_schema(name), ensure_ascii=False, indent=2) + "\n" for name, path in PATHS.items()}


def _schema(name: str) -> dict[str, Any]:
    made: dict[str, Any] = _plain(model.json_schema(model.FILES[name]))
    definitions = {key: _defined(key, value) for key, value in made.pop("$defs", {}).items()}
    return {"$schema": _DIALECT} | made | {"description": _DESCRIPTIONS[name], "$defs": definitions}


def _defined(name: str, definition: dict[str, Any]) -> dict[str, Any]:
    """A definition with a description in Swedish or none; the model's own are for programmers."""
    described = {"description": _DEFINITIONS[name]} if name in _DEFINITIONS else {}
    return described | {key: value for key, value in definition.items() if key != "description"}


def _plain(node: Any) -> Any:
    """A schema without generated titles and defaults, and with decimal numbers as numbers only."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    if _is_decimal(node.get("anyOf")):
        number, *others = (option for option in node["anyOf"] if option.get("type") != "string")
        options = {"anyOf": [number, *others]} if others else number
        return {key: value for key, value in node.items() if key not in ("anyOf", "title", "default")} | options
    kept = {key: value for key, value in node.items() if key != "default" and not _is_title(key, value)}
    return {key: _plain(value) for key, value in kept.items()}


def _is_title(key: str, value: Any) -> bool:
    """Whether this is a generated title and not a property that is called title."""
    return key == "title" and isinstance(value, str)


def _is_decimal(options: Any) -> bool:
    """Whether a value may be a number or the text of one, which is how the schema of a decimal comes."""
    kinds = [option.get("type") for option in options] if isinstance(options, list) else []
    return "number" in kinds and "string" in kinds
