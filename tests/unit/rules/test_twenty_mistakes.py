"""Twenty-four mistakes of the kinds that people make, all made at once: each is found on its line, with a remedy."""

from __future__ import annotations

import json

from generator import findings

GOALS, SITE, INDICATORS = "goals.yaml", "content/data/site.yaml", "content/data/indicators.yaml"
SOURCES, EVENTS, VALUES = "content/data/sources.yaml", "content/data/events.yaml", "content/data/observations.csv"
METHOD, METHOD_EN, ABOUT, VISION = (f"content/{name}.md" for name in
                                    ("sv/about/method", "en/about/method", "sv/about/index", "sv/vision"))  # fmt: skip

MISTAKES = [
    (GOALS, '    code: "0114"', "    code: ‸0114", "inledande-nolla"),
    (GOALS, "    related: [water]", "    related: [‸watr]", "okänd-referens"),
    (GOALS, '[betyg, "no"]', "[betyg, ‸no]", "ja-eller-nej"),
    (GOALS, "    status: not_assessed\n    reason: none_published", "    status: ‸not_assessed", "obedömd-utan-skäl"),
    (GOALS, "          en: At least 95% of", "          en: ‸At least 59% of", "olika-siffror"),
    (GOALS, "    order: 2", "    ‸ordning: 2", "okänd-nyckel"),
    (GOALS, "        date: 2019-09-30", "        date: ‸30 september 2019", "fel-datum"),
    (SITE, "  - {code: en, format: en_GB, name: English", "  - {code: en, format: en_GB, ‸format: en", "dubbel-nyckel"),
    (SITE, "  form: https://example.org/synpunkter", "  form: ‸example.org/synpunkter", "fel-adress"),
    (INDICATORS, "    band: 0.5", "    band: ‸0,5", "fel-slag"),
    (INDICATORS, "    direction: lower\n", "", "riktning-saknas"),
    (INDICATORS, "    role: background", "    role: ‸bakgrund", "okänd-kod"),
    (SOURCES, '    title: "Årsredovisning #4"', "    title: Årsredovisning ‸#4", "avklippt-text"),
    (EVENTS, "    date: 2019-11-25", "    date: ‸2019-11-31", "omöjligt-datum"),
    (VALUES, "ranking,2023,final,98,", "‸ranking,2020,final,98,", "dubbelt-värde"),
    (VALUES, "qualified,2023,preliminary,95.2,", "qualified,2023,preliminary,‸952,", "utanför-skalan"),
    (VALUES, "growth,2023,final,0.4,,statistics", "growth,2023,final,0.4,,‸", "värde-utan-källa"),
    (METHOD, "### Källor", "‸#### Källor", "rubriknivå-saknas"),
    (METHOD, "![Diagram över åren]", "‸![]", "bild-utan-text"),
    (METHOD, "Vi jämför åren", "Vi jämför ‸<u>åren", "html-i-text"),
    (METHOD_EN, "## How we count { #trend }", "## How we count", "olika-rubrik-id"),
    (ABOUT, "[målet för skolan](../goals/school.md)", "‸[målet för skolan](../goals/skola.md)", "död-länk"),
    (ABOUT, "slug: om", "slug: ‸Om målen", "fel-adressdel"),
    (VISION, "description: Visionen i Lillby.", "description: ‸@Lillby", "yaml-fel"),
]


def test_all_mistakes_are_found_at_once_each_with_a_remedy_in_swedish(found, marked):
    everything = found(*(marked(file, old, new)[0] for file, old, new, _ in MISTAKES))
    records = [findings.record(one, "sv") for one in everything]
    assert {name for _, _, _, name in MISTAKES} <= {record["name"] for record in records}
    assert all(record["message"] and record["hint"] for record in records)


def test_each_mistake_alone_has_its_line_and_column(found, marked):
    for file, old, new, name in MISTAKES:
        change, places = marked(file, old, new)
        records = [findings.record(one, "sv") for one in found(change)]
        matching = [record for record in records if record["name"] == name]
        assert matching, (name, records)
        if places:
            places_found = {f"{one['file']}:{one['line']}:{one['column']}" for one in matching}
            assert places & places_found, (name, places, places_found)


def test_the_text_face_is_for_people(found, marked):
    change, (place,) = marked(GOALS, "    related: [water]", "    related: [‸watr]")
    assert findings.text(found(change), "sv") == (
        f"{place}: fel[okänd-referens]\n  ”watr” finns inte bland målen.\n  förslag: Menade du ”water”?\n"
    )


def test_the_json_face_is_for_programs(found):
    face = json.loads(findings.json(found((GOALS, "    related: [water]", "    related: [watr]")), "en"))
    line = face[0].pop("line")
    assert isinstance(line, int)
    assert face == [
        {
            "file": "goals.yaml",
            "column": 15,
            "severity": "error",
            "code": "unknown-reference",
            "name": "unknown-reference",
            "message": "“watr” is not among the goals.",
            "hint": "Did you mean “water”?",
        }
    ]
