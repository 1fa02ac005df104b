"""Has every picture a text for those who do not see it?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import markup
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents


def pictures_without_text(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a picture without alternative text."""
    for page in documents.pages:
        for picture in markup.pictures(page.body):
            if not picture.text.strip():
                yield error("picture-without-text", page.at(picture.line, picture.column), found=picture.target)
