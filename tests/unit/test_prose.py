"""Links in what people write: shared paths in, the engine's documents out; code is left alone."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.prose import to_documents, to_html

DOCUMENTS = {
    "about/method": PurePosixPath("om/metod.md"),
    "goals/quality": PurePosixPath("mal/kvalitet.md"),
    "sources": PurePosixPath("kallor.md"),
    "index": PurePosixPath("index.md"),
    "about/map.png": PurePosixPath("media/about/map.png"),
}


@pytest.mark.parametrize(
    ("written", "compiled"),
    [
        ("Se [målet](../goals/quality.md).", "Se [målet](../mal/kvalitet.md)."),
        ("[källa](../sources.md#lomma-2019)", "[källa](../kallor.md#lomma-2019)"),
        ('[källa](../sources.md "En titel")', '[källa](../kallor.md "En titel")'),
        ("[ref]: ../sources.md#a", "[ref]: ../kallor.md#a"),
        ("[hem](../index.md)", "[hem](../index.md)"),
        ("[ute](https://example.org/a.md)", "[ute](https://example.org/a.md)"),
        ("[okänd](../nowhere.md)", "[okänd](../nowhere.md)"),
        ("![Karta](map.png)", "![Karta](../media/about/map.png)"),
        ('![Karta](map.png "En karta")', '![Karta](../media/about/map.png "En karta")'),
        ("![Okänd](nowhere.png)", "![Okänd](nowhere.png)"),
        ("`[kod](../sources.md)`", "`[kod](../sources.md)`"),
        ("```\n[kod](../sources.md)\n```\n", "```\n[kod](../sources.md)\n```\n"),
    ],
)
def test_links_lead_to_documents(written, compiled):
    assert to_documents(written, "about/method", DOCUMENTS) == compiled


def test_the_lost_page_gets_finished_addresses():
    html = to_html("Gå till [start](index.md).", {"index": "/mal/"})
    assert html == '<p>Gå till <a href="/mal/">start</a>.</p>'
