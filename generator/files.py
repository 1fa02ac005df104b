"""The disk: writes trees of files, finds the program's own templates, and swaps one folder for another.

In: paths and texts. Out: files. Everything is UTF-8 with plain newlines, and every file is written in sorted order.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

HOME = Path(__file__).resolve().parent
AT_CURRENT_FOLDER, RENAME_EXCHANGE = -100, 2  # of renameat2(2)
MARKER = ".made-by-generator"


class NotOurs(Exception):
    """Raised instead of replacing a folder that this program did not make."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


def write_tree(folder: Path, files: Mapping[PurePosixPath, str | bytes]) -> None:
    """Makes a folder hold exactly these files; files that are already right keep their time stamps."""
    folder.mkdir(parents=True, exist_ok=True)
    _remove_others(folder, files)
    for path in sorted(files):
        _write(folder / path, files[path])


def remove_tree(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def swap(staged: Path, target: Path, aside: Path) -> None:
    """Puts ``staged`` in the place of ``target``; at every moment ``target`` is the old one or the new one, whole.

    Raises ``NotOurs`` where ``target`` holds something this program did not make. Where the system cannot exchange two
    folders in one step they are renamed one after the other, by way of ``aside``; on a failure the old one is back.
    """
    require_ours(target)
    remove_tree(aside)
    (staged / MARKER).write_text("This folder is made by the generator and replaced whole.\n", encoding="utf-8")
    if target.exists() and _exchange(staged, target):
        remove_tree(staged)
        return
    if target.exists():
        target.rename(aside)
    try:
        staged.rename(target)
    except OSError:
        if aside.exists():
            aside.rename(target)
        raise
    remove_tree(aside)


def require_ours(target: Path) -> None:
    """Raises ``NotOurs`` unless the folder is missing, empty, or carries our marker."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise NotOurs(target)
    if target.exists() and any(target.iterdir()) and not (target / MARKER).exists():
        raise NotOurs(target)


def package_texts(folder: str) -> dict[PurePosixPath, str]:
    """The program's own text files below a folder of the package: templates, components, theme, messages."""
    start = HOME / folder
    return {
        PurePosixPath(path.relative_to(start).as_posix()): path.read_text(encoding="utf-8")
        for path in sorted(start.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def page_templates() -> dict[str, str]:
    """Page templates and components by the names that ``render`` uses."""
    pages = {f"pages/{path}": text for path, text in package_texts("templates").items()}
    parts = package_texts("components").items()
    components = {f"components/{path.parent}.html": text for path, text in parts if path.name == "template.html"}
    return pages | components


def style_sheets() -> dict[str, str]:
    """The style sheets in the order they apply: "tokens", "base", then each component by its name."""
    sheets = {path: text for path, text in package_texts("components").items() if path.suffix == ".css"}
    first = [PurePosixPath("tokens.css"), PurePosixPath("base.css")]
    ordered = (*first, *sorted(set(sheets) - set(first)))
    return {path.stem if path in first else str(path.parent): sheets[path] for path in ordered}


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step, as Linux can; False where the system or the disk cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return bool(libc.renameat2(AT_CURRENT_FOLDER, names[0], AT_CURRENT_FOLDER, names[1], RENAME_EXCHANGE) == 0)


def _write(path: Path, content: str | bytes) -> None:
    data = content.encode("utf-8") if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _remove_others(folder: Path, files: Mapping[PurePosixPath, str | bytes]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        relative = PurePosixPath(path.relative_to(folder).as_posix())
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif relative not in files:
            path.unlink()
