"""The municipality's own mark: what is fit to be shown, and how large it is."""

from __future__ import annotations

import pytest

from generator.logo import LARGEST, address, problems, shape, shown

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40">'
FIT = f'{OPEN}<defs><path id="a" d="M0 0h9"/></defs><use href="#a" fill="url(#b)" style="opacity:.5"/></svg>'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (FIT, ()),
        ('<?xml version="1.0"?>' + FIT, ()),
        (FIT.replace("</svg>", "<script>1</script></svg>"), ("code",)),
        (FIT.replace("<use ", '<use onload="1" '), ("code",)),
        (FIT.replace('href="#a"', 'href="javascript:1"'), ("code",)),
        (FIT.replace("</svg>", "<foreignObject/></svg>"), ("code",)),
        (FIT.replace('href="#a"', 'xlink:href="https://example.org/a.svg#a"'), ("reference",)),
        (FIT.replace('href="#a"', 'href="other.svg#a"'), ("reference",)),
        (FIT.replace("url(#b)", "url('https://example.org/b')"), ("reference",)),
        (FIT.replace("</svg>", "<style>@import 'x.css';</style></svg>"), ("reference",)),
        (FIT.replace(' viewBox="0 0 120 40"', ""), ("shape",)),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + FIT, ("not-svg",)),
        ("<?xml-stylesheet href='x.css'?>" + FIT, ("not-svg",)),
        ("<html></html>", ("not-svg",)),
        ("GIF89a", ("not-svg",)),
        (FIT + " " * LARGEST, ("size",)),
    ],
)
def test_a_drawing_is_judged(text, found):
    assert problems(text.encode()) == found


def test_bytes_that_are_no_text_are_no_drawing():
    assert problems(b"\xff\xfe\x00") == ("not-svg",)


@pytest.mark.parametrize(
    ("attributes", "sides"),
    [
        ('viewBox="0 0 120 40"', (120.0, 40.0)),
        ('viewBox="-1,-1,10.5,21"', (10.5, 21.0)),
        ('width="90px" height="30"', (90.0, 30.0)),
        ('width="100%" height="100%"', None),
        ('viewBox="0 0 0 40"', None),
    ],
)
def test_its_shape_is_read(attributes, sides):
    assert shape(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode()) == sides


def test_it_is_shown_at_one_height_and_named_by_its_content():
    assert shown(FIT.encode()) == (120, 40)
    assert address(FIT.encode()) == address(FIT.encode()) != address(FIT.encode() + b" ")
