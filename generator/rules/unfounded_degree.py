"""Does the accessibility statement claim more than anybody has shown?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import compliance
from generator.diagnostics import Diagnostic, error
from generator.documents import Documents
from generator.model import Degree


def unfounded_degree(documents: Documents) -> Iterator[Diagnostic]:
    """Reports “fully compliant” while a fault is known or found, or while no people have reviewed it in a year."""
    document = documents.document("accessibility")
    if document.get("degree") == Degree.FULLY.value:
        for code in obstacles(documents):
            yield error("unfounded-degree", document.at("degree"), hint=code.replace("_", "-"))


def obstacles(documents: Documents) -> tuple[str, ...]:
    """What hinders the highest degree, read from the raw files."""
    document, audit = documents.document("accessibility"), documents.document("audit")
    found = [one.get("findings") for _, one in audit.items("checkers")]
    reviewed = document.get("reviewed_by_people")
    days = [documents.document("site").get("updated"), audit.get("date")]
    days += [document.get(key) for key in ("updated", "written")]
    return compliance.obstacles(
        findings=sum(count for count in found if isinstance(count, int)) if found else None,
        faults=sum(1 for _ in document.items("known_faults")),
        reviewed=reviewed if isinstance(reviewed, str) else None,
        latest=compliance.latest(days),
    )
