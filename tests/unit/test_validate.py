"""validate: what does not fit the model, cell by cell and key by key, and when there is a plan."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import findings, mismatches, model, schema, yaml_loader
from generator.documents import Documents
from generator.load import load
from generator.validate import page_meta, validate

HAMLET = Path(__file__).parent / "rules" / "hamlet"
GOALS, SITE, INDICATORS = "goals.yaml", "content/data/site.yaml", "content/data/indicators.yaml"
SOURCES, VALUES, PAGE = "content/data/sources.yaml", "content/data/observations.csv", "content/sv/vision.md"

# file, old, new, code, hint, a value of the finding
TABLE = [
    (GOALS, "    order: 1", '    order: "1"', "wrong-type", "unquote", "1"),
    (GOALS, "    order: 1", "    order: 1.5", "wrong-type", "whole-number", "1.5"),
    (GOALS, "    order: 1", "    order: true", "wrong-type", "whole-number", "true"),
    (GOALS, "    order: 1", "    order: [1]", "wrong-type", "whole-number", "@list"),
    (GOALS, "    order: 1", "    order: 0", "out-of-range", "min", "1"),
    (GOALS, "    order: 1\n", "", "missing-key", "default", "order"),
    (GOALS, "    order: 1", "    ordr: 1", "unknown-key", "nearest", "order"),
    (GOALS, "    order: 1", "    order: 1\n    qzx: 1", "unknown-key", "default", "qzx"),
    (GOALS, '    code: "0114"', "    code: 1262", "wrong-type", "quote", "1262"),
    (GOALS, '    code: "0114"', '    code: "114"', "malformed-value", "municipality-code", "114"),
    (GOALS, "  name: {sv: Mål för Lillby, en: Goals for Lillby}", "  name: Mål", "wrong-type", "texts", "Mål"),
    (GOALS, "title:\n      sv: \"Vatten: renare åar\"", "title:\n      sv: 95", "wrong-type", "quote", "95"),
    (GOALS, "    related: [water]", "    related: water", "wrong-type", "list", "water"),
    (GOALS, "    related: [water]", "    related: [Vatten!]", "malformed-id", "suggestion", "vatten"),
    (GOALS, "slug: {sv: skola, en: school}", "slug: {sv: Skolan i Åby, en: school}", "malformed-slug", "suggestion",
     "skolan-i-aby"),
    (GOALS, '    topics: {sv: [betyg, "no"], en: [marks, science]}', "    topics: {sv: betyg, en: [marks]}",
     "wrong-type", "list", "betyg"),
    (GOALS, "  - id: water", "  - id: 1water", "malformed-id", "default", "1water"),
    (GOALS, "status: achieved", "status: acheived", "unknown-code", "nearest", "achieved"),
    (GOALS, "status: achieved", "status: 1", "wrong-type", "code", "1"),
    (GOALS, "date: 2024-03-20", "date: 2024-13-20", "malformed-date", "default", "2024-13-20"),
    (GOALS, "date: 2024-03-20", "date: 2024", "wrong-type", "quote", "2024"),
    (GOALS, "    summary:\n      sv: Alla", "    summary:\n      - sv: Alla", "yaml-syntax", "indentation", None),
    (SITE, '  primary: "#00569d"', '  primary: "blue"', "malformed-value", "colour", "blue"),
    (SITE, "site_url: https://goals.example/", "site_url: goals.example", "malformed-address", "default", None),
    (SITE, "original: false", 'original: "false"', "wrong-type", "boolean", "false"),
    (SITE, "  email: hej@example.org", "  e-mail: hej@example.org", "unknown-key", "nearest", "email"),
    (SITE, "{code: en,", "{code: eng-GB,", "malformed-value", "language", "eng-GB"),
    (INDICATORS, "kolada: N15428", "kolada: K15428", "malformed-value", "kolada", "K15428"),
    (INDICATORS, "    band: 0.5", "    band: 0,5", "wrong-type", "comma", "0,5"),
    (INDICATORS, "    band: 0.5", "    band: 5 poäng", "wrong-type", "number", "5 poäng"),
    (INDICATORS, "    band: 0.5", "    band:", "wrong-type", "number", "@nothing"),
    (INDICATORS, "    band: 0.5", "    band: -1", "out-of-range", "min", "0"),
    (INDICATORS, "    decimals: 1\n    direction: higher", "    decimals: 7\n    direction: higher", "out-of-range",
     "max", "4"),
    (SOURCES, "    title: Protokoll", '    title: ""', "empty-value", "default", "title"),
    (SOURCES, "sources:\n", "sources: 5\nx:\n", "wrong-type", "list", "5"),
    (SOURCES, "  - id: statistics", "  - id: " + "long-" * 12 + "er", "too-long", "default", "60"),
    (VALUES, "ranking,2023,final,98,", 'ranking,2023,final,"98,5",', "wrong-type", "comma", "98,5"),
    (VALUES, "ranking,2023,final,98,", "ranking,2023,final,ca 98,", "wrong-type", "number", "ca 98"),
    (VALUES, "ranking,2023,final,98,", "ranking,2023/24,final,98,", "wrong-type", "whole-number", "2023/24"),
    (VALUES, "ranking,2023,final,98,", "ranking,2023,slutlig,98,", "unknown-code", "default", "slutlig"),
    (VALUES, "ranking,2023,final,98,", "ranking,2023,finale,98,", "unknown-code", "nearest", "final"),
    (VALUES, "ranking,2023,final,98,", ",2023,final,98,", "missing-key", "default", "indicator"),
    (PAGE, "title: Visionen", "titel: Visionen", "unknown-key", "nearest", "title"),
    (PAGE, "description: Visionen i Lillby.\n", "", "missing-key", "default", "description"),
    (PAGE, "slug: vision", "slug: Visionen 2040", "malformed-slug", "suggestion", "visionen-2040"),
    (PAGE, "slug: vision", "slug: vision\norder: först", "wrong-type", "whole-number", "först"),
    (PAGE, "title: Visionen", "title: 2040", "wrong-type", "quote", "2040"),
]  # fmt: skip


@pytest.fixture
def project(tmp_path):
    return Path(shutil.copytree(HAMLET, tmp_path / "project"))


def _found(root):
    documents, found = load(root)
    return (*found, *validate(documents)[1])


@pytest.mark.parametrize("row", TABLE)
def test_a_mismatch_says_what_was_found_and_what_would_be_right(project, row):
    file, old, new, code, hint, value = row
    text = (project / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (project / file).write_text(text.replace(old, new), encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    matching = [one for one in _found(project) if (one.code, one.hint) == (code, hint)]
    assert matching, [(one.code, one.hint) for one in _found(project)]
    assert line - 6 <= matching[0].location.line <= line + new.count("\n") + 1
    assert value is None or value in dict(matching[0].values).values()
    assert findings.in_words(matching[0], "sv").hint


def test_a_valid_project_becomes_a_plan(project):
    documents, found = load(project)
    plan, more = validate(documents)
    assert (found, more) == ((), ())
    assert [goal.id for goal in plan.goals] == ["school", "water"]
    assert plan.observations[1].value == Decimal("94.1")
    assert plan.observations[1].note.get("en") == "The report says 94.3."
    assert plan.observations[2].state is model.State.MISSING
    assert plan.comparison[0].code == "0115"
    assert plan.settings.languages[1].original is False


def test_there_is_no_plan_when_something_is_wrong(project):
    (project / "content/data/events.yaml").write_text("events: [\n", encoding="utf-8")
    assert validate(load(project)[0])[0] is None


def test_nothing_at_all_is_no_plan_and_no_exception():
    assert validate(Documents({}, {}, ()))[0] is None


def test_front_matter_is_given_by_language_and_shared_path(project):
    metas = page_meta(load(project)[0])
    assert metas["sv", "about/method.md"].slug == "metod"
    assert metas["en", "index.md"].kind == "start"


def test_decimal_commas_in_a_table_are_told_once(project):
    path = project / "content/data/observations.csv"
    text = path.read_text(encoding="utf-8")
    for number in ("95.2", "120", "98"):
        text = text.replace(f",{number},", f',"{number.replace(".", ",")},0",' if "." not in number else ',"95,2",')
    path.write_text(text, encoding="utf-8")
    assert [one.code for one in _found(project)] == ["csv-decimal-comma"]


def test_a_value_that_has_a_finding_does_not_get_another(project):
    path = project / GOALS
    path.write_text(path.read_text(encoding="utf-8").replace('"0114"', "0114"), encoding="utf-8")
    assert [one.code for one in _found(project)] == ["leading-zero"]


def test_every_pattern_of_the_model_is_explained():
    patterns = set()
    for kind in (*model.FILES.values(), model.PageMeta):
        patterns |= set(_patterns(model.json_schema(kind)))
    assert patterns - set(mismatches.PATTERNS) == set()


def test_the_committed_schemas_are_up_to_date():
    root = Path(schema.__file__).parents[1]
    for path, text in schema.schemas().items():
        assert (root / path).read_text(encoding="utf-8") == text, f"{path} is out of date: write schema.schemas() anew"


def test_schemas_allow_no_unknown_key_and_explain_every_key():
    for text in schema.schemas().values():
        for definition in _objects(yaml_loader.read("s.json", text.encode())[0].value):
            assert definition["additionalProperties"] is False
            assert all("description" in one for one in definition["properties"].values())


JUNK = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-5, 3000), st.decimals(-9, 9, places=1), st.text(max_size=5),
              st.sampled_from(("sv", "school", "2019-03-14", "missing", "final", "qualified", "adopted", "percent"))),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(
        st.sampled_from(("sv", "en", "id", "goals", "plan", "period", "from", "to", "wordings", "slug", "assessments",
                         "coverage", "phrase", "languages", "code", "indicators", "breaks", "targets", "sources")),
        inner, max_size=4)),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=50)
@given(st.sampled_from(("goals", "site", "indicators", "sources", "events", "changes")), JUNK)
def test_any_tree_gives_findings_and_never_an_exception(name, tree):
    documents, _ = load(HAMLET)
    broken = documents.data[name]
    value = tree if isinstance(tree, dict) else {name: tree}
    changed = type(broken)(broken.file, value)
    plan, found = validate(Documents({**documents.data, name: changed}, documents.tables, documents.pages))
    assert plan is not None or found
    assert findings.text(found, "sv")
    assert findings.json(found, "en")


def _patterns(node):
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        for inner in node.values():
            yield from _patterns(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _patterns(inner)


def _objects(node):
    if isinstance(node, dict):
        if "properties" in node and "type" in node:
            yield node
        for inner in node.values():
            yield from _objects(inner)
