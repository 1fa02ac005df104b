"""Each third-party library has one door: one module that imports it, so that a replacement has one place to happen."""

from __future__ import annotations

import re
import sys
import tomllib

# Library → the module that is its door.
DOORS = {
    "babel": "locales",
    "jinja2": "render",
    "markdown": "prose",
    "markupsafe": "render",
    "pydantic": "model",
    "rcssmin": "assets",
    "segno": "qr",
    "selectolax": "html",
    "watchdog": "serve",
    "yaml": "yaml_loader",
}

# Libraries that come with another one and belong to the same door.
COMES_WITH = {"markupsafe": "jinja2"}

# Dependencies that no module imports, and why they are needed all the same.
NOT_IMPORTED = {
    "mkdocs": "engine runs it as a process",
    "mkdocs-material": "mkdocs.yml names its theme; the engine reads it",
    "pagefind": "search runs it as a process",
}

IMPORT_NAMES = {"pyyaml": "yaml"}


def test_each_library_is_imported_by_its_door_alone(modules):
    wrong = [
        f"{module.file}:{line}: {name} may only be imported by {DOORS.get(library, '… (add it to DOORS)')}"
        for module in modules
        for line, name in module.imports()
        for library in [name.partition(".")[0]]
        if library not in sys.stdlib_module_names and library != "generator" and DOORS.get(library) != module.name
    ]
    assert not wrong, "\n".join(wrong)


def test_every_dependency_has_a_door_and_every_door_a_dependency(root):
    dependencies = {_package(line) for line in _project(root)["dependencies"]}
    behind_doors = {IMPORT_NAMES.get(name, name) for name in dependencies - set(NOT_IMPORTED)}
    assert behind_doors == set(DOORS) - set(COMES_WITH)


def test_every_door_exists_and_leads_out(modules):
    opened = {(name.partition(".")[0], module.name) for module in modules for _, name in module.imports()}
    assert [library for library, door in DOORS.items() if (library, door) not in opened] == []


def test_what_is_locked_is_what_is_asked_for(root):
    project = _project(root)
    site = {_package(line) for line in project["dependencies"]}
    tools = {_package(line) for extra in project["optional-dependencies"].values() for line in extra}
    assert site <= _locked(root / "requirements.lock")
    assert site | tools <= _locked(root / "requirements-dev.lock")


def test_the_tests_try_the_versions_that_the_site_is_built_with(root):
    site, tests = (set(_pins(root / name)) for name in ("requirements.lock", "requirements-dev.lock"))
    assert site <= tests


def test_every_locked_version_has_checksums(root):
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (root / name).read_text(encoding="utf-8")
        without = [pin for pin in _pins(root / name) if f"{pin} \\\n    --hash=sha256:" not in text]
        assert not without, f"{name}: {without}"


def _project(root):
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _package(requirement: str) -> str:
    return re.match(r"[A-Za-z0-9._-]+", requirement)[0].lower()


def _pins(path) -> list[str]:
    return re.findall(r"^([a-z0-9._-]+==\S+)", path.read_text(encoding="utf-8"), re.MULTILINE)


def _locked(path) -> set[str]:
    return {pin.partition("==")[0] for pin in _pins(path)}
