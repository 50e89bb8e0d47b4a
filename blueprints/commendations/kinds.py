"""The document kind about commendations."""

from blueprints.commendations import decisions, samples, subjects, typed
from blueprints.documents.kinds import DocumentKind, register
from blueprints.units.models import AgencyCode
from core.access import KEEPERS, Role

register(
    DocumentKind(
        code=decisions.KIND,
        name="Quyết định tặng Giấy khen, Bằng khen",
        type_name="Quyết định",
        symbol="QĐ",
        template="quyet-dinh-khen-thuong.docx",
        agency=AgencyCode.COMMITTEE,
        levels=subjects.ABOUT.levels,
        drafters=frozenset(KEEPERS),
        approver=Role.LEADER,
        may_be_collective=False,  # the award is the chair's own
        subject=subjects.subject,
        records_of=subjects.ABOUT.records_of,
        load=subjects.load,
        details=typed.DETAILS,
        prefill=typed.prefill,
        facts=decisions.facts,
        sample=samples.decision,
        default_bases=decisions.default_bases,
    )
)
