"""The repository means the same on every machine: no paths of one, no addresses of package registries."""

from __future__ import annotations

import re

import pytest

ENDINGS = {
    ".cfg", ".css", ".csv", ".html", ".in", ".js", ".json", ".lock", ".md", ".py", ".svg", ".toml", ".txt", ".xml",
    ".yaml", ".yml", "",
}  # fmt: skip
# In pieces, so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:" + "|".join(("work", "root", "home", "Users", "opt", "tmp")) + r")/[\w.]")
REGISTRY = re.compile("|".join(("pypi" r"\.org", "pythonhosted" r"\.org", "registry" r"\.npmjs", "file" r":///")))


@pytest.fixture(scope="module")
def texts(files, root):
    """Repository path → text, of everything that people write or that a program wrote for them."""
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files if path.suffix in ENDINGS
    }


def test_no_file_names_a_place_on_somebodys_machine(texts):
    assert _found(MACHINE_PATH, texts) == []


def test_no_file_names_a_package_registry(texts):
    assert _found(REGISTRY, texts) == []


def test_every_text_file_ends_with_one_line_break(texts):
    wrong = [name for name, text in texts.items() if text and (not text.endswith("\n") or text.endswith("\n\n"))]
    # Tests may hold broken files on purpose, and a template's last line is part of what it prints.
    assert [name for name in wrong if not name.startswith(("tests/", "generator/templates/"))] == []


def test_a_path_of_a_machine_is_recognised_and_an_address_is_not():
    assert MACHINE_PATH.search("see " + "/home" + "/anna/site")
    assert not MACHINE_PATH.search("https://example.org/home" + "/start")
    assert not MACHINE_PATH.search("../home" + "/start")


def _found(pattern: re.Pattern[str], texts: dict[str, str]) -> list[str]:
    return [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match[0]}"
        for name, text in texts.items()
        for match in pattern.finditer(text)
    ]
