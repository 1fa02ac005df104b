"""A made-up town in three languages, one from right to left: same program, other data.

The town has its own words for its levels, another period, five goals, every assessment, trend and data state, and
missing and outdated translations (town-notes.md says which is where). What it compiles to is kept as text in expected/;
after a change that is meant, write it anew with ``GOLDEN=write`` in the environment and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build import Options, Report, compile_project
from generator.diagnostics import Severity
from generator.html import read
from generator.load import load
from generator.model import NotAssessedReason, State, Status
from generator.pages import Page, Site
from generator.trends import Obstacle, Verdict
from generator.validate import validate

TOWN = Path(__file__).parent / "town"
EXPECTED = Path(__file__).parent / "expected"
SHOWN = (
    "index",
    "status",
    "goals/learning",
    "goals/quiet-streets",
    "indicators/guest-nights",
    "about/translation",
    "about/accessibility",
)


@pytest.fixture(scope="module")
def compiled():
    report = Report()
    found = compile_project(Options(TOWN), report, lambda verb: None)
    assert found is not None, report.findings
    return found


@pytest.fixture(scope="module")
def sites(compiled) -> dict[str, Site]:
    return {site.lang: site for site in compiled.sites}


def same(name: str, text: str) -> None:
    """Compares with what is kept; writes it instead when asked to."""
    path = EXPECTED / name
    if os.environ.get("GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("lang", ["sv", "en", "ar"])
def test_the_outline_of_the_site(sites, lang):
    same(f"outline-{lang}.txt", sites[lang].outline() + "\n")


@pytest.mark.parametrize("lang", ["sv", "en", "ar"])
@pytest.mark.parametrize("shared", SHOWN)
def test_what_a_page_says(compiled, sites, lang, shared):
    same(f"{shared.replace('/', '-')}-{lang}.txt", _words(compiled, page_of(sites[lang], shared)))


def test_every_page_has_its_counterpart_in_every_language(sites):
    shared = [{page.shared for page in site.pages} for site in sites.values()]
    assert shared[0] == shared[1] == shared[2]
    for site in sites.values():
        for page in site.pages:
            paths = {one.lang: one.path for one in page.alternates}
            assert paths == {lang: page_of(other, page.shared).path for lang, other in sites.items()}


def test_every_address_is_unique(sites):
    paths = [page.path for site in sites.values() for page in site.pages]
    assert len(paths) == len(set(paths))


def test_arabic_is_written_from_right_to_left(sites):
    assert sites["ar"].shell["dir"] == "rtl"
    assert {site.shell["dir"] for lang, site in sites.items() if lang != "ar"} == {"ltr"}


def test_the_towns_own_words_name_the_levels(sites):
    everything = " ".join(str(page.view) for page in sites["sv"].pages)
    assert "inriktningsmål" in everything
    assert "nyckeltal" in everything


def test_the_town_shows_everything_there_is_to_show(compiled):
    plan = validate(load(TOWN)[0])[0]
    assert plan is not None
    assert {one.status for one in plan.assessments} == set(Status)
    assert {one.reason for one in plan.assessments if one.reason} == set(NotAssessedReason)
    assert {one.state for one in plan.observations} == set(State)

    trends = _trends(plan)
    assert {one.verdict for one in trends} == set(Verdict)
    assert {one.obstacle for one in trends if one.obstacle} == set(Obstacle)


def test_missing_texts_are_warnings_and_shown_in_another_language(compiled, sites):
    report = Report()
    compile_project(Options(TOWN), report, lambda verb: None)
    assert {(one.severity, one.code) for one in report.findings} == {(Severity.WARNING, "missing-text")}
    arabic = page_of(sites["ar"], "indicators/quay-businesses")
    assert arabic.view["title"].lang == "sv"


def test_outdated_translations_carry_a_notice(sites):
    summaries = [page.view["summary"] for page in sites["en"].pages if page.kind == "goal"]
    assert [one.notice for one in summaries if one.notice] == ["This translation is older than the original."]


def page_of(site: Site, shared: str) -> Page:
    return next(page for page in site.pages if page.shared == shared)


def _words(compiled, page: Page) -> str:
    """The compiled document as a reader would hear it: no markup, one line per block."""
    from pathlib import PurePosixPath

    document = compiled.projects[page.lang][PurePosixPath("docs") / page.document]
    body = document.split("\n---\n", 1)[1].replace("\n", " \n").replace(">", "> ")
    return read(f"<main>{body}</main>").text.replace(". ", ".\n") + "\n"


def _trends(plan):
    from generator.trends import trend

    period = plan.facts.period
    of = {one.id: [o for o in plan.observations if o.indicator == one.id] for one in plan.indicators}
    return [trend(one, of[one.id], period) for one in plan.indicators]
