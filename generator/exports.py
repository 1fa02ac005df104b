"""Open data: one CSV and one JSON file per indicator, the same for every language.

In: the plan. Out: {path from the site's root: text}. UTF-8, comma, decimal point, the exact published values.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import PurePosixPath
from typing import Any

from generator.model import Indicator, Localized, Observation, Plan, Source

COLUMNS = ("indicator", "year", "value", "state", "reason", "other_value", "source", "source_url")


def exports(plan: Plan) -> dict[PurePosixPath, str]:
    """Every data file of the site."""
    sources = {source.id: source for source in plan.sources}
    files: dict[PurePosixPath, str] = {}
    for one in plan.indicators:
        values = tuple(sorted((o for o in plan.observations if o.indicator == one.id), key=lambda o: o.year))
        files[PurePosixPath(f"data/{one.id}.csv")] = to_csv(values, sources)
        files[PurePosixPath(f"data/{one.id}.json")] = to_json(one, values, sources)
    return files


def to_csv(values: tuple[Observation, ...], sources: dict[str, Source]) -> str:
    """RFC 4180 with a header; an empty cell where there is no value."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in values:
        url = sources[one.source].url if one.source else ""
        cells = (one.indicator, one.year, one.value, one.state.value, one.reason, one.other_value, one.source, url)
        writer.writerow("" if cell is None else str(cell) for cell in cells)
    return out.getvalue()


def to_json(indicator: Indicator, values: tuple[Observation, ...], sources: dict[str, Source]) -> str:
    """The indicator with its texts in every language, its values as exact decimal strings, and its sources."""
    used = dict.fromkeys(one.source for one in values if one.source)
    tree = {
        "id": indicator.id,
        "goal": indicator.goal,
        "title": _texts(indicator.title),
        "definition": _texts(indicator.definition),
        "unit": _texts(indicator.unit),
        "measure": indicator.measure.value,
        "direction": indicator.direction.value,
        "confidence": indicator.confidence.value,
        "breaks": [{"from": one.year, "note": _texts(one.note)} for one in indicator.breaks],
        "observations": [_observation(one) for one in values],
        "sources": [_source(sources[one]) for one in used],
    }
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def _observation(one: Observation) -> dict[str, Any]:
    return {
        "year": one.year,
        "value": str(one.value) if one.value is not None else None,
        "state": one.state.value,
        "reason": one.reason.value if one.reason else None,
        "other_value": str(one.other_value) if one.other_value is not None else None,
        "source": one.source,
        "note": _texts(one.note),
    }


def _source(one: Source) -> dict[str, Any]:
    return {"id": one.id, "publisher": _texts(one.publisher), "title": one.title, "url": one.url, "date": one.date}


def _texts(text: Localized | None) -> dict[str, str] | None:
    return dict(text.root) if text else None
