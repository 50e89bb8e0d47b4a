"""The document kind about a resolution."""

from blueprints.documents.about_unit import AboutUnit
from blueprints.documents.kinds import DocumentKind, register
from blueprints.resolutions import proposals, samples, typed
from blueprints.units.models import AgencyCode
from blueprints.units.rules import Level
from core.access import KEEPERS, Role

OF_PROVINCES = AboutUnit(frozenset({Level.PROVINCE}))

register(
    DocumentKind(
        code=proposals.KIND,
        name="Tờ trình ban hành Nghị quyết quy định mức chi hỗ trợ Tổ",
        type_name="Tờ trình",
        symbol="TTr",
        template="to-trinh-nghi-quyet.docx",
        agency=AgencyCode.COMMITTEE,
        levels=OF_PROVINCES.levels,
        drafters=frozenset(KEEPERS),
        approver=Role.LEADER,
        may_be_collective=False,  # it always is: the committee asks, not its chair
        subject=OF_PROVINCES.subject,
        records_of=OF_PROVINCES.records_of,
        load=OF_PROVINCES.load,
        details=typed.DETAILS,
        prefill=typed.prefill,
        facts=proposals.facts,
        figures=proposals.bound_figures,
        sample=samples.proposal,
        default_bases=proposals.default_bases,
    )
)
