"""The correcting letters: the agency that issued a document is the one that corrects it."""

from blueprints.corrections import letters, samples
from blueprints.documents.kinds import DocumentKind, register
from blueprints.units.models import AgencyCode
from blueprints.units.rules import Level
from core.access import KEEPERS, Role

BOTH = frozenset({Level.COMMUNE, Level.PROVINCE})
LETTERS = (
    ("cong-van-dinh-chinh", "Ủy ban nhân dân", AgencyCode.COMMITTEE, Role.LEADER, BOTH),
    (
        "cong-van-dinh-chinh-phong",
        "phòng chuyên môn",
        AgencyCode.OFFICE,
        Role.DEPARTMENT_HEAD,
        frozenset({Level.COMMUNE}),
    ),
    ("cong-van-dinh-chinh-so", "sở", AgencyCode.OFFICE, Role.LEADER, frozenset({Level.PROVINCE})),
)
CODES = tuple(code for code, *_ in LETTERS)

for code, whose, agency, approver, levels in LETTERS:
    register(
        DocumentKind(
            code=code,
            name=f"Công văn đính chính của {whose}",
            type_name="Công văn",
            symbol="",
            template="cong-van-dinh-chinh.docx",
            agency=agency,
            drafters=frozenset(KEEPERS),
            approver=approver,
            may_be_collective=agency is AgencyCode.COMMITTEE,
            noun="documents",
            levels=levels,
            load=letters.load,
            facts=letters.letter_facts,
            sample=samples.correction_letter,
            subject=letters.of_agency(agency),
            records_of=letters.records_of,
            problems=letters.problems,
            details=letters.DETAILS,
            prefill=letters.prefill,
            default_bases=letters.default_bases,
        )
    )


def code_for(agency: str, level: Level) -> str:
    """The letter that corrects what this agency of a unit of the level has issued."""
    return next(code for code, _, its, _, levels in LETTERS if its == agency and level in levels)
