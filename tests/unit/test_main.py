"""The command line as a person meets it: help, progress, summary, exit codes, and no traceback for any mistake."""

from __future__ import annotations

import json
import shutil
from pathlib import Path, PurePosixPath

import pytest

from generator.__main__ import COMMAND, LANGUAGES, main, words
from generator.build import Options, Report, compile_project
from generator.files import package_texts
from generator.yaml_loader import read
from tests.unit.rules.conftest import HAMLET


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


RESULT = {
    "date": "2026-12-01",
    "checkers": [{"name": "axe-core", "version": "4.11.0", "pages": 40, "modes": ["light"], "findings": 0}],
}


def test_the_result_of_accessibility_tests_is_kept_for_the_statement(copy, capsys, tmp_path):
    (tmp_path / "result.json").write_text(json.dumps(RESULT), encoding="utf-8")
    assert main(["audit", str(tmp_path / "result.json"), "--root", str(copy)]) == 0
    assert "audit.yaml" in capsys.readouterr().out
    assert main(["check", "--root", str(copy), "--quiet"]) == 0
    assert "axe-core" in (copy / "content/data/audit.yaml").read_text(encoding="utf-8")


def test_a_file_that_is_no_result_is_refused_and_nothing_is_written(copy, capsys, tmp_path):
    before = sorted((copy / "content/data").iterdir())
    (tmp_path / "result.json").write_text('{"date": "2026-12-01"}', encoding="utf-8")
    assert main(["audit", str(tmp_path / "result.json"), "--root", str(copy), "--language", "en"]) == 2
    assert "no result of tests" in capsys.readouterr().err
    assert sorted((copy / "content/data").iterdir()) == before


def test_readability_lists_every_page_and_summary_of_a_language_with_the_hardest_first(copy, capsys):
    assert main(["readability", "--root", str(copy), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    swedish = [row for row in rows if row["language"] == "sv"]
    assert {"goals.yaml: quality", "about/method.md"} <= {row["text"] for row in swedish}
    assert [row["lix"] for row in swedish] == sorted((row["lix"] for row in swedish), reverse=True)
    assert main(["readability", "--root", str(copy)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(rows) + 1


def test_the_day_decides_a_warning_and_not_what_is_compiled():
    reports = (Report(), Report())
    days = ("2026-11-23", "2029-01-01")
    first, second = (
        compile_project(Options(HAMLET, today=day), report, lambda verb: None)
        for day, report in zip(days, reports, strict=True)
    )
    assert first == second
    assert [one.code for one in reports[0].findings] == []
    assert {one.code for one in reports[1].findings} == {"old-review"}


def test_the_municipalitys_own_mark_is_a_file_that_every_page_shows():
    compiled = compile_project(Options(HAMLET), Report(), lambda verb: None)
    assert compiled is not None
    mark = compiled.sites[0].shell["logo"]
    assert (mark["text"], mark["width"], mark["height"]) == ("Lillby kommun", "120", "40")
    assert compiled.sites[1].shell["logo"]["text"] == "Lillby Municipality"
    assert compiled.shared[PurePosixPath(mark["path"])] == (HAMLET / "content/data/lillby.svg").read_text("utf-8")
