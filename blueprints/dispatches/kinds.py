"""The document kinds about dispatches: a province's office urges communes, a commune urges villages."""

from functools import partial

from blueprints.citations.queries import default_bases
from blueprints.dispatches import concerned, letters, samples
from blueprints.documents.about_unit import AboutUnit
from blueprints.documents.kinds import DocumentKind, register
from blueprints.units.rules import Level
from core.access import KEEPERS, Role

NAMES = {
    Level.PROVINCE: "Công văn đôn đốc các xã, phường kiện toàn Tổ",
    Level.COMMUNE: "Công văn đôn đốc các thôn, xóm kiện toàn Tổ",
}


def _register(level: Level) -> None:
    about, code = AboutUnit(frozenset({level})), letters.CODES[level]
    register(
        DocumentKind(
            code=code,
            name=NAMES[level],
            type_name="Công văn",
            symbol="",
            template="cong-van-don-doc.docx",
            agency=letters.SENDERS[level],
            levels=about.levels,
            drafters=frozenset(KEEPERS),
            approver=Role.LEADER,
            may_be_collective=False,  # a commune's always is, a province's office never
            subject=about.subject,
            records_of=about.records_of,
            load=concerned.load,
            problems=concerned.problems,
            details=letters.DETAILS,
            prefill=letters.prefill,
            facts=letters.facts,
            figures=letters.bound_figures,
            sample=samples.dispatch,
            default_bases=partial(default_bases, code),
        )
    )


for one in (Level.PROVINCE, Level.COMMUNE):
    _register(one)
