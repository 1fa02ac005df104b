"""The command line as a person meets it: help, progress, summary, exit codes, and no traceback for any mistake."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.__main__ import COMMAND, LANGUAGES, main, words
from generator.files import package_texts
from generator.yaml_loader import read


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("build", "site")
    return Path(shutil.copytree(project, tmp_path / "project", ignore=ignored))


def test_both_languages_have_the_same_words():
    trees = [read(str(path), text.encode())[0].value for path, text in package_texts("messages/program").items()]
    assert {path.stem for path in package_texts("messages/program")} == set(LANGUAGES)
    assert len({tuple(sorted(_keys(tree))) for tree in trees}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_names_every_command(language, capsys):
    assert main(["--help", "--language", language]) == 0
    said = capsys.readouterr().out
    assert all(f"python -m generator {name}" in said for name in COMMAND)


def test_no_command_shows_the_help_and_fails(capsys):
    assert main([]) == 2
    assert "python -m generator build" in capsys.readouterr().out


def test_a_word_it_does_not_know_is_told_in_the_readers_language(capsys):
    assert main(["chek", "--language", "en"]) == 2
    assert "cannot be understood" in capsys.readouterr().err


def test_check_is_quiet_when_asked_and_says_nothing_is_wrong_by_its_exit_code(copy, capsys):
    assert main(["check", "--root", str(copy), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_check_tells_progress_findings_and_a_summary(copy, capsys):
    assert main(["check", "--root", str(copy)]) == 0
    out, err = capsys.readouterr()
    assert words("sv")("verbs.validate") in err
    assert "upplysning[saknas-före-publicering]" in out
    assert "Fel: 0." in out


def test_an_error_gives_exit_code_one_and_its_place(copy, capsys):
    goals = copy / "goals.yaml"
    goals.write_text(goals.read_text(encoding="utf-8").replace("id: safety", "id: Safety"), encoding="utf-8")
    assert main(["check", "--root", str(copy), "--json", "--language", "en"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert not report["clean"]
    assert all(finding["file"] and finding["line"] and finding["hint"] for finding in report["findings"])


def test_a_build_with_an_error_leaves_the_old_site(copy, capsys):
    (copy / "site").mkdir()
    (copy / "goals.yaml").write_text("plan: [", encoding="utf-8")
    assert main(["build", "--root", str(copy)]) == 1
    assert words("sv")("summary.stopped") in capsys.readouterr().out
    assert list((copy / "site").iterdir()) == []
    assert not (copy / "build").exists()


def test_a_folder_that_is_not_ours_is_never_replaced(copy, capsys):
    (copy / "site").mkdir()
    (copy / "site/holiday.jpg").write_text("precious", encoding="utf-8")
    assert main(["build", "--root", str(copy), "--quiet"]) == 2
    assert "site" in capsys.readouterr().err
    assert (copy / "site/holiday.jpg").read_text(encoding="utf-8") == "precious"


def test_a_missing_project_folder_is_told(tmp_path, capsys):
    assert main(["check", "--root", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_a_new_project_is_valid_at_once(tmp_path, capsys):
    folder = tmp_path / "storkoping"
    assert main(["new", "Storköping", "--code", "9999", "--into", str(folder)]) == 0
    assert "Storköping" in (folder / "goals.yaml").read_text(encoding="utf-8")
    assert (folder / "goals.schema.json").exists()
    assert main(["check", "--root", str(folder), "--quiet"]) == 0
    assert main(["new", "Storköping", "--into", str(folder)]) == 2
    capsys.readouterr()


def _keys(tree: dict[str, object], prefix: str = "") -> list[str]:
    return [
        key
        for name, value in tree.items()
        for key in (_keys(value, f"{prefix}{name}.") if isinstance(value, dict) else [f"{prefix}{name}"])
    ]
