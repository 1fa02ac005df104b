"""Markdown as the rules see it, with places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator import markup


def test_headings_have_levels_ids_and_places():
    body = "Text\n\n## Ett { #ett }\n\nTvå\n---\n\n  ### Tre ###\n\n| a |\n|---|\n\n- x\n---\n"
    found = [(one.level, one.text, one.id, one.line) for one in markup.headings(body)]
    assert found == [(2, "Ett", "ett", 3), (2, "Två", "", 5), (3, "Tre", "", 8)]


def test_links_may_run_over_lines_and_hold_pictures():
    body = 'Se [en\nlång länk](a.md#b "titel") och\n[![alt](p.png)](c.md), <https://d.se>\n\n[e]: https://e.se\n'
    assert [(one.target, one.line, one.column) for one in markup.links(body)] == [
        ("a.md#b", 1, 4), ("c.md", 3, 1), ("https://d.se", 3, 24), ("https://e.se", 5, 1),
    ]  # fmt: skip
    assert [(one.text, one.target, one.line) for one in markup.pictures(body)] == [("alt", "p.png", 3)]


def test_addresses_may_hold_brackets():
    assert [one.target for one in markup.links("([x](https://a.se/b_(c)))")] == ["https://a.se/b_(c)"]


def test_code_is_left_alone():
    body = "`[a](b.md)` ``<br>``\n\n```md\n# c\n[d](e.md)\n```\n\n~~~\n<b>\n~~~\n\n## f\n\n```\n[g](h.md)\n"
    assert markup.links(body) == markup.html(body) == ()
    assert [(one.text, one.line) for one in markup.headings(body)] == [("f", 12)]


def test_html_is_told_from_addresses_and_signs():
    body = "a < b, <https://a.se>, <hej@example.org>\n<br/> <!-- x --> </div>\n<p class='x'>\n"
    assert [(one.text, one.line, one.column) for one in markup.html(body)] == [
        ("<br/>", 2, 1), ("<!--", 2, 7), ("</div>", 2, 18), ("<p class='x'>", 3, 1),
    ]  # fmt: skip


def test_blocks_are_words_only():
    body = "## A { #a }\n\nSe [b](c-2019.md) `1`\n2021. Mer\n\n1. d\n2. e\n"
    assert [(line, text.split()) for line, text in markup.blocks(body)] == [
        (1, ["##", "A"]), (3, ["Se", "b", "2021.", "Mer"]), (6, ["-", "d"]), (7, ["-", "e"]),
    ]  # fmt: skip


@given(st.lists(st.sampled_from(("[", "]", "(", ")", "!", "`", "```\n", "~~~", "#", "\n", "<", ">", "a", " ", "{ #x }",
                                 "\\", "---\n", "|", "://", '"')), max_size=40).map("".join))  # fmt: skip
def test_any_text_can_be_read(body):
    lines = body.count("\n") + 1
    for one in (*markup.headings(body), *markup.links(body), *markup.pictures(body), *markup.html(body)):
        assert 1 <= one.line <= lines
    assert all(1 <= line <= lines for line, _ in markup.blocks(body))
