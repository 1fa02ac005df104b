"""What README promises exists, and what exists stands in README."""

from __future__ import annotations

import re

import pytest

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")


@pytest.fixture(scope="module")
def targets(root) -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.fixture(scope="module")
def documents(root) -> dict[str, str]:
    names = [*DOCUMENTS, *(path.relative_to(root).as_posix() for path in sorted((root / "docs").rglob("*.md")))]
    return {name: (root / name).read_text(encoding="utf-8") for name in names}


def test_every_make_command_in_the_documents_exists(targets, documents):
    wrong = [
        f"{name}: make {word}"
        for name, text in documents.items()
        for word in re.findall(r"`make ([a-z-]+)|^ *make ([a-z-]+)", text, re.MULTILINE)
        for word in ["".join(word)]
        if word not in targets
    ]
    assert not wrong, "\n".join(wrong)


def test_every_make_command_stands_in_the_readme(targets, documents):
    missing = [target for target in sorted(targets) if f"`make {target}`" not in documents["README.md"]]
    assert not missing


def test_every_make_command_has_help_in_both_languages(root):
    helps = re.findall(r"^[a-z]+:.*## (.+)$", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert [text for text in helps if text.count(" | ") != 1] == []


def test_the_program_explains_every_command_in_the_documents(generator, documents):
    wanted = {word for text in documents.values() for word in re.findall(r"-m generator ([a-z]+)", text)}
    help_text = generator("--help").stdout
    missing = [word for word in sorted(wanted) if f"-m generator {word}" not in help_text]
    assert not missing, help_text


@pytest.mark.parametrize(
    "command", ["build", "check", "serve", "compile", "new", "schema", "styleguide", "readability", "audit"]
)
def test_every_command_of_the_program_has_help_and_stands_in_the_readme(generator, documents, command):
    result = generator(command, "--help")
    assert result.returncode == 0, result.stderr
    assert f"-m generator {command}" in documents["README.md"]


def test_ci_runs_the_test_command_of_the_readme(root, documents):
    assert "`make test`" in documents["README.md"]
    assert re.search(r"^exec make test\b", (root / ".ci/run").read_text(encoding="utf-8"), re.MULTILINE)


def test_every_link_between_the_documents_leads_somewhere(root, documents):
    wrong = [
        f"{name}: {target}"
        for name, text in documents.items()
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", _without_code(text))
        if "://" not in target and not target.startswith("mailto:") and not ((root / name).parent / target).exists()
    ]
    assert not wrong, "\n".join(wrong)


def _without_code(text: str) -> str:
    """The text without examples: links in them belong to somebody's content."""
    return re.sub(r"^( *)(```+|~~~+).*?^\1\2 *$|`[^`\n]+`", "", text, flags=re.MULTILINE | re.DOTALL)
