"""The hamlet: a small project with nothing wrong with it, and a way to change a line of it and see what is found."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, in_order
from generator.load import load
from generator.validate import validate

HAMLET = Path(__file__).parent / "hamlet"
Change = tuple[str, str, str]


@pytest.fixture
def found(tmp_path) -> Callable[..., tuple[Diagnostic, ...]]:
    """Everything found in the hamlet after changes: (file, old, new)."""

    def change(*changes: Change) -> tuple[Diagnostic, ...]:
        project = tmp_path / "project"
        shutil.copytree(HAMLET, project, dirs_exist_ok=True)
        for file, old, new in changes:
            text = (project / file).read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{file}: {old!r} stands there {text.count(old)} times"
            (project / file).write_text(text.replace(old, new), encoding="utf-8")
        documents, findings = load(project)
        return in_order((*findings, *validate(documents)[1]))

    return change
