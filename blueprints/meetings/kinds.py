"""The document kinds about meetings."""

from blueprints.documents.about_unit import AboutUnit
from blueprints.documents.kinds import DocumentKind, no_bases, register
from blueprints.meetings import papers, samples, subjects, typed
from blueprints.units.models import AgencyCode
from blueprints.units.rules import Level
from core.access import KEEPERS, Role

OF_BOTH = AboutUnit(frozenset({Level.PROVINCE, Level.COMMUNE}))

register(
    DocumentKind(
        code=papers.MINUTES,
        name="Biên bản họp thôn giới thiệu thành viên Tổ",
        type_name="Biên bản",
        symbol="BB",
        template="bien-ban-hop-thon.docx",
        agency=AgencyCode.OFFICE,
        drafters=frozenset(KEEPERS),
        approver=Role.DEPARTMENT_HEAD,
        may_be_collective=False,
        is_based=False,
        subject=subjects.subject,
        records_of=subjects.records_of,
        load=subjects.load,
        details=typed.MINUTES,
        prefill=typed.prefill_minutes,
        facts=papers.minutes_facts,
        sample=samples.minutes,
        default_bases=no_bases,
    )
)
register(
    DocumentKind(
        code=papers.INVITATION,
        name="Giấy mời họp về Tổ chuyển đổi số cộng đồng",
        type_name="Giấy mời",
        symbol="GM",
        template="giay-moi.docx",
        agency=AgencyCode.COMMITTEE,
        levels=OF_BOTH.levels,
        drafters=frozenset(KEEPERS),
        approver=Role.LEADER,
        may_be_collective=False,  # it always is: the committee invites, not its chair
        is_based=False,
        subject=OF_BOTH.subject,
        records_of=OF_BOTH.records_of,
        load=OF_BOTH.load,
        details=typed.INVITATION,
        prefill=typed.prefill_invitation,
        facts=papers.invitation_facts,
        sample=samples.invitation,
        default_bases=no_bases,
    )
)
