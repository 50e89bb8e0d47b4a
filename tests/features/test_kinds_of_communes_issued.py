"""Minutes and dispatches go their whole way: drafted, approved, numbered."""

from datetime import timedelta

import pytest

from blueprints.approvals import actions as approvals
from blueprints.documents import actions as documents
from blueprints.documents import queries
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.register import actions as register
from blueprints.units.models import AgencyCode
from core import clock
from core.access import Role
from tests.vanban.samples import in_style, texts

TYPED = {
    "bien-ban-hop-thon": {
        **{
            "village": "xóm Nà Thử",
            "day": "2026-03-05",
            "began": "19h30",
            "ended": "21h",
            "place": "Nhà văn hóa",
        },
        **{"invited": 45, "present": 42, "absence": "", "guests": [], "opinions": [], "voting": ""},
        **{"chair_name": "Nông Văn Minh Họa", "chair_position": "Trưởng xóm"},
        **{"secretary_name": "Lò Văn Ví Dụ", "secretary_position": "", "conclusions": ["Nhất trí"]},
        "people": [
            {
                **{"full_name": "Trần Thị Thử", "birth_year": 1980, "occupation": ""},
                **{"role": "Tổ trưởng", "votes": 42},
            }
        ],
    },
    "cong-van-don-doc-thon": {
        **{"requests": ["Họp thôn"], "contact": ""},
        "deadline": (clock.today() + timedelta(days=9)).isoformat(),
    },
}


def issued(make, kind_code: str) -> bytes:
    """The file of a document about a commune with one village and no team, once it has its number."""
    commune = make.commune("Bản Mẫu")
    make.village(commune, "Nà Thử")
    its_kind = kind(kind_code)
    signer = make.signer(commune, AgencyCode(its_kind.agency))
    request = DraftRequest(commune.id, (), signer.id, details=TYPED[kind_code])
    document = documents.draft(its_kind, request, by=make.keeper(commune))
    approvals.submit(document.id, by=document.drafter)
    approvals.approve(document.id, document.version_count, by=make.account(its_kind.approver, commune))
    entry = register.issue(document.id, clock.today(), by=make.account(Role.CLERK, commune))
    return queries.content(entry.document.sha256)


def test_minutes_get_a_number_and_no_date(make):
    content = issued(make, "bien-ban-hop-thon")
    assert in_style(content, "Số ký hiệu") == ["Số: 01/BB-XNT"]
    assert in_style(content, "Địa danh ngày tháng") == [""]


def test_a_dispatch_gets_a_number_without_a_kind(make):
    content = issued(make, "cong-van-don-doc-thon")
    assert in_style(content, "Số ký hiệu") == ["Số: 01/UBND-VHXH"]


@pytest.mark.one_database
@pytest.mark.parametrize("kind_code", TYPED)
def test_the_draft_mark_is_gone(make, kind_code):
    assert "DỰ THẢO" not in texts(issued(make, kind_code))
