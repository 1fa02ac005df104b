"""What render lets through to the reader: escaped words, marked languages, and no empty places."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from generator.pages import Text
from generator.render import make_environment, one_block, said
from tests.unit.town import SV, catalog


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("<b>&", "&lt;b&gt;&amp;"),
        (None, ""),
        (Text("mål"), "mål"),
        (Text("goal & aim", "en", "ltr"), '<span lang="en" dir="ltr">goal &amp; aim</span>'),
        (Text("mål", notice="äldre"), 'mål <small class="vg-said">(äldre)</small>'),
    ],
)
def test_a_text_is_escaped_and_its_language_marked(value, html):
    assert str(said(value)) == html


def test_a_block_of_html_has_no_blank_line_for_markdown_to_stop_at():
    assert one_block("<p>\n\n \n</p>\n") == "<p>\n</p>"


def test_a_missing_value_is_a_mistake_and_not_an_empty_place():
    environment = make_environment(catalog(SV), {"pages/x.md": "{{ nothing }}"})
    with pytest.raises(UndefinedError):
        environment.get_template("pages/x.md").render()


def test_a_component_sees_only_what_it_is_given():
    templates = {
        "components/a.html": "<p>{{ text|said }}</p>",
        "pages/x.md": '{{ component("a", text=words["state.final"]) }}',
    }
    environment = make_environment(catalog(SV), templates)
    assert environment.get_template("pages/x.md").render(secret=1) == "<p>Slutligt</p>"
