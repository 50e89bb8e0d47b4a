"""The tờ trình, the plan and the commendation: their samples keep the form of the decree."""

from dataclasses import replace
from datetime import date

import pytest

from blueprints.commendations import samples as commendations
from blueprints.commendations.facts import CommendedPerson
from blueprints.plans import samples as plans
from blueprints.resolutions import samples as resolutions
from tests.vanban.samples import article, in_style, opened, rendered, texts
from vanban.nd30.check import check

MANY = tuple(CommendedPerson(i, "Nguyễn Văn Mẫu", "Thành viên", "") for i in range(1, 25))
COMMENDED = commendations.decision()
PAPERS = {
    "tờ trình": resolutions.proposal(),
    "kế hoạch": plans.plan(),
    "quyết định khen thưởng": COMMENDED,
    "quyết định khen thưởng có danh sách": replace(COMMENDED, listed=True, people=MANY, person_count="24"),
}


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_the_checker_finds_neither_mistake_nor_warning(paper):
    counts = check(rendered(paper), today=date(2026, 11, 25)).counts
    assert (counts["lỗi"], counts["cảnh báo"]) == (0, 0)


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_no_paragraph_is_left_empty(paper):
    rules = ("KeDuoiTieuNgu", "KeDuoiTenCoQuan", "KeDuoiTrichYeu", "NgatPhan")
    body = opened(rendered(paper)).element.body
    empty = body.xpath(".//w:p[not(.//w:t) and not(ancestor::w:tc)]")
    assert {p.xpath("string(w:pPr/w:pStyle/@w:val)") for p in empty} <= set(rules)


def test_a_few_commended_are_named_in_the_decision():
    assert article(rendered(COMMENDED), 1)[1:] == [
        "1. Tập thể: Tổ chuyển đổi số cộng đồng xóm Bản Mẫu (hướng dẫn 100% hộ dùng dịch vụ công trực tuyến).",
        "2. Cá nhân:",
        "a) Nguyễn Văn Mẫu, Tổ trưởng Tổ chuyển đổi số cộng đồng xóm Bản Mẫu (có sáng kiến lớp học số tại nhà văn "
        "hóa);",
        "b) Trần Thị Thử, Thành viên Tổ chuyển đổi số cộng đồng xóm Nà Thử.",
    ]


def test_one_commended_stands_in_the_sentence():
    one = replace(COMMENDED, people=(), person_count="00")
    (line,) = article(rendered(one), 1)
    assert line.endswith("xóm Bản Mẫu (hướng dẫn 100% hộ dùng dịch vụ công trực tuyến).")


def test_many_commended_stand_in_a_list_that_closes_with_their_number():
    listed = rendered(PAPERS["quyết định khen thưởng có danh sách"])
    assert len(opened(listed).tables[-1].rows) == 1 + 24
    assert texts(listed)[-1] == "Danh sách này có 01 tập thể và 24 cá nhân./."


def test_a_short_decision_has_no_list_section():
    assert len(opened(rendered(COMMENDED)).sections) == 1


def test_the_reward_is_printed_with_its_total_in_words():
    assert article(rendered(COMMENDED), 2)[1] == (
        "2. Tổng số tiền thưởng là 1.518.000 đồng (bằng chữ: Một triệu năm trăm mười tám nghìn đồng), chi từ quỹ thi "
        "đua, khen thưởng của xã Mẫu."
    )


def test_only_the_reward_of_those_commended_is_said():
    people_only = replace(COMMENDED, collectives=(), collective_count="00")
    assert "tập thể" not in article(rendered(people_only), 2)[0]


def test_without_money_no_sum_is_printed():
    assert article(rendered(replace(COMMENDED, total_reward="")), 2) == [
        "Tiền thưởng kèm theo Giấy khen thực hiện theo quy định hiện hành, chi từ quỹ thi đua, khen thưởng của xã Mẫu."
    ]


def test_the_last_article_of_a_commendation_is_the_third():
    assert in_style(rendered(COMMENDED), "Điều")[-1].startswith("Điều 3. Hiệu lực")
