"""The latest result of the programs that test how accessible the site is, as the file that is kept of it.

In: the JSON that a run of the tests wrote. Out: the text of content/data/audit.yaml. Nothing is added and nothing is
guessed: what the model does not know is left out, and what it needs and does not find is refused.
"""

from __future__ import annotations

import json
from typing import Any

from generator import model

HEAD = """\
# yaml-language-server: $schema=audit.schema.json
#
# Det senaste resultatet av automatiska prov. Skrivs av: python -m generator audit FIL
# Ändra inte här för hand: redogörelsen på webbplatsen säger vad programmen fann.

"""


class NotAResult(Exception):
    """What was given is no result of tests."""


def to_yaml(text: str) -> str:
    """The file's text; raises ``NotAResult`` where date or checkers are missing or have another form."""
    try:
        tree = json.loads(text)
        found = model.parse(model.AuditFile, _known(tree))
    except (ValueError, TypeError, KeyError) as problem:
        raise NotAResult(str(problem)) from problem
    except model.ModelError as problem:
        places = (".".join(map(str, path)) for path, _, _ in problem.mismatches)
        raise NotAResult(", ".join(places)) from problem
    checkers = "".join(_checker(one) for one in found.checkers)
    return f"{HEAD}date: {found.date}\ncheckers:\n{checkers}"


def _known(tree: Any) -> dict[str, Any]:
    """What the model knows of the result."""
    fields = model.Checker.model_fields
    checkers = [{name: one[name] for name in fields if name in one} for one in tree["checkers"]]
    return {"date": tree["date"], "checkers": checkers}


def _checker(one: model.Checker) -> str:
    lines = [f"  - name: {_quoted(one.name)}", f"    version: {_quoted(one.version)}"]
    lines += [f"    pages: {one.pages}", f"    findings: {one.findings}"]
    lines += ["    modes:", *(f"      - {_quoted(mode)}" for mode in one.modes)] if one.modes else []
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
