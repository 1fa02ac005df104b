"""What is missing before the site can be published for real?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, note
from generator.documents import Documents

# Where in site.yaml, and the name of the hint that says what it is for.
GAPS = (
    (("site_url",), "site-url"),
    (("publisher",), "publisher"),
    (("contact", "email"), "email"),
    (("contact", "phone"), "phone"),
    (("contact", "form"), "form"),
)


def publication_gaps(documents: Documents) -> Iterator[Diagnostic]:
    """Notes the settings that nobody has filled in; nothing is invented in their place."""
    document = documents.document("site")
    if document.readable:
        for path, hint in GAPS:
            if not document.get(*path):
                yield note("publication-gap", document.at(*path), hint=hint, key=".".join(path))
