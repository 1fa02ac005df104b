"""load: a folder → Documents; what is missing, strange or out of reach is a finding, never an exception."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.load import DATA, load
from generator.validate import validate

HAMLET = Path(__file__).parent / "rules" / "hamlet"


@pytest.fixture
def project(tmp_path):
    return Path(shutil.copytree(HAMLET, tmp_path / "project"))


def _codes(root):
    return [(str(one.location), one.code) for one in load(root)[1]]


def test_everything_is_read_with_its_names(project):
    documents, found = load(project)
    assert found == ()
    assert set(documents.data) == set(DATA)
    assert set(documents.tables) == {"observations", "comparison"}
    assert documents.document("events").file == "content/data/events.yaml"
    assert {page.locale for page in documents.pages} == {"sv", "en"}
    method = next(page for page in documents.pages if page.shared_path == "about/method.md" and page.locale == "sv")
    assert (method.file, method.meta.get("slug")) == ("content/sv/about/method.md", "metod")
    assert "content/sv/about/diagram.svg" in documents.files


def test_optional_files_may_be_missing(project):
    for name in ("events.yaml", "changes.yaml", "comparison.csv", "accessibility.yaml", "audit.yaml", "glossary.yaml"):
        (project / "content/data" / name).unlink()
    documents, found = load(project)
    assert found == ()
    assert documents.document("events").readable
    assert documents.table("comparison").readable


@pytest.mark.parametrize("file", ["goals.yaml", *(f"content/data/{name}" for name in (
    "site.yaml", "indicators.yaml", "sources.yaml", "observations.csv"))])  # fmt: skip
def test_required_files_are_asked_for(project, file):
    (project / file).unlink()
    assert (f"{file}:1:1", "missing-file") in _codes(project)


def test_an_empty_folder_gives_findings(tmp_path):
    assert {code for _, code in _codes(tmp_path)} == {"missing-file"}


def test_a_mistake_in_one_file_does_not_hide_the_others(project):
    (project / "goals.yaml").write_text("a: [1\n", encoding="utf-8")
    (project / "content/data/site.yaml").write_bytes(b"title: M\xe5l\n")
    (project / "content/data/sources.yaml").write_text("a: 1\na: 2\n", encoding="utf-8")
    assert _codes(project) == [
        ("content/data/lillby.svg:1:1", "unknown-file"),  # the settings that are left name no logotype
        ("content/data/site.yaml:1:9", "not-utf8"),
        ("content/data/sources.yaml:2:1", "duplicate-key"),
        ("goals.yaml:1:4", "yaml-syntax"),
    ]


def test_strange_files_are_told(project):
    (project / "content/notes.txt").write_text("x", encoding="utf-8")
    (project / "content/data/extra.yaml").write_text("x: 1\n", encoding="utf-8")
    (project / "content/data/goals.schema.json").write_text("{}\n", encoding="utf-8")
    (project / "content/sv/Om oss.md").write_text("---\ntitle: x\n---\n", encoding="utf-8")
    (project / "content/sv/.hidden").write_text("x", encoding="utf-8")
    (project / "content/de").mkdir()
    (project / "content/de/a.md").write_text("", encoding="utf-8")
    (project / "content/de/b.md").write_text("", encoding="utf-8")
    assert _codes(project) == [
        ("content/data/extra.yaml:1:1", "unknown-file"),
        ("content/de/a.md:1:1", "unknown-language-folder"),
        ("content/notes.txt:1:1", "unknown-file"),
        ("content/sv/Om oss.md:1:1", "malformed-file-name"),
    ]


def test_links_may_not_lead_out(project):
    outside = project.parent / "outside.md"
    outside.write_text("secret", encoding="utf-8")
    (project / "content/sv/out.md").symlink_to(outside)
    (project / "content/sv/folder").symlink_to(project / "content/sv/about")
    (project / "content/sv/broken.md").symlink_to(project / "content/sv/none.md")
    (project / "content/sv/inside.md").symlink_to(project / "content/sv/vision.md")
    documents, _ = load(project)
    assert _codes(project) == [
        ("content/sv/broken.md:1:1", "unreadable-file"),
        ("content/sv/folder:1:1", "linked-folder"),
        ("content/sv/out.md:1:1", "outside-project"),
    ]
    assert any(page.shared_path == "inside.md" for page in documents.pages)


def test_what_is_no_ordinary_file_is_not_read(project):
    (project / "goals.yaml").unlink()
    (project / "goals.yaml").mkdir()
    os.mkfifo(project / "content/sv/pipe.md")
    assert {("goals.yaml:1:1", "unreadable-file"), ("content/sv/pipe.md:1:1", "unreadable-file")} <= set(
        _codes(project)
    )


def test_a_page_in_one_language_only_is_told_once(project):
    (project / "content/sv/extra.md").write_text("---\ntitle: x\nslug: x\ndescription: x\n---\n", encoding="utf-8")
    assert [(str(one.location), one.code) for one in validate(load(project)[0])[1]] == [
        ("content/sv/extra.md:1:1", "page-without-counterpart")
    ]


def test_messages_of_a_language_are_read(project):
    (project / "content/sv/messages.yml").write_text("hello: Hej\n", encoding="utf-8")
    documents, found = load(project)
    assert found == ()
    assert documents.messages["sv"][0].value == {"hello": "Hej"}
