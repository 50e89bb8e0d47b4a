"""Drafting from the registry: scopes, authorities, signatures, legal bases, read from the reopened file."""

from datetime import date
from io import BytesIO

import pytest

from blueprints.documents import queries
from blueprints.documents.models import Document
from blueprints.units import actions as units
from blueprints.units import queries as unit_queries
from blueprints.units.models import AgencyCode
from blueprints.units.rules import Standing
from core import clock
from core.access import Role
from core.database import db
from tests.vanban.samples import in_style, opened, texts
from vanban.vietnamese import long_date

pytestmark = pytest.mark.one_database

DECISION, PROPOSAL = "quyet-dinh-thanh-lap", "to-trinh-thanh-lap"


@pytest.fixture
def commune(make):
    found = make.commune("Bản Mẫu")
    make.signer(found)
    return found


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def drafted(officer) -> bytes:
    """The Word file of the document whose page is open, as it is downloaded."""
    return officer.download("Tải Word").get_data()


def new(officer, team, kind=DECISION):
    return officer.open("drafts.new", kind=kind, to=team.id)


def rows(content):
    return [[cell.text for cell in row.cells] for row in opened(content).tables[-1].rows]


def test_one_village_team_is_named_with_its_village_and_commune(make, commune, officer):
    team = make.team(make.village(commune, "Nà Thử"), members=1)
    content = drafted(new(officer, team).press("Lập dự thảo"))
    assert in_style(content, "Trích yếu")[0] == (
        "Về việc thành lập Tổ chuyển đổi số cộng đồng xóm Nà Thử, xã Bản Mẫu"
    )


def test_the_commune_s_own_team_is_named_by_the_commune_alone(make, commune, officer):
    content = drafted(new(officer, make.team(commune, members=1)).press("Lập dự thảo"))
    assert in_style(content, "Trích yếu")[0] == "Về việc thành lập Tổ chuyển đổi số cộng đồng xã Bản Mẫu"


def test_one_decision_for_all_waiting_teams_lists_each_under_its_own_heading(make, commune, officer):
    teams = [make.team(make.village(commune, name), members=2) for name in ("Nà Một", "Nà Hai")]
    content = drafted(new(officer, teams[0]).choose("Phạm vi", "Tất cả 2 Tổ").press("Lập dự thảo"))
    assert in_style(content, "Ô bảng đậm")[-2:] == [
        "I. Tổ chuyển đổi số cộng đồng xóm Nà Hai (02 thành viên)",
        "II. Tổ chuyển đổi số cộng đồng xóm Nà Một (02 thành viên)",
    ]


def test_members_are_counted_anew_in_each_section(make, commune, officer):
    teams = [make.team(make.village(commune), members=2) for _ in range(2)]
    content = drafted(new(officer, teams[0]).choose("Phạm vi", "Tất cả 2 Tổ").press("Lập dự thảo"))
    assert [row[0] for row in rows(content) if row[0].isdigit()] == ["1", "2", "1", "2"]


def test_a_team_already_established_is_not_among_the_waiting(make, commune, officer):
    make.issued(team=make.team(make.village(commune, "Nà Trước"), members=1))
    waiting = [make.team(make.village(commune), members=1) for _ in range(2)]
    content = drafted(new(officer, waiting[0]).choose("Phạm vi", "Tất cả 2 Tổ").press("Lập dự thảo"))
    assert not [text for text in texts(content) if "Nà Trước" in text]


def test_the_leader_stands_first_in_the_attached_list(make, commune, officer):
    team = make.team(make.village(commune), members=1)
    make.member(team, full_name="Bế Văn An", birth_year=1980)
    content = drafted(new(officer, team).press("Lập dự thảo"))
    assert [row[7] for row in rows(content)[1:]] == ["Tổ trưởng", "Thành viên"]


@pytest.mark.parametrize(
    ("choice", "authority", "signature"),
    [
        pytest.param(
            "Người đứng đầu ký", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BẢN MẪU", ["CHỦ TỊCH"], id="the chair alone"
        ),
        pytest.param(
            "Tập thể",
            "ỦY BAN NHÂN DÂN XÃ BẢN MẪU",
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            id="the committee",
        ),
    ],
)
def test_the_signature_fits_the_authority(make, commune, officer, choice, authority, signature):
    team = make.team(make.village(commune), members=1)
    content = drafted(new(officer, team).choose("Thẩm quyền", choice).press("Lập dự thảo"))
    found = in_style(content, "Thẩm quyền"), in_style(content, "Quyền hạn chức vụ")
    assert found == ([authority], signature)


def test_a_deputy_signs_for_the_chair(make, commune, officer):
    committee = unit_queries.agency(commune.id, AgencyCode.COMMITTEE)
    deputy = {"full_name": "Lò Văn Ví Dụ", "position": "Phó Chủ tịch", "standing": Standing.DEPUTY}
    units.add_signer(committee.id, **deputy, from_on=date(2025, 7, 1), by=None)
    team = make.team(make.village(commune), members=1)
    content = drafted(new(officer, team).choose("Người ký", "Lò Văn Ví Dụ").press("Lập dự thảo"))
    found = in_style(content, "Quyền hạn chức vụ") + in_style(content, "Họ tên người ký")
    assert found == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Văn Ví Dụ"]


def test_the_legal_bases_typed_come_out_in_order_with_their_punctuation(make, commune, officer):
    new(officer, make.team(make.village(commune), members=1))
    officer.fill("Căn cứ", "Căn cứ Luật Thử;\n\n  Căn cứ Kế hoạch Mẫu.\nCăn cứ Biên bản họp xóm")
    assert in_style(drafted(officer.press("Lập dự thảo")), "Căn cứ") == [
        "Căn cứ Luật Thử;",
        "Căn cứ Kế hoạch Mẫu;",
        "Căn cứ Biên bản họp xóm;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    ]


def test_a_proposal_ends_its_own_bases_with_a_full_stop(make, commune, officer):
    make.signer(commune, AgencyCode.OFFICE)
    new(officer, make.team(make.village(commune), members=1), PROPOSAL)
    officer.fill("Căn cứ", "Căn cứ Luật Thử\nCăn cứ Kế hoạch Mẫu")
    bases = in_style(drafted(officer.press("Lập dự thảo")), "Căn cứ")
    assert bases == ["Căn cứ Luật Thử;", "Căn cứ Kế hoạch Mẫu."]


def test_a_proposal_is_addressed_to_the_chair(make, commune, officer):
    make.signer(commune, AgencyCode.OFFICE)
    team = make.team(make.village(commune), members=1)
    content = drafted(new(officer, team, PROPOSAL).press("Lập dự thảo"))
    assert in_style(content, "Kính gửi") == ["Kính gửi: Chủ tịch Ủy ban nhân dân xã Bản Mẫu"]


def test_a_proposal_is_signed_by_the_head_of_the_office(make, commune, officer):
    make.signer(commune, AgencyCode.OFFICE)
    team = make.team(make.village(commune), members=1)
    content = drafted(new(officer, team, PROPOSAL).press("Lập dự thảo"))
    assert in_style(content, "Quyền hạn chức vụ") == ["TRƯỞNG PHÒNG"]


def test_a_proposal_issued_before_is_named_in_the_last_basis(make, commune, officer):
    team = make.team(make.village(commune), members=1)
    make.issued(team=team, kind_code=PROPOSAL)
    content = drafted(new(officer, team).press("Lập dự thảo"))
    day = long_date(clock.today())
    assert in_style(content, "Căn cứ")[-1].endswith(f"tại Tờ trình số 01/TTr-VHXH {day}.")


def test_a_proposal_about_another_team_is_not_named(make, commune, officer):
    make.issued(team=make.team(make.village(commune), members=1), kind_code=PROPOSAL)
    content = drafted(new(officer, make.team(make.village(commune), members=1)).press("Lập dự thảo"))
    assert "Tờ trình" not in in_style(content, "Căn cứ")[-1]


def test_a_province_officer_drafts_for_a_commune_below(make, browse, commune):
    team = make.team(make.village(commune), members=1)
    province = browse(make.account(Role.OFFICER, commune.parent))
    content = drafted(new(province, team).press("Lập dự thảo"))
    assert in_style(content, "Tên cơ quan") == ["ỦY BAN NHÂN DÂN", "XÃ BẢN MẪU"]


def test_the_file_opens_in_word_s_own_reader_and_is_the_one_kept(make, commune, officer):
    content = drafted(new(officer, make.team(make.village(commune), members=1)).press("Lập dự thảo"))
    kept = queries.content(db.session.query(Document).one().sha256)
    assert opened(content).paragraphs
    assert BytesIO(content).getvalue() == kept
