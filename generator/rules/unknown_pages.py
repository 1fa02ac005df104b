"""Does every change of the site name a page that exists?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents
from generator.nearest import nearest


def unknown_pages(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a ``where`` in changes.yaml that is no page's shared path."""
    goals, indicators = (content.known(documents, name) for name in ("goals", "indicators"))
    if goals is None or indicators is None:
        return
    known = {page.shared_path.removesuffix(".md").removesuffix("/index") for page in documents.pages}
    known |= {f"goals/{one}" for one in goals} | {f"indicators/{one}" for one in indicators}
    document = documents.document("changes")
    for path, found in content.values(document, "changes", "*", "where"):
        if isinstance(found, str) and found.removesuffix(".md").removesuffix("/index") not in known:
            near = nearest(found, known)
            hint = "nearest" if near else "default"
            yield error("unknown-page", document.at(*path), hint=hint, found=found, nearest=near)
