"""The decision that dissolves teams."""

from dataclasses import replace

from tests.vanban.change_samples import TEAM, TEAMS, dissolution, dissolved, founding
from tests.vanban.samples import article, opened, rendered, texts


def test_one_team_is_dissolved_with_its_founding_and_the_reason():
    name = replace(dissolved(), founding=founding())
    assert article(rendered(dissolution(name)), 1)[0] == (
        f"1. Giải thể {TEAM} (sau đây gọi tắt là Tổ) gồm 07 thành viên, được thành lập theo {founding()}. "
        "Lý do: Sáp nhập xóm."
    )


def test_an_unknown_founding_and_reason_leave_no_mark():
    first = article(rendered(dissolution(dissolved(founding="", reason=""))), 1)[0]
    assert first.endswith("gồm 07 thành viên.")


def test_one_dissolved_team_needs_no_list():
    document = opened(rendered(dissolution()))
    assert (len(document.sections), len(document.tables)) == (1, 2)


def test_several_dissolved_teams_stand_in_a_list_of_its_own_pages():
    document = opened(rendered(dissolution(dissolved(1), dissolved(2), dissolved(3))))
    assert len(document.sections) == 2
    assert [row.cells[0].text for row in document.tables[-1].rows[1:]] == ["1", "2", "3"]


def test_the_text_counts_the_dissolved_teams():
    content = rendered(dissolution(dissolved(1), dissolved(2)))
    assert article(content, 1)[0].startswith(f"1. Giải thể {TEAMS}, gồm 02 Tổ ")
    assert texts(content)[-1] == "Danh sách này có 02 Tổ./."


def test_ten_dissolved_teams_are_counted_without_a_zero():
    assert texts(rendered(dissolution(*map(dissolved, range(1, 11)))))[-1] == "Danh sách này có 10 Tổ./."


def test_the_founding_decision_is_repealed():
    assert article(rendered(dissolution(repealed=(founding(),))), 3) == [f"Bãi bỏ {founding()}."]


def test_a_founding_decision_that_holds_for_other_teams_is_not_repealed():
    (line,) = article(rendered(dissolution(repealed=())), 3)
    assert line.startswith("Bãi bỏ nội dung về Tổ bị giải thể tại các quyết định thành lập")


def test_who_takes_over_is_named():
    assert article(rendered(dissolution(handover="Tổ mẫu")), 2)[0].startswith("1. Tổ mẫu tiếp nhận nhiệm vụ")
