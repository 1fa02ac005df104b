"""The disk: what is written, and what is never replaced."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.files import MARKER, NotOurs, swap, write_tree


def test_a_tree_holds_exactly_what_was_asked_for(tmp_path):
    write_tree(tmp_path, {PurePosixPath("a/b.txt"): "å", PurePosixPath("c.txt"): "c"})
    write_tree(tmp_path, {PurePosixPath("c.txt"): "ny"})
    assert [path.name for path in tmp_path.rglob("*")] == ["c.txt"]
    assert (tmp_path / "c.txt").read_text(encoding="utf-8") == "ny"


def test_the_new_site_takes_the_place_of_the_old_one(tmp_path):
    for words in ("old", "new"):
        write_tree(tmp_path / "staged", {PurePosixPath("index.html"): words})
        swap(tmp_path / "staged", tmp_path / "site", tmp_path / "previous")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "new"
    assert not (tmp_path / "previous").exists()
    assert not (tmp_path / "staged").exists()


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path):
    write_tree(tmp_path / "site", {PurePosixPath("holiday.jpg"): "precious"})
    write_tree(tmp_path / "staged", {PurePosixPath("index.html"): "new"})
    with pytest.raises(NotOurs):
        swap(tmp_path / "staged", tmp_path / "site", tmp_path / "previous")
    assert (tmp_path / "site/holiday.jpg").read_text(encoding="utf-8") == "precious"


def test_a_link_in_the_place_of_the_site_is_not_followed(tmp_path):
    write_tree(tmp_path / "elsewhere", {PurePosixPath(MARKER): ""})
    write_tree(tmp_path / "staged", {PurePosixPath("index.html"): "new"})
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotOurs):
        swap(tmp_path / "staged", tmp_path / "site", tmp_path / "previous")


def test_there_is_no_moment_without_a_site(tmp_path, monkeypatch):
    """The two folders change places in one step: neither is ever renamed to somewhere else."""
    for words in ("old", "new"):
        write_tree(tmp_path / "staged", {PurePosixPath("index.html"): words})
        swap(tmp_path / "staged", tmp_path / "site", tmp_path / "previous")
        monkeypatch.setattr(Path, "rename", lambda *_: pytest.fail("the site was away for a moment"))
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "new"


def test_where_folders_cannot_be_exchanged_they_are_renamed(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.files._exchange", lambda *_: False)
    for words in ("old", "new"):
        write_tree(tmp_path / "staged", {PurePosixPath("index.html"): words})
        swap(tmp_path / "staged", tmp_path / "site", tmp_path / "previous")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "new"


def test_when_the_swap_fails_the_old_site_is_back(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.files._exchange", lambda *_: False)
    write_tree(tmp_path / "site", {PurePosixPath(MARKER): "", PurePosixPath("index.html"): "old"})
    (tmp_path / "staged").mkdir()
    (tmp_path / "gone").mkdir()
    with pytest.raises(OSError):
        swap(tmp_path / "staged", tmp_path / "site", tmp_path / "missing-folder" / "previous")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "old"
