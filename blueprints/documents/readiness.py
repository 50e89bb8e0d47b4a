"""What a draft must be before it is put forward, whatever its kind: its figures agree, no blank is forgotten."""

from typing import Any

from blueprints.documents import figures_of
from blueprints.documents.models import Document


def refuse_unready(document: Document, loaded: Any) -> None:
    """Raise what keeps the current version from being submitted; loaded: the kind's records of today."""
    figures_of.refuse_unsettled(document, loaded)
