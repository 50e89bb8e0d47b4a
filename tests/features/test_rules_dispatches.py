"""What the teams of a unit lack, in words."""

import pytest

from blueprints.dispatches.rules import Lack, of_communes, of_villages, together


def test_a_unit_that_has_everything_lacks_nothing():
    assert not Lack("Xã Mẫu", has_none=False, below=0, leaderless=0).is_any


def test_a_minimum_that_is_not_set_is_no_lack():
    assert not Lack("Xã Mẫu", has_none=False, below=None).is_any


@pytest.mark.parametrize(
    ("lack", "said"),
    [
        (Lack("Xã Mẫu", has_none=True), "Chưa thành lập Tổ"),
        (Lack("Xã Mẫu", has_none=False, below=2), "02 Tổ có số thành viên ít hơn quy định"),
        (
            Lack("Xã Mẫu", has_none=False, below=1, leaderless=3),
            "01 Tổ có số thành viên ít hơn quy định; 03 Tổ chưa có Tổ trưởng",
        ),
    ],
)
def test_what_a_commune_lacks_is_counted(lack, said):
    assert of_communes(lack) == said


def test_what_a_village_lacks_is_said_of_its_team():
    lack = Lack("Xóm Mẫu", has_none=False, below=1, leaderless=1)
    assert of_villages(lack) == "Tổ có số thành viên ít hơn quy định; Tổ chưa có Tổ trưởng"


def test_all_lacks_together_leave_out_what_nobody_lacks():
    lacks = [Lack("Xã Mẫu", has_none=True), Lack("Xã Thử", has_none=False, below=2)]
    assert together(lacks, "xã, phường") == (
        "01 xã, phường chưa thành lập Tổ",
        "02 Tổ có số thành viên ít hơn quy định",
    )
