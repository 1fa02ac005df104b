"""verify doubts a finished site: each kind of damage is found, in the page where it was done."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import Options, Report, compile_project
from generator.verify import verify

GOAL = "mal/kvalitet-i-framkant/index.html"
INDICATOR = "en/indicators/police-safety-index/index.html"


@pytest.fixture(scope="module")
def asked(project):
    """What was asked for, compiled from the same content as the finished site."""
    compiled = compile_project(Options(project), Report(), lambda verb: None)
    assert compiled is not None
    return compiled


@pytest.fixture
def site(built_site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built_site, tmp_path / "site"))


def replaced(file: str, before: str, now: str, *, after: str = "") -> Callable[[Path], None]:
    """Damage: the first ``before`` (that comes after ``after``) becomes ``now``; it must be there."""

    def damage(site: Path) -> None:
        head, mark, tail = (site / file).read_text(encoding="utf-8").partition(after or "<")
        assert before in tail or before in head + mark + tail, f"{file} has no {before}"
        text = head + mark + tail.replace(before, now, 1) if after else (head + mark + tail).replace(before, now, 1)
        (site / file).write_text(text, encoding="utf-8")

    return damage


def removed(file: str) -> Callable[[Path], None]:
    return lambda site: (site / file).unlink()


def added(file: str) -> Callable[[Path], None]:
    def damage(site: Path) -> None:
        (site / file).parent.mkdir(parents=True)
        (site / file).write_text("<!doctype html><html lang=sv><title>x</title>", encoding="utf-8")

    return damage


DAMAGE = [
    ("a page is gone", removed(GOAL), "site-page-missing", GOAL),
    ("a page nobody asked for", added("utkast/index.html"), "site-page-unasked", "utkast/index.html"),
    ("another title", replaced(GOAL, "<title>Kvalitet", "<title>Kvantitet"), "site-title", GOAL),
    ("another language", replaced(GOAL, '<html lang="sv"', '<html lang="en"'), "site-language", GOAL),
    ("another direction", replaced(GOAL, 'dir="ltr"', 'dir="rtl"'), "site-language", GOAL),
    ("no main heading", replaced(GOAL, "<h1>", "<p>"), "site-heading", GOAL),
    ("an alternate that leads elsewhere", replaced(GOAL, 'hreflang="en" href="https://example.invalid/en/goals/',
     'hreflang="en" href="https://example.invalid/en/'), "site-alternate", GOAL),
    ("a language switch that leads elsewhere", replaced(GOAL, 'href="../../en/goals/quality', 'href="../../en/goals/'),
     "site-switch", GOAL),
    ("a link to nowhere", replaced(GOAL, 'href="../../status/', 'href="../../statuss/'), "site-dead-link", GOAL),
    ("a fragment that is not there", replaced(GOAL, 'metod/#trend"', 'metod/#trends"'), "site-dead-link", GOAL),
    ("a style sheet that is not there", replaced(GOAL, 'href="../../assets/site', 'href="../../assets/cite'),
     "site-dead-link", GOAL),
    ("a picture from somebody else", replaced(GOAL, "<h1>", '<img alt="" src="https://example.com/a.png"><h1>'),
     "site-third-party", GOAL),
    ("a script in the page", replaced(GOAL, "<h1>", "<script>x()</script><h1>"), "site-inline-code", GOAL),
    ("a handler in an attribute", replaced(GOAL, "<h1>", '<h1 onclick="x()">'), "site-inline-code", GOAL),
    ("the same id twice", replaced(GOAL, "<h1>", '<h1 id="status">'), "site-repeated-id", GOAL),
    ("another value", replaced(INDICATOR, ">1.38<", ">1.28<"), "site-fact-missing", INDICATOR),
    ("a value in the wrong year", replaced(INDICATOR, '<th scope="row">2019<', '<th scope="row">2016<'),
     "site-fact-missing", INDICATOR),
    ("one status of sixteen", replaced("status/index.html", "Inte bedömt", "Uppnått", after="vg-matrix"),
     "site-fact-missing", "status/index.html"),
]  # fmt: skip


def test_a_whole_site_raises_no_doubt(site, asked):
    assert verify(site, asked.sites, asked.site_url) == ()


@pytest.mark.parametrize(("what", "damage", "code", "file"), DAMAGE, ids=[row[0] for row in DAMAGE])
def test_damage_is_found_where_it_was_done(site, asked, what, damage, code, file):
    damage(site)
    found = {(one.code, one.location.file) for one in verify(site, asked.sites, asked.site_url)}
    assert (code, f"site/{file}") in found, f"{what}: {sorted(found)}"
