"""A new project for another place: a small, complete, valid set of files to replace one by one.

In: the place's name, code and years. Out: files in a folder. Every text says that it is a template.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from string import Template

from generator import schema
from generator.files import package_texts, write_tree


class FolderTaken(Exception):
    """The folder exists and is not empty."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


@dataclass(frozen=True)
class Place:
    """What the template needs to know."""

    name: str
    code: str
    start: int
    end: int
    today: str


def create(place: Place, folder: Path) -> Path:
    """Writes the project; raises ``FolderTaken`` rather than touching what is there."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTaken(folder)
    values = {"place": place.name, "code": place.code, "start": str(place.start), "end": str(place.end)}
    values["today"] = place.today
    files: dict[PurePosixPath, str | bytes] = {
        _target(path): Template(text).safe_substitute(values) for path, text in package_texts("scaffold").items()
    }
    files |= {PurePosixPath(path): text for path, text in schema.schemas().items()}
    write_tree(folder, files)
    return folder


def folder_name(place: str) -> str:
    """``"Västra Storköping"`` → "vastra-storkoping"."""
    plain = unicodedata.normalize("NFD", place.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "projekt"


def _target(path: PurePosixPath) -> PurePosixPath:
    """Git would heed a .gitignore inside the package, so the template carries it under another name."""
    return path.with_name(".gitignore") if path.name == "gitignore" else path
