"""docs/diagnostics.md, the catalog of findings and the code name the same codes, and every example is true."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import findings, yaml_loader
from generator.diagnostics import Diagnostic, Location, Severity, error
from generator.load import load
from generator.rules.message_placeholders import compare
from generator.rules.old_review import old_review
from generator.validate import validate

ROOT = Path(__file__).resolve().parents[2]
HAMLET = ROOT / "tests" / "unit" / "rules" / "hamlet"
DOCUMENT = ROOT / "docs" / "diagnostics.md"
MAKERS = {"error", "warning", "note", "report", "_report", "yaml_error"}
TODAY = "2026-12-01"  # the day on which the small project's reviews are not yet old
PLACEHOLDER = re.compile(r"\{(\w+)(?::\w+)?\}")


@dataclass(frozen=True)
class Example:
    """One entry of the document: the file (or "" for commands), what fails and what is mended."""

    code: str
    name: str
    file: str
    failing: str
    mended: str


def _examples() -> tuple[Example, ...]:
    entries = re.split(r"^### (?=`)", DOCUMENT.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return tuple(_example(entry) for entry in entries)


def _example(entry: str) -> Example:
    heading = re.match(r"`([a-z0-9-]+)` · (\S+)\n", entry)
    file = re.search(r"^In `([^`]+)`:$", entry, re.MULTILINE)
    blocks = re.findall(r"^```\w+\n(.*?)\n```$", entry, re.MULTILINE | re.DOTALL)
    assert heading, entry[:60]
    assert len(blocks) == 2, heading[1]
    return Example(heading[1], heading[2], file[1] if file else "", *blocks)


EXAMPLES = _examples()
CONTENT = tuple(one for one in EXAMPLES if not one.code.startswith("site-"))


def _id(example: Example) -> str:
    return example.code


# --- the document, the catalog and the code --------------------------------------------------------------------------


def test_the_document_has_every_code_once_and_no_other():
    assert sorted(one.code for one in EXAMPLES) == sorted(findings.codes())


def test_the_document_gives_every_code_its_swedish_name():
    names = {one.code: findings._catalog("sv")["findings"][one.code]["name"] for one in EXAMPLES}
    assert {one.code: one.name for one in EXAMPLES} == names


def test_every_code_in_the_program_is_in_the_catalog(modules):
    used = {code for module in modules for code in _codes(module.tree)}
    assert sorted(used - set(findings.codes())) == []


def test_every_code_in_the_catalog_is_in_the_program(modules):
    strings = {
        node.value
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(set(findings.codes()) - strings) == []


def _codes(tree: ast.Module):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in MAKERS and isinstance(node.args[0].value, str):
                yield node.args[0].value


# --- the catalog -----------------------------------------------------------------------------------------------------


def _catalog(language: str):
    path = ROOT / "generator" / "messages" / "findings" / f"{language}.yml"
    return yaml_loader.read(path.name, path.read_bytes())


@pytest.mark.parametrize("language", findings.languages())
def test_the_catalog_is_read_without_a_finding(language):
    assert _catalog(language)[1] == ()


@pytest.mark.parametrize("language", [one for one in findings.languages() if one != "sv"])
def test_every_language_has_the_same_findings_hints_and_placeholders(language):
    assert [findings.text([one], "sv") for one in compare(_catalog("sv")[0], _catalog(language)[0])] == []


@pytest.mark.parametrize("language", findings.languages())
@pytest.mark.parametrize("code", findings.codes())
def test_a_finding_is_a_name_a_sentence_and_hints(code, language):
    message = findings._catalog(language)["findings"][code]
    assert re.fullmatch(r"[a-zåäö0-9]+(-[a-zåäö0-9]+)*", message["name"])
    assert message["text"].endswith((".", ")."))
    assert all(hint.strip() and hint[-1] in '.?…"' for hint in message["hints"].values())


def test_the_names_of_the_codes_are_all_different():
    for language in findings.languages():
        names = [message["name"] for message in findings._catalog(language)["findings"].values()]
        assert sorted(names) == sorted(set(names))


# --- the examples ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("example", CONTENT, ids=_id)
def test_the_failing_example_gives_its_finding(example, tmp_path):
    found = [one for one in _run(tmp_path, example, example.failing) if one.code == example.code]
    assert found, f"{example.code} was not found"
    for language in findings.languages():
        assert all(findings.in_words(one, language).hint for one in found)
        assert not PLACEHOLDER.search(findings.text(found, language).replace("{number}", "").replace("{nummer}", ""))


@pytest.mark.parametrize("example", CONTENT, ids=_id)
def test_the_mended_example_does_not(example, tmp_path):
    assert example.code not in {one.code for one in _run(tmp_path, example, example.mended)}


@pytest.mark.parametrize("example", [one for one in CONTENT if one.file], ids=_id)
def test_the_mended_example_stands_in_the_small_project(example):
    assert (HAMLET / example.file).read_text(encoding="utf-8").count(example.mended) == 1


def test_the_small_project_has_nothing_wrong_with_it():
    assert findings.text(_check(HAMLET), "sv") == ""


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.code.startswith("site-")], ids=_id)
def test_findings_about_the_finished_site_can_be_said_in_every_language(example):
    names = ("page", "found", "expected", "count", "lang", "href", "id", "code", "what", "says")
    hints = findings._catalog("sv")["findings"][example.code]["hints"]
    for hint in hints:
        made = Diagnostic(Severity.ERROR, example.code, Location("a.html"), tuple((n, n) for n in names), hint)
        for language in findings.languages():
            assert findings.record(made, language)["hint"]


def test_a_missing_placeholder_is_our_own_mistake():
    with pytest.raises(KeyError):
        findings.text([error("unknown-key", Location("goals.yaml"), key="x")], "sv")


def _run(folder: Path, example: Example, snippet: str) -> tuple[Diagnostic, ...]:
    """Everything found in the small project after a change."""
    project = folder / "project"
    shutil.copytree(HAMLET, project)
    if not example.file:
        subprocess.run(["sh", "-e", "-c", snippet], cwd=project, check=True)
    else:
        path = project / example.file
        text = path.read_text(encoding="utf-8").replace(example.mended, snippet)
        path.write_bytes(_bytes(text))
    return _check(project)


def _bytes(text: str) -> bytes:
    """The text with ``⟨00A0⟩`` as the character and ``⟨byte E5⟩`` as the byte that they stand for."""
    text = re.sub(r"⟨([0-9A-F]{4})⟩", lambda match: chr(int(match[1], 16)), text)
    parts = re.split(r"⟨byte ([0-9A-F]{2})⟩", text)
    return b"".join(bytes.fromhex(p) if i % 2 else p.encode() for i, p in enumerate(parts))


def _check(root: Path) -> tuple[Diagnostic, ...]:
    documents, found = load(root)
    return (*found, *validate(documents)[1], *old_review(documents, TODAY))
