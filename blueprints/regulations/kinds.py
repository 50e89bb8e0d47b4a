"""The document kind about a regulation."""

from functools import partial

from blueprints.citations.queries import default_bases
from blueprints.documents.about_unit import AboutUnit
from blueprints.documents.kinds import DocumentKind, register
from blueprints.regulations import decisions, samples
from blueprints.units.models import AgencyCode
from blueprints.units.rules import Level
from core.access import KEEPERS, Role

OF_COMMUNE = AboutUnit(frozenset({Level.COMMUNE}))

register(
    DocumentKind(
        code=decisions.KIND,
        name="Quyết định ban hành Quy chế hoạt động của Tổ",
        type_name="Quyết định",
        symbol="QĐ",
        template="quyet-dinh-quy-che.docx",
        agency=AgencyCode.COMMITTEE,
        drafters=frozenset(KEEPERS),
        approver=Role.LEADER,
        may_be_collective=True,
        subject=OF_COMMUNE.subject,
        records_of=OF_COMMUNE.records_of,
        load=OF_COMMUNE.load,
        details=decisions.DETAILS,
        prefill=decisions.prefill,
        facts=decisions.facts,
        sample=samples.regulation,
        default_bases=partial(default_bases, decisions.KIND),
    )
)
