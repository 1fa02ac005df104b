"""Every rule as a table: what is changed in the hamlet → (line, column, code)."""

from __future__ import annotations

import pytest

G, I, Q, S, V = ("goals.yaml", *(f"content/data/{n}.yaml" for n in ("indicators", "sources", "site", "events")))  # noqa: E741
O, K = "content/data/observations.csv", "content/data/comparison.csv"  # noqa: E741
METHOD, ABOUT = "content/sv/about/method.md", "content/en/about/index.md"
SCHOOL_2023 = "  - goal: school\n    year: 2023\n    status: achieved"
ROW = "ranking,2023,final,98,,statistics,,,,"

GOALS = [
    (G, "  - id: water", "  - id: school", [(60, 11, "duplicate-id")]),
    (G, "    order: 2", "    order: 1", [(61, 12, "duplicate-order")]),
    (G, "{sv: vatten, en: water}", "{sv: skola, en: school}", [(62, 16, "duplicate-slug"), (62, 27, "duplicate-slug")]),
    (G, "related: [water]", "related: [watr, 3]", [(47, 15, "unknown-reference"), (47, 21, "wrong-type")]),
    (G, "indicators: [qualified]", "indicators: [qualifed]", [(51, 22, "unknown-reference")]),
    (G, SCHOOL_2023, SCHOOL_2023.replace("school", "skola"), [(83, 11, "unknown-reference")]),
    (G, "    date: 2024-03-20\n    source: report", "    date: 2024-03-20\n    source: repport",
     [(88, 13, "unknown-reference")]),
    (G, "period: {from: 2020, to: 2023}", "period: {from: 2023, to: 2020}", [(8, 28, "period-backwards")]),
    (G, "date: 2024-03-20", "date: 2024-02-31", [(87, 11, "impossible-date")]),
    (G, SCHOOL_2023, SCHOOL_2023.replace("2023", "2020"), [(83, 11, "assessed-twice")]),
    (G, SCHOOL_2023, SCHOOL_2023.replace("2023", "2024"), [(84, 11, "assessment-outside-period")]),
    (G, "date: 2024-03-20", "date: 2022-12-31", [(85, 13, "assessment-ahead")]),
    (G, "date: 2021-03-24", "date: 2024-01-01", [(79, 13, "forecast-after-period")]),
    (G, "date: 2021-03-24", "date: 2023-12-31", []),
    (G, "    date: 2024-03-20\n    source: report\n", "", [(85, 13, "assessment-without-source")] * 2),
    (G, "    date: 2024-03-20", "    date: 2024-03-20\n    reason: no_data", [(88, 5, "assessment-with-reason")]),
    (G, "    reason: none_published", "", [(91, 13, "not-assessed-without-reason")]),
    (G, "    reason: none_published", "    reason: none_published\n    date: 2024-01-01",
     [(93, 5, "not-assessed-with-judgement")]),
    (G, "    reason: none_published", "    reason: too_early\n    date: 2024-01-01", []),
    (G, "phrase: {sv: klara skolan,", "phrase: {sv: klara av skolan,", [(50, 22, "phrase-not-in-text")]),
    (G, "phrase: {sv: klara skolan,", "phrase: {sv: KLARA  skolan,", []),
    (G, "      sv: Alla elever", "      sv: " + "ord " * 60 + "Alla elever", [(36, 11, "summary-too-long")]),
]  # fmt: skip

DATA = [
    (I, "    direction: lower\n", "", [(24, 9, "missing-direction")]),
    (I, "    goal: null", "    goal: vatten", [(36, 11, "unknown-reference")]),
    (I, "        source: minutes\n", "", [(20, 9, "target-without-source")]),
    (I, "      - from: 2021", "      - from: 2020", [(17, 15, "break-outside-series")]),
    (I, "      - from: 2021", "      - from: 2024", [(17, 15, "break-outside-series")]),
    (V, "[school, water]", "[school, watter]", [(6, 21, "unknown-reference")]),
    ("content/data/changes.yaml", "indicators/qualified", "about/metod", [(5, 12, "unknown-page")]),
    ("content/data/changes.yaml", "indicators/qualified", "about/index.md", []),
    (Q, "  - id: report", "  - id: rapport", [(10, 9, "unused-source")]),
    (S, "site_url: https://goals.example/\n", "", [(1, 1, "publication-gap")]),
    (O, ROW, ROW.replace("2023", "2020"), [(7, 1, "duplicate-observation")]),
    (O, ROW, ROW.replace("statistics", ""), [(7, 24, "observation-without-source")]),
    (O, ROW, ROW.replace("98", ""), [(7, 20, "observation-without-value")]),
    (O, ROW, ROW.replace("98", "0"), [(7, 20, "implausible-rank")]),
    (O, ROW, ROW.replace("98", "1.5"), [(7, 20, "implausible-rank")]),
    (O, ROW, ROW.replace("2023", "1950"), [(7, 9, "implausible-year")]),
    (O, ROW, ROW.replace("98,,", "98,not_found,"), [(7, 23, "value-with-reason")]),
    (O, "94.3,report", "94.3,", [(3, 42, "observation-without-source")]),
    (O, "94.3,report", "194.3,report", [(3, 37, "value-outside-scale")]),
    (O, "2022,missing,,not_published", "2022,missing,1,not_published", [(4, 24, "missing-with-value")]),
    (O, "2022,missing,,not_published", "2022,missing,,", [(4, 25, "missing-without-reason")]),
    (O, "growth,2023,final,0.4", "growth,2023,final,-1000.1", [(8, 19, "implausible-percent")]),
    (O, "growth,2023,final,0.4", "growth,2023,final,-1000", []),
    (O, "growth,2023,final,0.4", "grwth,2023,final,0.4", [(8, 1, "unknown-reference")]),
    (K, "91.0", "191.0", [(2, 34, "value-outside-scale")]),
    (K, "2023,final,91.0,statistics\n", "2023,final,91.0,statistics\nqualified,X,0115,2023,final,1,report\n",
     [(3, 1, "duplicate-observation")]),
]  # fmt: skip

LANGUAGES = [
    (G, ", en: The rivers are to become cleaner.}\n    wordings", "}\n    wordings", [(66, 14, "missing-text")]),
    (G, "slug: {sv: vatten, en: water}", "slug: {sv: vatten}", [(62, 11, "missing-text")]),
    (G, "          sv: trivas\n", "", [(53, 11, "missing-text")]),
    (G, "Water: cleaner rivers\"", "Water\"\n      de: Wasser", [(66, 11, "unknown-language")]),
    (G, "At least 95%", "At least 90%", [(46, 15, "differing-figures")]),
    (G, "At least 95%", "At least 95 per cent", []),
    (G, "At least 95%", "At least 95", [(46, 15, "differing-figures")]),
    (O, "The report says 94.3.", "The report says 94.8.", [(3, 72, "differing-figures")]),
    (O, "The report says 94.3.", "", [(3, 72, "missing-text")]),
    (G, "en: All pupils", "en: See https://example.org/x. All pupils", [(37, 11, "differing-links")]),
    ("content/en/about/method.md", "less than 0.5", "less than 0.7", [(10, 1, "differing-figures")]),
    ("content/en/about/method.md", "less than 0.5", "less than 0·5", [(10, 1, "differing-figures")]),
    (ABOUT, "[the goal for schools](../goals/school.md)", "the goal", [(7, 1, "differing-links")]),
]  # fmt: skip

PAGES = [
    (METHOD, "### Källor", "#### Källor", [(12, 1, "heading-level-skipped")]),
    (METHOD, "### Källor", "# Källor", [(12, 1, "main-heading-in-body")]),
    (METHOD, "### Källor", "Källor\n======", [(12, 1, "main-heading-in-body")]),
    (METHOD, "### Källor", "###", [(12, 1, "empty-heading")]),
    (METHOD, "### Källor", "### Källor { #trend }", [(12, 1, "duplicate-heading-id")]),
    (METHOD, "### Källor", "### Källor { #kallor }", [(12, 1, "differing-heading-ids")]),
    (METHOD, "### Källor", "```\n# inte en rubrik <b>\n```\n\n### Källor", []),
    (METHOD, "![Diagram över åren]", "![ ]", [(17, 1, "picture-without-text")]),
    (METHOD, "diagram.svg", "diagrm.svg", [(17, 1, "dead-link")]),
    (METHOD, "sources.md#statistics", "sources.md#statistic", [(14, 19, "dead-anchor"), (1, 1, "differing-links")]),
    (METHOD, "../sources.md#statistics", "/kallor/", [(14, 19, "dead-link"), (1, 1, "differing-links")]),
    (METHOD, "../indicators/qualified.md", "", [(15, 1, "dead-link"), (1, 1, "differing-links")]),
    (METHOD, "../indicators/qualified.md", "../indicators/qualifed.md", [(15, 1, "dead-link"), (1, 1, "differing-links")]),
    (METHOD, "Vi jämför", "Vi<br>jämför", [(10, 3, "raw-html")]),
    (METHOD, "Vi jämför", "<!-- hej --> Vi jämför", [(10, 1, "raw-html")]),
    (METHOD, "Vi jämför", "`<br>` Vi jämför", []),
    (METHOD, "kind: method", "kind: metod", [(5, 7, "unknown-page-kind"), (1, 1, "missing-page")]),
    ("content/sv/vision.md", "kind: vision", "kind: prose", [(1, 1, "missing-page")]),
    ("content/sv/vision.md", "kind: vision", "kind: method", [(1, 1, "missing-page"), (5, 7, "page-kind-twice")]),
    ("content/sv/vision.md", "slug: vision", "slug: status", [(3, 7, "duplicate-slug")]),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "expected"), [*GOALS, *DATA, *LANGUAGES, *PAGES])
def test_a_rule_finds_its_mistake_in_its_place(found, file, old, new, expected):
    places = [(one.location.line, one.location.column, one.code) for one in found((file, old, new))]
    codes = {code for _, _, code in expected}
    assert sorted(place for place in places if place[2] in codes or not codes) == sorted(expected)


def test_adopted_wordings_need_a_decision(found):
    text = "    body: {sv: kommunfullmäktige, en: the municipal council}\n    date: 2019-11-25\n    source: minutes\n\n"
    changed = found((G, f"  decision:\n{text}", ""))
    assert [(one.location.line, one.code) for one in changed] == [(34, "adopted-without-decision")]


def test_references_into_a_file_that_cannot_be_read_are_not_doubted(found):
    assert [one.code for one in found((Q, "  - id: minutes", "  - id: [minutes"))] == ["yaml-syntax"]


def test_a_page_that_exists_in_one_language_only_is_told_once(found, tmp_path):
    found()
    (tmp_path / "project/content/sv/extra.md").write_text("---\ntitle: x\nslug: x\ndescription: x\n---\n")
    assert [(str(one.location), one.code) for one in found()] == [
        ("content/sv/extra.md:1:1", "page-without-counterpart")
    ]
