"""The result of the accessibility tests, kept: what is taken over, and what is refused."""

from __future__ import annotations

import json

import pytest

from generator import model, shapes, yaml_loader
from generator.audit import NotAResult, to_yaml

CHECKER = {"name": "axe-core", "version": "4.11.0", "pages": 40, "modes": ["light", "320 px, dark"], "findings": 0}
RESULT = {"date": "2026-12-01", "checkers": [CHECKER]}


def test_what_is_kept_can_be_read_again():
    document, found = yaml_loader.read("audit.yaml", to_yaml(json.dumps(RESULT)).encode())
    assert found == ()
    kept = model.parse(model.AuditFile, shapes.fit(model.AuditFile, document.value))
    assert kept.date == "2026-12-01"
    assert kept.checkers[0].modes == ("light", "320 px, dark")
    assert kept.checkers[0].version == "4.11.0"


def test_what_the_statement_does_not_need_is_left_out():
    more = {**RESULT, "lighthouse": {}, "checkers": [{**CHECKER, "rules": 100}]}
    assert to_yaml(json.dumps(more)) == to_yaml(json.dumps(RESULT))


@pytest.mark.parametrize(
    "wrong",
    [
        {**RESULT, "date": "yesterday"},
        {**RESULT, "checkers": []},
        {**RESULT, "checkers": [{**CHECKER, "findings": None}]},
        {**RESULT, "checkers": [{key: CHECKER[key] for key in CHECKER if key != "version"}]},
        {"date": "2026-12-01"},
        [],
        3,
    ],
)
def test_nothing_is_guessed(wrong):
    with pytest.raises(NotAResult):
        to_yaml(json.dumps(wrong))


def test_a_file_that_is_no_json_is_refused():
    with pytest.raises(NotAResult):
        to_yaml("date: 2026-12-01")
