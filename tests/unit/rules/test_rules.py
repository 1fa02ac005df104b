"""Every rule as a table: file, what is replaced in the hamlet, by what, and the codes that gives.

``‸`` in the new text is the place where the finding must stand; without it, the place is not looked at.
"""

from __future__ import annotations

import pytest

from generator.contrast import contrast
from generator.rules.old_review import old_review

GOALS, INDICATORS, SOURCES, SITE, EVENTS, CHANGES = (
    "goals.yaml",
    *(f"content/data/{name}.yaml" for name in ("indicators", "sources", "site", "events", "changes")),
)
ACCESS, AUDIT, GLOSSARY = (f"content/data/{name}.yaml" for name in ("accessibility", "audit", "glossary"))
VALUES, OTHERS = "content/data/observations.csv", "content/data/comparison.csv"
METHOD, METHOD_EN, ABOUT_EN = "content/sv/about/method.md", "content/en/about/method.md", "content/en/about/index.md"
VISION, ABOUT = "content/sv/vision.md", "content/sv/about/index.md"
YEAR = "  - goal: school\n    year: 2023\n    status: achieved"
DATE = (
    "    status: achieved\n    author: {sv: kommunstyrelsen, en: the municipal executive board}\n    date: 2024-03-20\n"
)
FORECAST = DATE.replace("achieved", "on_track").replace("2024-03-20", "2021-03-24")
NOT_ASSESSED = "    status: not_assessed\n    reason: none_published\n"
ROW = "ranking,2023,final,98,,statistics,,,,"
NOTE = '"Rapporten säger 94,3.",The report says 94.3.'
CLEAN = {"sv": "{sv: Åarna ska bli renare., en: The rivers are to become cleaner.}\n    wordings"}

IN_GOALS = [
    ("  - id: water", "  - id: ‸school", ["duplicate-id"]),
    ("    order: 2", "    order: ‸1", ["duplicate-order"]),
    ("{sv: vatten, en: water}", "{sv: ‸skola, en: ‸school}", ["duplicate-slug"]),
    ("related: [water]", "related: [‸watr, water]", ["unknown-reference"]),
    ("related: [water]", "related: [water, ‸3]", ["wrong-type"]),
    ("indicators: [qualified]", "indicators: [‸qualifed]", ["unknown-reference"]),
    (YEAR, YEAR.replace("school", "‸skola"), ["unknown-reference"]),
    (DATE + "    source: report", DATE + "    source: ‸repport", ["unknown-reference"]),
    ("period: {from: 2020, to: 2023}", "period: {from: 2023, to: ‸2020}", ["period-backwards"]),
    ("date: 2024-03-20", "date: ‸2024-02-31", ["impossible-date"]),
    (YEAR, YEAR.replace("school", "‸school").replace("2023", "2020"), ["assessed-twice"]),
    (YEAR, YEAR.replace("2023", "‸2024"), ["assessment-outside-period"]),
    (DATE, DATE.replace("achieved", "‸achieved").replace("2024-03-20", "2022-12-31"), ["assessment-ahead"]),
    (FORECAST, FORECAST.replace("on_track", "‸on_track").replace("2021-03-24", "2024-01-01"),
     ["forecast-after-period"]),
    (FORECAST, FORECAST.replace("2021-03-24", "2023-12-31"), []),
    (DATE + "    source: report\n", DATE.replace("achieved", "‸achieved"), ["assessment-without-source"]),
    (DATE, DATE + "    ‸reason: no_data\n", ["assessment-with-reason"]),
    (NOT_ASSESSED, "    status: ‸not_assessed\n", ["not-assessed-without-reason"]),
    (NOT_ASSESSED, NOT_ASSESSED + "    ‸date: 2024-01-01\n", ["not-assessed-with-judgement"]),
    (NOT_ASSESSED, "    status: not_assessed\n    reason: too_early\n    date: 2024-01-01\n", []),
    ("phrase: {sv: klara skolan,", "phrase: {sv: ‸klara av skolan,", ["phrase-not-in-text"]),
    ("phrase: {sv: klara skolan,", "phrase: {sv: KLARA  skolan,", []),
    ("      sv: Alla elever", "      sv: ‸" + "ord " * 60 + "Alla elever", ["summary-too-long"]),
    # languages
    ("summary: " + CLEAN["sv"], "summary: ‸{sv: Åarna ska bli renare.}\n    wordings", ["missing-text"]),
    ("summary: " + CLEAN["sv"], "summary: {sv: Åarna., en: ‸}\n    wordings", ["missing-text"]),
    ("slug: {sv: vatten, en: water}", "slug: ‸{sv: vatten}", ["missing-text"]),
    ("          sv: trivas\n          en: be", "          ‸en: be", ["missing-text"]),
    ('Water: cleaner rivers"', 'Water"\n      de: ‸Wasser', ["unknown-language"]),
    ("At least 95%", "‸At least 90%", ["differing-figures"]),
    ("At least 95%", "‸At least 95", ["differing-figures"]),
    ("At least 95%", "At least 95 per cent", []),
    ("en: All pupils", "en: ‸See https://example.org/x. All pupils", ["differing-links"]),
]  # fmt: skip

IN_DATA = [
    (INDICATORS, "  - id: ranking", "  - id: ‸qualified", ["duplicate-id"]),
    (INDICATORS, "    direction: lower\n", "", ["missing-direction"]),
    (INDICATORS, "    goal: null", "    goal: ‸vatten", ["unknown-reference"]),
    (INDICATORS, "value: 95\n        year: 2023\n        source: minutes\n", "‸value: 95\n        year: 2023\n",
     ["target-without-source"]),
    (INDICATORS, "      - from: 2021", "      - from: ‸2020", ["break-outside-series"]),
    (INDICATORS, "      - from: 2021", "      - from: ‸2024", ["break-outside-series"]),
    (EVENTS, "[school, water]", "[school, ‸watter]", ["unknown-reference"]),
    (CHANGES, "indicators/qualified", "‸about/metod", ["unknown-page"]),
    (CHANGES, "indicators/qualified", "about/index.md", []),
    (SOURCES, "  - id: report", "  - id: ‸rapport", ["unused-source"]),
    (SITE, "site_url: https://goals.example/\n", "", ["publication-gap"]),
    (SITE, '"#00569d"', '‸"#6fa8dc"', ["weak-contrast"]),
    (SITE, '"#00569d"', '‸"#0066b8"', ["modest-contrast"]),
    (SITE, "file: lillby.svg", "file: ‸vapen.svg", ["unfit-logo"]),
    (SITE, "file: lillby.svg", "file: ‸../lillby.png", ["malformed-value"]),
    (ACCESS, "reviewed_by_people: 2026-10-15", "reviewed_by_people: null", ["unfounded-degree"]),
    (ACCESS, "reviewed_by_people: 2026-10-15", "reviewed_by_people: 2025-10-15", ["unfounded-degree"]),
    (ACCESS, "degree: fully", "degree: partially", []),
    (ACCESS, "degree: fully", "degree: ‸wholly", ["unknown-code"]),
    (AUDIT, "findings: 0", "findings: 1", ["unfounded-degree"]),
    (GLOSSARY, "source: minutes", "source: ‸minute", ["unknown-reference"]),
    (GLOSSARY, "  - id: qualified", "  - id: ‸Qualified", ["malformed-id"]),
    (SITE, "  - {code: en,", "  - {code: ‸sv,", ["duplicate-id"]),
    (VALUES, ROW, "‸" + ROW.replace("2023", "2020"), ["duplicate-observation"]),
    (VALUES, ROW, ROW.replace("statistics", "‸"), ["observation-without-source"]),
    (VALUES, ROW, ROW.replace("98", "‸"), ["observation-without-value"]),
    (VALUES, ROW, ROW.replace("98", "‸0"), ["implausible-rank"]),
    (VALUES, ROW, ROW.replace("98", "‸1.5"), ["implausible-rank"]),
    (VALUES, ROW, ROW.replace("2023", "‸1950"), ["implausible-year"]),
    (VALUES, ROW, ROW.replace("98,,", "98,‸not_found,"), ["value-with-reason"]),
    (VALUES, ROW, ROW.replace("ranking", "‸rankng"), ["unknown-reference"]),
    (VALUES, "94.3,report", "94.3,‸", ["observation-without-source"]),
    (VALUES, "94.3,report", "‸194.3,report", ["value-outside-scale"]),
    (VALUES, "2022,missing,,not_published", "2022,missing,‸1,not_published", ["missing-with-value"]),
    (VALUES, "2022,missing,,not_published", "2022,missing,,‸", ["missing-without-reason"]),
    (VALUES, "growth,2023,final,0.4", "growth,2023,final,‸-1000.1", ["implausible-percent"]),
    (VALUES, "growth,2023,final,0.4", "growth,2023,final,-1000", []),
    (VALUES, NOTE, NOTE.replace("The report says 94.3.", "‸The report says 94.8."), ["differing-figures"]),
    (VALUES, NOTE, NOTE.replace("The report says 94.3.", "‸"), ["missing-text"]),
    (OTHERS, "91.0", "‸191.0", ["value-outside-scale"]),
    (OTHERS, "91.0,statistics\n", "91.0,statistics\n‸qualified,X,0115,2023,final,1,report\n",
     ["duplicate-observation"]),
]  # fmt: skip

IN_PAGES = [
    (METHOD, "### Källor", "‸#### Källor", ["heading-level-skipped"]),
    (METHOD, "### Källor", "‸# Källor", ["main-heading-in-body"]),
    (METHOD, "### Källor", "‸Källor\n======", ["main-heading-in-body"]),
    (METHOD, "### Källor", "‸###", ["empty-heading"]),
    (METHOD, "### Källor", "‸### Källor { #trend }", ["duplicate-heading-id"]),
    (METHOD, "### Källor", "‸### Källor { #kallor }", ["differing-heading-ids"]),
    (METHOD, "### Källor", "```\n# inte en rubrik <b>\n```\n\n### Källor", []),
    (METHOD, "![Diagram över åren]", "‸![ ]", ["picture-without-text"]),
    (METHOD, "![Diagram över åren](diagram.svg)", "‸![Diagram över åren](diagrm.svg)", ["dead-link"]),
    (METHOD, "[Skolverket](../sources.md#statistics)", "‸[Skolverket](../sources.md#statistic)", ["dead-anchor"]),
    (METHOD, "[Skolverket](../sources.md#statistics)", "‸[Skolverket](/kallor/)", ["dead-link"]),
    (METHOD, "[behöriga](../indicators/qualified.md)", "‸[behöriga]()", ["dead-link"]),
    (METHOD, "[behöriga](../indicators/qualified.md)", "‸[behöriga](../indicators/qualifed.md)", ["dead-link"]),
    (METHOD, "[behöriga](../indicators/qualified.md)", "‸[behöriga](../../../goals.yaml)", ["dead-link"]),
    (METHOD, "Vi jämför", "Vi‸<br>jämför", ["raw-html"]),
    (METHOD, "Vi jämför", "‸<!-- hej --> Vi jämför", ["raw-html"]),
    (METHOD, "Vi jämför", "`<br>` Vi jämför", []),
    (METHOD, "kind: method", "kind: ‸metod", ["unknown-page-kind"]),
    (METHOD_EN, "We compare the years 2020 and 2023. If the value changes by less than 0.5 per cent",
     "‸We compare the years 2020 and 2023. If the value changes by less than 0.7 per cent", ["differing-figures"]),
    (METHOD_EN, "2020 and 2023", "2020–2023", []),
    (ABOUT_EN, "and [the goal for schools](../goals/school.md)", "", ["differing-links"]),
    (ABOUT_EN, "Read about", "See ‸[x](https://example.org/x). Read about", ["differing-links"]),
    (ABOUT, "Här ser du", "‸Här ser " + "mycket " * 26 + "du", ["long-sentence"]),
    (ABOUT, "Här ser du", "> Här ser " + "mycket " * 26 + "du", []),
    (ABOUT, "i Lillby. Vi", "i Lillby. " + "Måluppfyllelsen redovisas kontinuerligt. " * 20 + "Vi", ["hard-to-read"]),
    (VISION, "kind: vision", "kind: prose", ["missing-page"]),
    (VISION, "kind: vision", "kind: method", ["page-kind-twice"]),
    (VISION, "slug: vision", "slug: ‸status", ["duplicate-slug"]),
]  # fmt: skip

TABLE = [*((GOALS, *row) for row in IN_GOALS), *IN_DATA, *IN_PAGES]


@pytest.mark.parametrize(("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777", 4.48)])
def test_the_contrast_of_a_colour_with_white(colour, ratio):
    assert round(contrast(colour, "#ffffff"), 2) == ratio
    assert contrast(colour, "#ffffff") == contrast("#fff", colour)


@pytest.mark.parametrize(
    ("today", "hints"),
    [
        ("2026-10-20", set()),
        ("2027-10-18", {"people"}),
        ("2027-10-21", {"people", "programs", "statement"}),
        ("", set()),
    ],
)
def test_what_is_old_depends_on_the_day_and_on_nothing_else(hamlet, today, hints):
    assert {one.hint for one in old_review(hamlet, today)} == hints


@pytest.mark.parametrize(("file", "old", "new", "codes"), TABLE)
def test_a_rule_finds_its_mistake_in_its_place(found, marked, file, old, new, codes):
    change, places = marked(file, old, new)
    all_of_them = found(change)
    assert {one.code for one in all_of_them} >= set(codes)
    assert codes or not all_of_them
    if places:
        assert {str(one.location) for one in all_of_them if one.code in codes} == places


def test_adopted_wordings_need_a_decision(found):
    text = "    body: {sv: kommunfullmäktige, en: the municipal council}\n    date: 2019-11-25\n    source: minutes\n\n"
    changed = found((GOALS, f"  decision:\n{text}", ""))
    assert [(one.location.line, one.code) for one in changed] == [(34, "adopted-without-decision")]


def test_references_into_a_file_that_cannot_be_read_are_not_doubted(found):
    assert [one.code for one in found((SOURCES, "  - id: minutes", "  - id: [minutes"))] == ["yaml-syntax"]
