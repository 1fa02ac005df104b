"""Can the municipality's logotype be shown?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import logo
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents


def unfit_logo(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a logotype that is not there, or a drawing that is too large, runs code or fetches something."""
    document = documents.document("site")
    name = document.get("brand", "logo", "file")
    if isinstance(name, str) and name.endswith(".svg"):
        data = documents.attachments.get(f"data/{name}")
        for hint in ("missing",) if data is None else logo.problems(data):
            yield error("unfit-logo", document.at("brand", "logo", "file"), hint=hint, found=name, limit=logo.LARGEST)
