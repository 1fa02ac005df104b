"""YAML read strictly: text → (line, column, code), and what the rest of the text becomes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import findings, front_matter, yaml_loader

TRAPS = [
    # duplicate keys
    ("a: 1\nb: 2\na: 3\n", [(3, 1, "duplicate-key")]),
    ("a: {b: 1, b: 2}\n", [(1, 11, "duplicate-key")]),
    ("a:\n  - b: 1\n    b: [1, {c: 2}]\n", [(3, 5, "duplicate-key")]),
    # words that are booleans to some
    ("a: no\n", [(1, 4, "ambiguous-boolean")]),
    ("a: NO\nb: Yes\nc: on\nd: OFF\ne: y\nf: N\ng: True\n", [(n, 4, "ambiguous-boolean") for n in range(1, 8)]),
    ("sv: 1\nno: 2\n", [(2, 1, "key-not-text")]),
    ("on: 1\n", [(1, 1, "key-not-text")]),
    # numbers that are not what they seem
    ("a: 0114\n", [(1, 4, "leading-zero")]),
    ("a: -07\n", [(1, 4, "leading-zero")]),
    ("a: 12:30\n", [(1, 4, "clock-time")]),
    ("a: 1:02:03\n", [(1, 4, "clock-time")]),
    ("a: 1.10\n", [(1, 4, "trailing-zero")]),
    ("a: 262.0\n", [(1, 4, "trailing-zero")]),
    ("a: 0x1F\nb: 0o17\nc: 0b11\nd: 1_000\ne: .inf\nf: -.NaN\ng: 1e3\nh: +5\ni: .5\nj: 5.\n",
     [(n, 4, "strange-number") for n in range(1, 11)]),
    ("2019: a\n", [(1, 1, "key-not-text")]),
    ("1.5: a\n", [(1, 1, "key-not-text")]),
    ("~: a\n", [(1, 1, "key-not-text")]),
    ("[a, b]: c\n", [(1, 1, "key-not-text")]),
    ("? {a: b}\n: c\n", [(1, 3, "key-not-text")]),
    # texts that lose their end
    ("a: Vi är #1 i Skåne\n", [(1, 10, "cut-by-hash")]),
    ("a: Lomma # kommunens namn\n", [(1, 10, "cut-by-hash")]),
    ("a:\n  en text\n  på två rader # eller tre\n", [(3, 16, "cut-by-hash")]),
    ("a: {sv: Mål #1}\n", [(1, 13, "cut-by-hash")]),
    ("a:\n - b\n  - c\n", [(3, 3, "swallowed-item")]),
    ("a: text\n  - punkt\n  mer\n", [(2, 3, "swallowed-item")]),
    # anchors, aliases, tags, merge keys, directives, documents
    ("a: &x 1\nb: *x\n", [(1, 4, "yaml-anchor"), (2, 4, "yaml-anchor")]),
    ("a: &x {b: 1}\n", [(1, 4, "yaml-anchor")]),
    ("*x : 1\n", [(1, 1, "yaml-anchor")]),
    ("a: !!str 1\n", [(1, 4, "yaml-tag")]),
    ("a: !python/object:os.system {}\n", [(1, 4, "yaml-tag")]),
    ("<<: {a: 1}\n", [(1, 1, "yaml-merge")]),
    ("%YAML 1.1\n---\na: 1\n", [(1, 1, "yaml-directive")]),
    ("a: 1\n---\nb: 2\n", [(2, 1, "several-documents")]),
    # spaces and characters that nobody sees
    ("a:\u00a0b\nc: d\n", [(1, 3, "hard-space")]),
    ("a: b\n\u00a0c: d\n", [(2, 1, "hard-space"), ]),
    ("a:\n\tb: c\n", [(2, 1, "tab")]),
    ("a:\n  - b\n \t- c\n", [(3, 2, "tab")]),
    ("a: x\u200by\n", [(1, 5, "invisible-character")]),
    ("a: x\u00ady\nb: \u202eabc\n", [(1, 5, "invisible-character"), (2, 4, "invisible-character")]),
    ("a: x\u2028y\n", [(1, 5, "invisible-character")]),
    ("a: x\x07y\n", [(1, 5, "invisible-character")]),
    ("a: x\ufeffy\n", [(1, 5, "invisible-character")]),
    ('a: "x\\u200by"\n', [(1, 4, "invisible-escape")]),
    ("a: Ma\u030al\nb: Ko\u0308p\n", [(1, 5, "decomposed-letter")]),
    # form
    ("", [(1, 1, "empty-file")]),
    ("# bara en kommentar\n", [(1, 1, "empty-file")]),
    ("- a\n- b\n", [(1, 1, "not-a-mapping")]),
    ("bara text\n", [(1, 1, "not-a-mapping")]),
    ("a: " + "[" * 30 + "]" * 30 + "\n", [(1, 33, "too-deep")]),
    # several at once
    ("a: no\nb: 007\na: x #y z\n", [(1, 4, "ambiguous-boolean"), (2, 4, "leading-zero"), (3, 1, "duplicate-key")]),
]  # fmt: skip

SYNTAX = [
    ("a: b: c\n", 1, 5, "colon"),
    ("title: Vision: 2040\nb: 1\n", 1, 14, "colon"),
    ('a: "öppen\nb: 1\n', 1, 4, "quote"),
    ("a: 'öppen\n", 1, 4, "quote"),
    ('a: "x" y\n', 1, 8, "after-quote"),
    ('a: "c:\\data"\n', 1, 8, "escape"),
    ("a:\n  b: 1\n c: 2\n", 3, 2, "indentation"),
    ("a:\n - b: 1\n  - c\n", 3, 3, "indentation"),
    ("a: [1, 2\nb: 3\n", 1, 4, "bracket"),
    ("a: {sv: x\n", 1, 4, "bracket"),
    ("a: **fet**\n", 1, 4, "special"),
    ("a: @kommunen\n", 1, 4, "special"),
    ("a: %\n", 1, 4, "special"),
    ("a: `kod`\n", 1, 4, "special"),
    ("a: > text\n  mer\n", 1, 6, "block"),
    ("a: 1\nb\nc: 2\n", 2, 1, "no-colon"),
]

READ = [
    ("a: true\nb: false\n", {"a": True, "b": False}),
    ("a: 12\nb: -3\nc: 0\n", {"a": 12, "b": -3, "c": 0}),
    ("a: 95.3\nb: -0.5\n", {"a": Decimal("95.3"), "b": Decimal("-0.5")}),
    ("a: 2019-03-14\nb: 2019-03\n", {"a": "2019-03-14", "b": "2019-03"}),
    ('a: "0114"\nb: "no"\nc: "12:30"\nd: "1.10"\n', {"a": "0114", "b": "no", "c": "12:30", "d": "1.10"}),
    ("a: null\nb: ~\nc:\n", {"a": None, "b": None, "c": None}),
    ("a: merit-value # id\nb: 12 # tal\nc: https://a.se/#x # adress\n",
     {"a": "merit-value", "b": 12, "c": "https://a.se/#x"}),
    ("a: |\n  rad ett\n  #två: tre\n\n  fyra\n", {"a": "rad ett\n#två: tre\n\nfyra\n"}),
    ("a: >-\n  ett\n  två\n", {"a": "ett två"}),
    ("a: 95,3 % av 12 000\n", {"a": "95,3 % av 12 000"}),
    ("a: 95,3\u00a0%\n", {"a": "95,3\u00a0%"}),
    ("\ufeffa: 1\r\nb: 2\r\n", {"a": 1, "b": 2}),
    ("---\na: 1\n", {"a": 1}),
    ("a: [x, z]\nb: {c: d}\n", {"a": ["x", "z"], "b": {"c": "d"}}),
    ("a: می\u200cخواهم\n", {"a": "می\u200cخواهم"}),
]  # fmt: skip


def _places(found):
    return [(one.location.line, one.location.column, one.code) for one in found]


@pytest.mark.parametrize(("text", "expected"), TRAPS)
def test_a_trap_is_refused_in_its_place(text, expected):
    assert _places(yaml_loader.read("f.yaml", text.encode())[1]) == expected


@pytest.mark.parametrize(("text", "line", "column", "hint"), SYNTAX)
def test_a_syntax_error_names_the_usual_mistake(text, line, column, hint):
    document, found = yaml_loader.read("f.yaml", text.encode())
    assert [(*place, one.hint) for place, one in zip(_places(found), found, strict=True)] == [
        (line, column, "yaml-syntax", hint)
    ]
    assert not document.readable


@pytest.mark.parametrize(("text", "value"), READ)
def test_what_is_clear_is_read(text, value):
    document, found = yaml_loader.read("f.yaml", text.encode())
    assert found == ()
    assert document.value == value


def test_a_refused_value_does_not_hide_the_rest():
    document, _ = yaml_loader.read("f.yaml", b"a: no\nb: 007\nc: 1\na: 2\n")
    assert document.value == {"a": "no", "b": "007", "c": 1}
    assert document.refused == {("a",), ("b",)}
    assert document.readable


def test_of_a_file_that_breaks_off_nothing_is_concluded():
    document, _ = yaml_loader.read("f.yaml", b"a: 1\nb: [2\n")
    assert (document.value, document.readable) == (None, False)


def test_every_value_and_key_has_its_place():
    document, _ = yaml_loader.read("f.yaml", 'mål:\n  - id: å\n    text: {sv: "ö", en: x}\n'.encode())
    assert str(document.at("mål", 0, "text", "en")) == "f.yaml:3:25"
    assert str(document.at_key("mål", 0, "text", "en")) == "f.yaml:3:21"
    assert str(document.at("mål", 0, "text", "ar")) == "f.yaml:3:11"
    assert str(document.at_key("mål")) == "f.yaml:1:1"


def test_a_byte_that_is_not_utf8_is_named_with_its_guess():
    document, found = yaml_loader.read(
        "f.yaml", "a: 1\nb: Må".encode("latin-1") + "l i Lomma\nc: no\n".encode("latin-1")
    )
    assert _places(found) == [(2, 5, "not-utf8"), (3, 4, "ambiguous-boolean")]
    assert dict(found[0].values)["found"] == "å"
    assert document.value["b"] == "Mål i Lomma"


def test_utf16_is_recognised():
    assert _places(yaml_loader.read("f.yaml", "a: 1\n".encode("utf-16"))[1]) == [(1, 1, "not-utf8")]


def test_a_file_beyond_the_limit_is_not_read():
    assert _places(yaml_loader.read("f.yaml", b"#" * 2_000_001)[1]) == [(1, 1, "file-too-large")]


def test_front_matter_is_read_with_the_lines_of_the_file():
    page, found = front_matter.read("p.md", "sv", "p.md", b"---\ntitle: Hej\nslug: no\n---\n\n## Rubrik\n")
    assert _places(found) == [(3, 7, "ambiguous-boolean")]
    assert (page.meta.value, page.body, page.body_line) == ({"title": "Hej", "slug": "no"}, "\n## Rubrik\n", 5)
    assert str(page.at(2)) == "p.md:6:1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Rubrik\n", (1, 1, "front-matter-missing")),
        ("", (1, 1, "front-matter-missing")),
        ("\n---\ntitle: x\n---\n", (2, 1, "front-matter-missing")),
        ("---\ntitle: x\n\n## Rubrik\n", (1, 1, "front-matter-unclosed")),
        ("---\n---\n", (2, 1, "empty-file")),
    ],
)
def test_front_matter_must_be_there_and_end(text, expected):
    assert _places(front_matter.read("p.md", "sv", "p.md", text.encode())[1]) == [expected]


# --- whatever anybody writes -----------------------------------------------------------------------------------------

PIECES = ("a: ", "- ", "\n", "  ", "\t", "{", "}", "[", "]", ",", ":", "#", " #", '"', "'", "|", ">", "&x", "*x", "!t",
          "<<", "---\n", "...\n", "%", "@", "?", "no", "0114", "1.10", "12:30", "å", "\u00a0", "\u200b", "\ufeff", "\r",
          "\x00", "\x85", "\u2028", "\\", "\\u200b", "sv", "text med ord", "2019-03-14")  # fmt: skip
yamlish = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(st.one_of(yamlish, st.text()))
def test_any_text_gives_a_document_or_findings_with_a_line(text):
    _holds(text.encode("utf-8", errors="surrogatepass"))


@given(st.binary())
def test_any_bytes_give_a_document_or_findings_with_a_line(data):
    _holds(data)


@given(yamlish)
def test_any_front_matter_gives_a_page_or_findings_with_a_line(text):
    for data in (text, f"---\n{text}\n---\n"):
        page, found = front_matter.read("p.md", "sv", "p.md", data.encode())
        assert page.meta.readable or found
        assert all(1 <= one.location.line <= data.count("\n") + data.count("\r") + 1 for one in found)


def test_any_depth_gives_a_finding():
    for text in ("[" * 50_000, "a: " + "{a: " * 50_000, "- " * 50_000, "? " * 50_000):
        assert yaml_loader.read("f.yaml", text.encode())[1]


def _holds(data: bytes) -> None:
    document, found = yaml_loader.read("f.yaml", data)
    assert (isinstance(document.value, dict) and document.readable) or found
    lines = data.count(b"\n") + data.count(b"\r") + 1
    assert all(1 <= one.location.line <= lines and one.location.column >= 1 for one in found)
    assert findings.text(found, "sv") == "" or found
