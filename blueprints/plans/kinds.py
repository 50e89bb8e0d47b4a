"""The document kind about a plan."""

from blueprints.documents.about_unit import AboutUnit
from blueprints.documents.kinds import DocumentKind, register
from blueprints.plans import plans, samples, typed
from blueprints.units.models import AgencyCode
from blueprints.units.rules import Level
from core.access import KEEPERS, Role

OF_BOTH = AboutUnit(frozenset({Level.PROVINCE, Level.COMMUNE}))

register(
    DocumentKind(
        code=plans.KIND,
        name="Kế hoạch triển khai Tổ chuyển đổi số cộng đồng",
        type_name="Kế hoạch",
        symbol="KH",
        template="ke-hoach-trien-khai.docx",
        agency=AgencyCode.COMMITTEE,
        levels=OF_BOTH.levels,
        drafters=frozenset(KEEPERS),
        approver=Role.LEADER,
        may_be_collective=False,  # it always is: the committee plans, not its chair
        subject=OF_BOTH.subject,
        records_of=OF_BOTH.records_of,
        load=OF_BOTH.load,
        details=typed.DETAILS,
        prefill=typed.prefill,
        facts=plans.facts,
        figures=plans.bound_figures,
        sample=samples.plan,
        default_bases=plans.default_bases,
    )
)
