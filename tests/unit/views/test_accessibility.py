"""The accessibility statement says what is known, and never more."""

from __future__ import annotations

import pytest

from generator import model
from generator.compile import Content, make_context
from generator.load import load
from generator.model import AccessibilityFile, AuditFile, Checker, Contact, Degree, KnownFault, Localized, Situation
from generator.translation import Record
from generator.validate import page_meta, validate
from generator.views.accessibility import accessibility
from tests.unit.rules.conftest import HAMLET
from tests.unit.town import EN, SV, catalog

FAULT = KnownFault(
    id="untested",
    situation=Situation.WITHOUT_SIGHT,
    text=Localized({"sv": "Ingen har provat med skärmläsare.", "en": "Nobody has tried a screen reader."}),
    why=Localized({"sv": "Tid saknades.", "en": "There was no time."}),
    since="2026-10",
)
AXE = Checker(name="axe-core", version="4.11", pages=20, modes=("light", "320 px", "upside down"), findings=2)


@pytest.fixture(scope="module")
def hamlet():
    documents, _ = load(HAMLET)
    plan, found = validate(documents)
    assert plan is not None, found
    return plan, {(lang, path.removesuffix(".md")): meta for (lang, path), meta in page_meta(documents).items()}


def said(hamlet, locale=SV, **changes):
    """The statement of the hamlet after changes to the plan."""
    plan, metas = hamlet
    content = Content(plan.model_copy(update=changes), metas, {}, (SV, EN), Record({}, "sv"))
    metas |= {(lang, "about/accessibility"): metas[(lang, "about/method")] for lang in ("sv", "en")}
    return accessibility(make_context(content, locale, catalog(locale)))


def statement(**changes) -> AccessibilityFile:
    return AccessibilityFile(**changes)


def test_a_site_that_people_and_programs_found_nothing_wrong_with_is_fully_compliant(hamlet):
    found = said(hamlet)
    assert "helt förenlig" in found["degree"]
    assert (found["because"], found["faults"]) == ((), ())


@pytest.mark.parametrize(
    "changes",
    [
        {"accessibility": statement(degree=Degree.FULLY)},
        {"accessibility": statement(degree=Degree.FULLY, reviewed_by_people="2026-10-15", known_faults=(FAULT,))},
        {"audit": None},
        {"audit": AuditFile(date="2026-10-19", checkers=(AXE,))},
        {"audit": AuditFile(date="2027-11-19", checkers=(AXE.model_copy(update={"findings": 0}),))},
    ],
)
def test_it_is_never_called_fully_compliant_while_something_hinders_it(hamlet, changes):
    found = said(hamlet, **changes)
    assert "delvis förenlig" in found["degree"]
    assert found["because"]


def test_people_may_judge_it_harder(hamlet):
    assert "inte förenlig" in said(hamlet, accessibility=statement(degree=Degree.NOT))["degree"]


def test_faults_are_sorted_by_situation_with_reason_and_date(hamlet):
    found = said(hamlet, accessibility=statement(known_faults=(FAULT,)))["faults"]
    assert [group["heading"] for group in found] == ["Om du inte ser"]
    item = found[0]["items"][0]
    assert (str(item["text"]), str(item["why"])) == ("Ingen har provat med skärmläsare.", "Tid saknades.")
    assert item["since"] == "Känt sedan oktober 2026."


def test_that_nobody_can_be_reached_is_a_fault_for_all(hamlet):
    settings = hamlet[0].settings.model_copy(update={"contact": Contact(), "publisher": None})
    found = said(hamlet, EN, settings=settings)
    assert found["faults"][0]["heading"] == "For everyone"
    assert found["report"]["nobody"]
    assert "Nobody has said yet" in found["report"]["answer"]
    assert found["body"][0].startswith("No public body is responsible")


def test_results_are_told_program_by_program_and_modes_in_words(hamlet):
    found = said(hamlet, audit=AuditFile(date="2026-10-19", checkers=(AXE,)))
    assert found["programs"] == "Program provade de färdiga sidorna den 19 oktober 2026 och hittade 2 fel."
    assert [cell["text"] for cell in found["results"]["rows"][0]["cells"]] == ["4.11", "20", "3", "2"]
    light, narrow, unknown = found["modes"]
    assert (light, narrow) == ("ljust läge", "320 bildpunkter bred skärm")
    assert (unknown.text, unknown.lang) == ("upside down", "en")


def test_without_a_result_it_says_so(hamlet):
    found = said(hamlet, audit=None)
    assert found["results"] is None
    assert "Inget resultat" in found["programs"]
    assert [row["text"] for row in found["dates"]][2] == "inget resultat är sparat"


def test_a_project_without_the_files_has_a_statement_too(hamlet):
    found = said(hamlet, audit=None, accessibility=model.AccessibilityFile())
    assert "delvis förenlig" in found["degree"]
    assert found["supervision"]["link"].href == "https://www.digg.se/tdosanmalan"
