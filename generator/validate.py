"""validate: ``Documents`` → ``Plan`` and findings. The second of the six verbs.

In: everything that was read. Out: the model's value when there is no error, and every finding either way: first
whether each file fits the model, then what the rules ask. Knows no disk, no clock and no language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator import cells, content, mismatches, model, rules, shapes
from generator.diagnostics import Diagnostic, Location, error, has_errors, in_order
from generator.documents import Document, Documents, Prose, Row, Table

PageKey = tuple[str, str]


def validate(documents: Documents) -> tuple[model.Plan | None, tuple[Diagnostic, ...]]:
    """The plan, or None when something stops it, and everything there is to say about the content."""
    files, findings = _files(documents)
    rows, row_findings = _rows(documents)
    _, page_findings = _pages(documents)
    every = in_order((*findings, *row_findings, *page_findings, *rules.check(documents)))
    if has_errors(every) or not content.is_whole(documents) or not {"goals", "site"} <= set(files):
        return None, every
    return _plan(files, rows), every


def page_meta(documents: Documents) -> Mapping[PageKey, model.PageMeta]:
    """The front matter of every page that has a valid one, by language and shared path."""
    return _pages(documents)[0]


def _files(documents: Documents) -> tuple[dict[str, Any], list[Diagnostic]]:
    """Each data file as the model's value, where it fits."""
    values: dict[str, Any] = {}
    findings: list[Diagnostic] = []
    for name, kind in model.FILES.items():
        document = documents.document(name)
        if document.readable and (document.value or name in ("goals", "site")):
            value, more = _parsed(document, kind)
            findings += more
            values |= {name: value} if value else {}
    return values, findings


def _parsed(document: Document, kind: type[Any]) -> tuple[Any, tuple[Diagnostic, ...]]:
    try:
        return model.parse(kind, shapes.fit(kind, document.value)), ()
    except model.ModelError as problem:
        ground = mismatches.Ground(kind, document.at, document.at_key, document.refused)
        return None, tuple(mismatches.findings(problem.mismatches, ground))


def _rows(documents: Documents) -> tuple[dict[str, tuple[Any, ...]], list[Diagnostic]]:
    """Each table as the model's values, row by row."""
    values: dict[str, tuple[Any, ...]] = {}
    findings: list[Diagnostic] = []
    for name in cells.ROWS:
        table = documents.table(name)
        header = tuple(cells.header_findings(name, table, content.languages(documents))) if table.header else ()
        findings += header
        if not any(one.code == "missing-column" for one in header):
            parsed = [_row(name, table, row) for row in table.rows]
            values[name] = tuple(value for value, _ in parsed if value)
            findings += _commas_as_one([one for _, more in parsed for one in more])
    return values, findings


def _row(name: str, table: Table, row: Row) -> tuple[Any, tuple[Diagnostic, ...]]:
    def at(*path: str | int) -> Location:
        column = str(path[0]) if path else ""
        return table.at(row, "_".join(map(str, path)) if column == "note" else column)

    kind = cells.ROWS[name]
    try:
        return model.parse(kind, shapes.fit(kind, cells.tree(name, row))), ()
    except model.ModelError as problem:
        return None, tuple(mismatches.findings(problem.mismatches, mismatches.Ground(kind, at, at)))


def _commas_as_one(findings: list[Diagnostic]) -> list[Diagnostic]:
    """A table written with decimal commas throughout gives one finding, at the first of them."""
    commas = [one for one in findings if one.code == "wrong-type" and one.hint == "comma"]
    if len(commas) < 3:
        return findings
    one = error("csv-decimal-comma", commas[0].location, rows=len(commas))
    return [one, *(other for other in findings if other not in commas)]


def _pages(documents: Documents) -> tuple[dict[PageKey, model.PageMeta], list[Diagnostic]]:
    values: dict[PageKey, model.PageMeta] = {}
    findings: list[Diagnostic] = []
    for page in documents.pages:
        value, more = _page(page)
        findings += more
        values |= {(page.locale, page.shared_path): value} if value else {}
    return values, findings


def _page(page: Prose) -> tuple[model.PageMeta | None, tuple[Diagnostic, ...]]:
    return _parsed(page.meta, model.PageMeta) if page.meta.readable else (None, ())


def _plan(files: Mapping[str, Any], rows: Mapping[str, tuple[Any, ...]]) -> model.Plan:
    goals: model.GoalsFile = files["goals"]

    def listed(name: str, key: str = "") -> Iterator[Any]:
        return iter(getattr(files[name], key or name) if name in files else ())

    return model.Plan(
        facts=goals.plan,
        vision=goals.vision,
        goals=tuple(sorted(goals.goals, key=lambda goal: goal.order)),
        assessments=goals.assessments,
        follow_up=goals.follow_up,
        settings=files["site"],
        indicators=tuple(listed("indicators")),
        observations=rows.get("observations", ()),
        comparison=rows.get("comparison", ()),
        sources=tuple(listed("sources")),
        events=tuple(listed("events")),
        changes=tuple(listed("changes")),
        accessibility=files.get("accessibility") or model.AccessibilityFile(),
        audit=files.get("audit"),
        glossary=tuple(listed("glossary", "terms")),
    )
