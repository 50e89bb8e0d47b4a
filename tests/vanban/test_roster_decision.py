"""The decision that changes rosters: its articles, worded by what it does."""

from dataclasses import replace

import pytest

from tests.vanban.change_samples import TEAM, change, founding, leaver, one_team, roster_decision
from tests.vanban.samples import article, in_style, member, rendered, texts

NATURES = ["bo-sung", "thay-the", "cho-thoi", "doi-vai-tro", "kien-toan"]


def heading(content: bytes, number: int) -> str:
    return in_style(content, "Điều")[number - 1]


@pytest.mark.parametrize(
    ("nature", "words"),
    [
        ("bo-sung", "Bổ sung thành viên"),
        ("thay-the", "Thay thế thành viên"),
        ("cho-thoi", "Cho thôi tham gia Tổ"),
        ("doi-vai-tro", "Thay đổi nhiệm vụ của thành viên"),
        ("kien-toan", "Kiện toàn thành phần của Tổ"),
    ],
)
def test_article_one_is_headed_by_what_the_decision_does(nature, words):
    assert heading(one_team(nature, joined=1, left=1), 1) == f"Điều 1. {words}"


@pytest.mark.parametrize("nature", NATURES)
def test_every_nature_has_four_articles(nature):
    assert [line[:7] for line in in_style(one_team(nature, joined=1, left=1, changed=1), "Điều")] == [
        "Điều 1.",
        "Điều 2.",
        "Điều 3.",
        "Điều 4.",
    ]


def test_one_who_joins_is_named_in_the_text():
    (first, _) = article(one_team("bo-sung", joined=1), 1)
    assert first == (
        "1. Bổ sung ông Nông Văn Minh Họa (sinh năm 1980, Nông dân, nơi ở: Xóm Bản Mẫu) "
        f"tham gia {TEAM} (sau đây gọi tắt là Tổ), làm Thành viên."
    )


def test_one_who_leaves_is_named_with_the_reason():
    (first, _) = article(one_team("cho-thoi", left=1), 1)
    assert first == (
        f"1. Cho thôi tham gia {TEAM} (sau đây gọi tắt là Tổ) đối với ông (bà) Trần Thị Thử "
        "(sinh năm 1975, Công chức xã, nơi ở: Xóm Bản Mẫu), Tổ phó. Lý do: Chuyển công tác."
    )


def test_one_who_changes_role_is_named_with_both_roles():
    (first, _) = article(one_team("doi-vai-tro", changed=1), 1)
    assert first.endswith("đối với ông (bà) Trần Thị Thử (sinh năm 1988): từ Thành viên sang Tổ phó.")


def test_several_who_leave_are_points():
    assert article(one_team("cho-thoi", left=2), 1)[:3] == [
        f"1. Cho thôi tham gia {TEAM} (sau đây gọi tắt là Tổ) đối với 02 ông (bà) có tên sau đây:",
        "a) Trần Thị Thử (sinh năm 1975, Công chức xã, nơi ở: Xóm Bản Mẫu), Tổ phó; lý do: Chuyển công tác;",
        "b) Lò Văn Ví Dụ (sinh năm 1975, Công chức xã, nơi ở: Xóm Bản Mẫu), Tổ phó; lý do: Chuyển công tác.",
    ]


def test_several_who_join_are_points():
    points = article(one_team("bo-sung", joined=3), 1)[1:4]
    assert [(point[:3], point[-1]) for point in points] == [("a) ", ";"), ("b) ", ";"), ("c) ", ".")]


def test_a_replacement_says_whom_it_replaces():
    second = article(one_team("thay-the", joined=1, left=1), 1)[1]
    assert second.endswith("tham gia Tổ, làm Thành viên, thay thế người thôi tham gia tại khoản 1 Điều này.")


def test_who_joins_without_replacing_anyone_is_not_said_to():
    assert not any("thay thế" in line for line in article(one_team("bo-sung", joined=1), 1))


@pytest.mark.parametrize(
    ("changes", "clauses"),
    [
        pytest.param({"joined": 1}, 2, id="joins"),
        pytest.param({"joined": 1, "left": 1}, 3, id="joins and leaves"),
        pytest.param({"left": 1, "changed": 1}, 3, id="leaves and changes role"),
        pytest.param({"joined": 1, "left": 1, "changed": 1}, 4, id="all"),
    ],
)
@pytest.mark.parametrize("nature", ["thay-the", "kien-toan"])
def test_the_clauses_of_article_one_are_numbered_as_they_come(nature, changes, clauses):
    numbers = [line[:3] for line in article(one_team(nature, **changes), 1)]
    assert numbers == [f"{number}. " for number in range(1, clauses + 1)]


def test_the_outcome_compares_the_counts():
    assert article(one_team("bo-sung", joined=1), 1)[-1] == (
        "2. Sau khi thay đổi, Tổ có 09 thành viên (trước khi thay đổi là 08 thành viên) là các ông (bà) có tên "
        "trong Danh sách kèm theo Quyết định này."
    )


def test_equal_counts_are_not_compared():
    assert not any("trước khi" in line for line in texts(one_team("thay-the", joined=1, left=1)))


UNKNOWN = {"birth_year": "", "occupation": "", "address": ""}


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, "Lò Văn Ví Dụ"),
        ({"birth_year": "1990"}, "Lò Văn Ví Dụ (sinh năm 1990)"),
        ({"occupation": "Giáo viên"}, "Lò Văn Ví Dụ (Giáo viên)"),
        ({"address": "Xóm Một"}, "Lò Văn Ví Dụ (nơi ở: Xóm Một)"),
        ({"birth_year": "1990", "address": "Xóm Một"}, "Lò Văn Ví Dụ (sinh năm 1990, nơi ở: Xóm Một)"),
    ],
    ids=["nothing", "year", "occupation", "address", "year and address"],
)
def test_what_is_unknown_of_a_person_leaves_no_mark(known, said):
    joiner = member(1, full_name="Lò Văn Ví Dụ", **{**UNKNOWN, **known})
    (first, _) = article(rendered(roster_decision("bo-sung", replace(change(joined=1), joined=(joiner,)))), 1)
    assert first.startswith(f"1. Bổ sung ông {said} tham gia ")


@pytest.mark.parametrize(("sex", "address"), [("Nam", "ông"), ("Nữ", "bà"), ("", "ông (bà)")])
def test_a_person_is_addressed_by_the_sex_on_record(sex, address):
    joiner = member(1, full_name="Lò Văn Ví Dụ", sex=sex)
    (first, _) = article(rendered(roster_decision("bo-sung", replace(change(joined=1), joined=(joiner,)))), 1)
    assert first.startswith(f"1. Bổ sung {address} Lò Văn Ví Dụ")


def test_a_reason_that_is_unknown_leaves_no_mark():
    team = replace(change(left=1), left=(leaver(reason="", role=""),))
    (first, _) = article(rendered(roster_decision("cho-thoi", team)), 1)
    assert first.endswith("nơi ở: Xóm Bản Mẫu).")


def test_who_leaves_hands_over_to_the_leader():
    assert article(one_team("cho-thoi", left=1), 2) == [
        "Người thôi tham gia Tổ có trách nhiệm bàn giao nhiệm vụ đang thực hiện, tài liệu, tài khoản và quyền "
        "quản trị nhóm Zalo của Tổ (nếu có) cho Tổ trưởng là ông (bà) Trần Thị Thử ngay khi Quyết định này "
        "có hiệu lực."
    ]


def test_without_a_leader_the_committee_says_who_takes_over():
    (line,) = article(
        rendered(roster_decision("cho-thoi", replace(change(left=1), leader_name=""))),
        2,
    )
    assert "cho người được Ủy ban nhân dân xã Mẫu giao phụ trách Tổ ngay khi" in line


@pytest.mark.parametrize("nature", NATURES)
def test_nobody_hands_over_when_nobody_leaves(nature):
    assert not any("bàn giao" in line for line in texts(one_team(nature, joined=1, changed=1)))


def test_rights_and_handover_are_two_clauses():
    content = one_team("thay-the", joined=1, left=1)
    assert heading(content, 2) == "Điều 2. Quyền, nhiệm vụ và bàn giao"
    assert [line[:14] for line in article(content, 2)] == ["1. Thành viên ", "2. Người thôi "]


@pytest.mark.parametrize(
    ("changes", "who"),
    [
        ({"joined": 1}, "Thành viên được bổ sung thực hiện"),
        ({"changed": 1}, "Thành viên thay đổi nhiệm vụ thực hiện"),
        ({"joined": 1, "changed": 1}, "Thành viên được bổ sung và thành viên thay đổi nhiệm vụ thực hiện"),
    ],
    ids=["joined", "changed", "both"],
)
def test_the_rights_are_of_those_who_start(changes, who):
    (line,) = article(one_team("bo-sung", **changes), 2)
    assert line.startswith(who)


def test_kien_toan_states_the_duties_anew():
    said = article(one_team("kien-toan", joined=1), 2)
    assert said[:2] == ["1. Tổ thực hiện các nhiệm vụ sau đây:", "a) Tuyên truyền về chuyển đổi số;"]
    assert said[-1].startswith("3. Kinh phí hoạt động của Tổ")


def test_another_nature_leaves_the_duties_as_they_are():
    assert not any("Tuyên truyền" in line for line in texts(one_team("bo-sung", joined=1)))


def test_one_decision_is_amended_in_a_sentence():
    assert article(one_team("bo-sung", joined=1), 3) == [
        f"Quyết định này sửa đổi, bổ sung danh sách thành viên Tổ kèm theo {founding()}. "
        "Các nội dung khác của Quyết định nêu trên được giữ nguyên."
    ]


def test_several_decisions_are_amended_in_points():
    facts = roster_decision("bo-sung", change(joined=1), replaced=(founding(12), founding(13)))
    lines = article(rendered(facts), 3)
    assert lines[1:] == [
        f"a) {founding(12)};",
        f"b) {founding(13)}.",
        "Các nội dung khác của các quyết định nêu trên được giữ nguyên.",
    ]


def test_kien_toan_replaces_the_founding_decision():
    content = one_team("kien-toan", joined=1)
    assert heading(content, 3) == "Điều 3. Thay thế quyết định đã ban hành"
    assert article(content, 3) == [f"Quyết định này thay thế {founding()}."]


@pytest.mark.parametrize("nature", NATURES)
def test_an_unknown_founding_decision_leaves_a_whole_sentence(nature):
    (line,) = article(rendered(roster_decision(nature, change(joined=1), replaced=())), 3)
    assert "thành lập" in line
    assert line.endswith(".")
