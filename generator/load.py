"""load: files on disk → ``Documents``, with the line and column of every value. The first of the six verbs.

In: the project's folder. Out: everything that was written, and findings about files that cannot be read or that
nobody would see. It reads; it judges only form.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator import csv_loader, front_matter, yaml_loader
from generator.diagnostics import Diagnostic, Location, error, in_order, warning
from generator.documents import Document, Documents, Prose, Table
from generator.files import package_texts

DATA = {
    "goals": "goals.yaml",
    "site": "content/data/site.yaml",
    "indicators": "content/data/indicators.yaml",
    "sources": "content/data/sources.yaml",
    "events": "content/data/events.yaml",
    "changes": "content/data/changes.yaml",
    "translations": "content/data/translations.yaml",
    "accessibility": "content/data/accessibility.yaml",
    "audit": "content/data/audit.yaml",
    "glossary": "content/data/glossary.yaml",
}
TABLES = {"observations": "content/data/observations.csv", "comparison": "content/data/comparison.csv"}
DESCRIPTIONS = "keys"
REQUIRED = ("goals", "site", "indicators", "sources", "observations")
ATTACHMENTS = frozenset({".png", ".jpg", ".jpeg", ".svg", ".webp", ".avif", ".gif", ".pdf"})


@dataclass
class _Harvest:
    """What has been read so far."""

    data: dict[str, Document] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    pages: list[Prose] = field(default_factory=list)
    messages: dict[str, tuple[Document, ...]] = field(default_factory=dict)
    attachments: dict[str, bytes] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)


def load(root: Path) -> tuple[Documents, tuple[Diagnostic, ...]]:
    """Everything in a project: goals.yaml, content/data, the pages and the messages of each language."""
    harvest = _Harvest()
    found = dict(_files(root, harvest.findings))
    _load_data(found, harvest)
    languages = _languages(harvest.data.get("site"))
    for name in found:
        if name.startswith("content/"):
            _load_content(name, found[name], languages, harvest)
    documents = Documents(
        data=harvest.data,
        tables=harvest.tables,
        pages=tuple(harvest.pages),
        messages=harvest.messages,
        files=frozenset(found),
        own_messages=own_messages(),
        attachments=harvest.attachments,
    )
    return documents, in_order(harvest.findings)


@cache
def own_messages() -> Mapping[str, Document]:
    """The program's own catalogs by language: ``messages/sv.yml`` and the like."""
    texts = {path.stem: text for path, text in package_texts("messages").items() if len(path.parts) == 1}
    return {
        name: yaml_loader.read(f"generator/messages/{name}.yml", text.encode())[0]
        for name, text in texts.items()
        if name != DESCRIPTIONS
    }


def _load_data(found: dict[str, Path], harvest: _Harvest) -> None:
    for name, file in (DATA | TABLES).items():
        data = _bytes(file, found.get(file), harvest.findings)
        if data is None:
            _remember_missing(name, file, file in found, harvest)
        elif name in TABLES:
            harvest.tables[name], findings = csv_loader.read(file, data)
            harvest.findings.extend(findings)
        else:
            harvest.data[name], findings = yaml_loader.read(file, data)
            harvest.findings.extend(findings)


def _remember_missing(name: str, file: str, exists: bool, harvest: _Harvest) -> None:
    """A required file that is not there has a finding and counts as unreadable; an optional one is just empty."""
    if name in TABLES:
        harvest.tables[name] = Table(file, readable=name not in REQUIRED)
    else:
        harvest.data[name] = Document(file, {}, readable=name not in REQUIRED and not exists)
    if name in REQUIRED and not exists:
        harvest.findings.append(error("missing-file", Location(file)))


def _load_content(file: str, path: Path, languages: tuple[str, ...], harvest: _Harvest) -> None:
    """A file below content/: a page, messages, something known, or something that nobody would see."""
    parts = file.split("/")
    folder, rest = parts[1], "/".join(parts[2:])
    if _is_logo(file, harvest.data["site"]):
        harvest.attachments[f"{folder}/{rest}"] = _bytes(file, path, harvest.findings) or b""
    elif folder == "data" or not rest:
        if file not in DATA.values() and file not in TABLES.values() and not file.endswith(".schema.json"):
            harvest.findings.append(warning("unknown-file", Location(file)))
    elif languages and folder not in languages:
        if not any(
            one.code == "unknown-language-folder" and one.location.file.startswith(f"content/{folder}/")
            for one in harvest.findings
        ):
            values = {"found": folder, "known": ", ".join(languages)}
            harvest.findings.append(error("unknown-language-folder", Location(file), **values))
    elif rest == "messages.yml":
        _load_messages(file, folder, path, harvest)
    elif rest.endswith(".md"):
        _load_page(file, folder, rest, path, harvest)
    elif Path(rest).suffix.lower() in ATTACHMENTS:
        harvest.attachments[f"{folder}/{rest}"] = _bytes(file, path, harvest.findings) or b""
    else:
        harvest.findings.append(warning("unknown-file", Location(file)))


def _load_messages(file: str, language: str, path: Path, harvest: _Harvest) -> None:
    data = _bytes(file, path, harvest.findings)
    if data is not None:
        document, findings = yaml_loader.read(file, data)
        harvest.messages[language] = (document,)
        harvest.findings.extend(findings)


def _load_page(file: str, language: str, shared_path: str, path: Path, harvest: _Harvest) -> None:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*\.md", shared_path):
        harvest.findings.append(error("malformed-file-name", Location(file), found=shared_path))
    data = _bytes(file, path, harvest.findings)
    if data is not None:
        page, findings = front_matter.read(file, language, shared_path, data)
        harvest.pages.append(page)
        harvest.findings.extend(findings)


def _languages(site: Document | None) -> tuple[str, ...]:
    """The codes in site.yaml; empty when they cannot be told."""
    codes = (item.get("code") for _, item in site.items("languages")) if site else ()
    return tuple(code for code in codes if isinstance(code, str))


def _is_logo(file: str, site: Document) -> bool:
    """Whether a file is the municipality's own mark; while site.yaml cannot be read, any drawing could be."""
    if not site.readable:
        return file.startswith("content/data/") and file.endswith(".svg")
    return file == f"content/data/{site.get('brand', 'logo', 'file')}"


# --- disk ------------------------------------------------------------------------------------------------------------


def _files(root: Path, findings: list[Diagnostic]) -> Iterator[tuple[str, Path]]:
    """Every file that a writer could mean, by its path from the root, in order; hidden files are left alone."""
    home = root.resolve()
    for file in DATA["goals"], *_below(root, "content"):
        path = root / file
        if path.is_symlink() and not path.resolve().is_relative_to(home):
            findings.append(error("outside-project", Location(file), found=path.readlink()))
        elif path.is_symlink() and path.is_dir():
            findings.append(error("linked-folder", Location(file), found=path.readlink()))
        elif path.is_file():
            yield file, path
        elif path.is_symlink() or path.exists():
            findings.append(error("unreadable-file", Location(file), found=file))


def _below(root: Path, folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(root / folder):
        links = [name for name in folders if (Path(here) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in links)
        for name in sorted([*files, *links]):
            if not name.startswith("."):
                yield (Path(here) / name).relative_to(root).as_posix()


def _bytes(file: str, path: Path | None, findings: list[Diagnostic]) -> bytes | None:
    if path is None:
        return None
    try:
        return path.read_bytes()
    except OSError as problem:
        findings.append(error("unreadable-file", Location(file), found=problem.strerror or file))
        return None
