"""The tờ trình against the one of Cao Bằng: every section, citation and figure of it has its place here."""

from dataclasses import replace
from datetime import date

import pytest

from blueprints.citations.seeds import text_rows
from blueprints.resolutions import grounds, samples, wording
from blueprints.resolutions.facts import Ground, Step
from tests.vanban.samples import in_style, rendered, texts
from vanban.citing import Cited
from vanban.nd30.check import check

PROVINCE = "tỉnh Cao Bằng"
ON = date(2026, 4, 1)
# As the bank has them from the start.
TEXTS = {
    row["number"]: Cited(row["kind"], row["number"], row["signed_on"], row["issuer"], row["title"])
    for row in text_rows()
}
COUNCIL = f"Hội đồng nhân dân {PROVINCE}"

HEADINGS = [
    "Kính gửi: Hội đồng nhân dân tỉnh Cao Bằng",
    "I. SỰ CẦN THIẾT BAN HÀNH NGHỊ QUYẾT",
    "1. Cơ sở chính trị, pháp lý",
    "2. Cơ sở thực tiễn",
    "II. MỤC ĐÍCH, QUAN ĐIỂM XÂY DỰNG DỰ THẢO NGHỊ QUYẾT",
    "1. Mục đích",
    "2. Quan điểm",
    "III. QUÁ TRÌNH XÂY DỰNG DỰ THẢO NGHỊ QUYẾT",
    "IV. BỐ CỤC VÀ NỘI DUNG CƠ BẢN CỦA DỰ THẢO NGHỊ QUYẾT",
    "1. Phạm vi điều chỉnh, đối tượng áp dụng",
    "a) Phạm vi điều chỉnh",
    "b) Đối tượng áp dụng",
    "2. Bố cục của dự thảo Nghị quyết",
    "Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng.",
    "Điều 2. Nguyên tắc hỗ trợ, mức chi, quy trình thực hiện.",
    "Điều 3. Tổ chức thực hiện.",
    "3. Nội dung cơ bản của dự thảo Nghị quyết",
    "b) Quy trình thực hiện",
    "V. DỰ KIẾN NGUỒN LỰC, ĐIỀU KIỆN BẢO ĐẢM CHO VIỆC THI HÀNH NGHỊ QUYẾT VÀ THỜI GIAN TRÌNH THÔNG QUA",
    "1. Tổ chức thực hiện",
    "2. Nguồn kinh phí thực hiện",
    "3. Thời điểm thực hiện và thời gian trình thông qua",
    "Nơi nhận:",
    "- Như trên;",
]
# Where each number and symbol of the source stands: under the heading named.
CITED = {
    "Kính gửi": ["64/2025/QH15", "87/2025/QH15", "57-NQ/TW ngày 22 tháng 12 năm 2024"],
    "1. Cơ sở chính trị": [
        "749/QĐ-TTg ngày 03 tháng 6 năm 2020",
        "411/QĐ-TTg ngày 31 tháng 3 năm 2022",
        "1690/QĐ-TTg ngày 26 tháng 12 năm 2023",
        "793/BTTTT-THH ngày 05 tháng 3 năm 2022",
        "1711/KH-UBND ngày 01 tháng 7 năm 2022",
        "1941/UBND-VX ngày 21 tháng 7 năm 2023",
        "57-NQ/TW ngày 22 tháng 12 năm 2024",
        "29-CTr/TU ngày 23 tháng 02 năm 2025",
        "01-KH/BCĐTW ngày 21 tháng 3 năm 2025",
        "31-KH/TU ngày 28 tháng 11 năm 2025",
        "465-KH/TU ngày 16 tháng 5 năm 2025",
        "Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025 (điểm c khoản 1 Điều 21)",
        "Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025 (điểm l khoản 9 Điều 31)",
        "100%",
        "60%",
    ],
    "2. Cơ sở thực tiễn": [
        "1941/UBND-VX",
        "57-NQ/TW",
        "465-KH/TU",
        "2554/KH-UBND ngày 14 tháng 8 năm 2025",
        "2250/SKHCN-BCVTCĐS ngày 08 tháng 9 năm 2025",
        "1.431",
        "12.151",
        "tối thiểu 10 người",
    ],
    "1. Mục đích": ["29-CTr/TU", "57-NQ/TW", "31-KH/TU", "465-KH/TU"],
    "III. QUÁ TRÌNH": [
        "1. Ngày 29/8/2025, Sở Khoa học và Công nghệ đã có Công văn số 314/SKHCN-VP gửi Sở Tư pháp",
        "2. Ngày 10/3/2026, Ủy ban nhân dân tỉnh Cao Bằng đã có Tờ trình số 609/TTr-UBND gửi Thường trực",
        "3. Ngày 27/3/2026, Hội đồng nhân dân tỉnh Cao Bằng đã có Thông báo số 123/TB-VP kết luận",
    ],
    "2. Bố cục": ["gồm 03 điều"],
    "b) Quy trình": ["Sở Tài chính", "Luật Ngân sách nhà nước"],
    "2. Nguồn kinh phí": ["chi thường xuyên thuộc ngân sách tỉnh"],
    "3. Thời điểm": ["sau khi Nghị quyết được thông qua", "kỳ họp thường lệ giữa năm 2026"],
    "(Tài liệu gửi kèm theo:": [f"({number})" for number in range(1, 8)],
}
STEPS = (
    Step(
        "29/8/2025",
        "Sở Khoa học và Công nghệ",
        "Công văn số 314/SKHCN-VP",
        "Sở Tư pháp",
        "đăng ký xây dựng Nghị quyết trình kỳ họp giữa năm 2026",
    ),
    Step(
        "10/3/2026",
        f"Ủy ban nhân dân {PROVINCE}",
        "Tờ trình số 609/TTr-UBND",
        f"Thường trực {COUNCIL}",
        "về danh mục Nghị quyết trình kỳ họp chuyên đề và kỳ họp giữa năm 2026",
    ),
    Step("27/3/2026", COUNCIL, "Thông báo số 123/TB-VP", "", "kết luận phiên họp tháng 3 của Thường trực"),
)


def facts(**changes):
    said = replace(
        samples.proposal(),
        addressee=COUNCIL,
        issuer_name=f"Ủy ban nhân dân {PROVINCE}",
        province_name=PROVINCE,
        legal_bases=(
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số "
            "87/2025/QH15",
            "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị",
        ),
        resolution=wording.resolution(PROVINCE),
        grounds=tuple(Ground(**row) for row in grounds.rows(TEXTS)),
        history=tuple(grounds.history_of("04", ON)),
        size_rule="mỗi Tổ có tối thiểu 10 người",
        programmes=tuple(grounds.programmes(TEXTS)),
        steps=STEPS,
        scope=wording.scope(PROVINCE),
        subjects=wording.subjects(PROVINCE),
        amount="",
        amount_in_words="",
        amount_basis="",
    )
    return replace(said, **changes)


@pytest.fixture(scope="module")
def said() -> list[str]:
    return texts(rendered(facts()))


def under(said: list[str], heading: str) -> str:
    """What stands from the line that begins so to the next heading of the source."""
    start = next(place for place, line in enumerate(said) if line.startswith(heading))
    later = (place for place, line in enumerate(said) if place > start and line in HEADINGS)
    return "\n".join(said[start : next(later, len(said))])


def test_the_sections_of_the_source_stand_in_its_order(said):
    place = -1
    for heading in HEADINGS:
        place = said.index(heading, place + 1)


@pytest.mark.parametrize(
    ("heading", "cited"), [(heading, one) for heading, cited in CITED.items() for one in cited]
)
def test_a_citation_or_figure_of_the_source_stands_in_its_section(said, heading, cited):
    assert cited in under(said, heading)


def test_the_grounds_are_points_from_a_to_n(said):
    start, end = said.index("1. Cơ sở chính trị, pháp lý"), said.index("2. Cơ sở thực tiễn")
    assert [line[0] for line in said[start + 1 : end]] == list("abcdđeghiklmn")


def test_a_ground_that_says_nothing_more_ends_after_its_citation(said):
    (line,) = [line for line in said if line.startswith("đ) ")]
    assert line.endswith("trên địa bàn tỉnh Cao Bằng.")


def test_an_amount_left_to_the_draft_resolution_leaves_no_blank(said):
    assert any("Mức chi cụ thể được quy định tại dự thảo Nghị quyết" in line for line in said)


def test_an_amount_is_printed_with_its_words():
    given = facts(amount="300.000 đồng", amount_in_words="Ba trăm nghìn đồng")
    assert any(
        "300.000 đồng/Tổ/tháng (bằng chữ: Ba trăm nghìn đồng)." in line
        for line in in_style(rendered(given), "Nội dung")
    )


def test_the_seven_enclosures_end_the_text(said):
    (line,) = [line for line in said if line.startswith("(Tài liệu gửi kèm theo: (1) ")]
    assert line.endswith(")./.")
    assert "(7)" in line


def test_a_province_without_teams_says_so():
    assert any(
        "chưa có Tổ chuyển đổi số cộng đồng nào" in line for line in texts(rendered(facts(team_count="00")))
    )


def test_the_checker_finds_no_mistake_in_a_text_as_full_as_the_source():
    assert check(rendered(facts()), today=ON).counts["lỗi"] == 0
