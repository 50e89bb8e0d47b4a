"""The document kind about a list of members."""

from blueprints.documents.kinds import DocumentKind, no_bases, register
from blueprints.team_lists import lists, samples
from blueprints.units.models import AgencyCode
from core.access import KEEPERS, Role

register(
    DocumentKind(
        code=lists.KIND,
        name="Danh sách thành viên Tổ",
        type_name="Danh sách",
        symbol="DS",
        template="danh-sach-thanh-vien.docx",
        agency=AgencyCode.COMMITTEE,
        drafters=frozenset(KEEPERS),
        approver=Role.LEADER,
        may_be_collective=True,
        is_based=False,
        subject=lists.subject,
        records_of=lists.records_of,
        load=lists.load,
        problems=lists.problems,
        details=lists.DETAILS,
        prefill=lists.prefill,
        facts=lists.facts,
        figures=lists.bound_figures,
        sample=samples.team_list,
        default_bases=no_bases,
    )
)
