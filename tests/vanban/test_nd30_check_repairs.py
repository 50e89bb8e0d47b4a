"""Safe repairs: what they change, and that they change nothing else."""

import re

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.samples import decision, opened, rendered, texts
from tests.vanban.test_story import of_runs, saved
from tests.vanban.toy_rules import TODAY, in_force, instead, whole
from vanban import gate
from vanban.controls import DATE, NUMBER
from vanban.nd30 import rulebook
from vanban.nd30.finding import Issue, Repair, Severity
from vanban.nd30.repairs import repaired
from vanban.package import read_parts
from vanban.stamp import missing_controls, stamp
from vanban.xml_part import W


def mended(content: bytes, **given) -> list[str]:
    return texts(repaired(content, today=TODAY, **given)[0])


def test_the_safe_text_takes_the_place_of_the_wrong_one(monkeypatch):
    in_force(monkeypatch, instead("dạo", "đạo"))
    assert mended(of_runs("Ban Chỉ d", "ạo")) == ["Ban Chỉ đạo"]


def test_repairs_are_counted(monkeypatch):
    in_force(monkeypatch, instead("dạo", "đạo"))
    assert repaired(of_runs("dạo dạo"), today=TODAY)[1] == 2


def test_a_file_without_repairs_comes_back_as_it_is(monkeypatch):
    in_force(monkeypatch, instead("dạo"))
    content = of_runs("dạo")
    assert repaired(content, today=TODAY) == (content, 0)


def test_only_the_chosen_rules_are_repaired(monkeypatch):
    in_force(monkeypatch, instead("dạo", "đạo", rule_id="a.a"), instead("xã xã", "xã", rule_id="b.b"))
    assert mended(of_runs("dạo xã xã"), rules=["b.b"]) == ["dạo xã"]


def test_of_two_repairs_that_overlap_one_waits_for_the_next_round(monkeypatch):
    in_force(monkeypatch, instead("  ", " ", rule_id="a.a"), instead(r" \.", ".", rule_id="b.b"))
    assert mended(of_runs("hết  .")) == ["hết."]


def test_a_repair_that_lays_the_next_one_bare_is_followed_by_it(monkeypatch):
    in_force(monkeypatch, instead("   ", "  ", rule_id="a.a"), instead("(?<! )  (?! )", " ", rule_id="b.b"))
    assert mended(of_runs("một   hai")) == ["một hai"]


def test_a_repair_that_makes_it_worse_is_left_out(monkeypatch):
    in_force(
        monkeypatch,
        instead("dạo", "xấu xấu", rule_id="a.a"),
        instead("xấu", None, rule_id="b.b"),
        instead("xã xã", "xã", rule_id="c.c"),
    )
    assert mended(of_runs("dạo xã xã")) == ["dạo xã"]


def test_a_repair_that_never_ends_is_ended(monkeypatch):
    in_force(monkeypatch, instead("a", "b", rule_id="a.a"), instead("b", "a", rule_id="b.b"))
    assert mended(of_runs("ab")) == ["ab"]


def test_a_paragraph_with_tags_of_a_template_stays_as_it_is(monkeypatch):
    in_force(monkeypatch, instead("sai", "đúng"))
    assert mended(of_runs("{{ sai }} sai")) == ["{{ sai }} sai"]


def test_a_repair_of_form_is_carried_out(monkeypatch):
    def judge(paper):
        size = paper.story.document.find(f".//{W}pgSz")
        if size.get(f"{W}w") != "11906":
            repair = Repair("Đặt khổ giấy A4.", lambda: size.set(f"{W}w", "11906"))
            yield Issue("Giấy không phải A4.", "Dùng giấy A4.", repair=repair)

    in_force(monkeypatch, rulebook.Rule("giay.kho", Severity.ERROR, "Điều 8", rulebook.Pack.BOTH, judge))
    content, count = repaired(of_runs("a"), today=TODAY)
    assert (count, round(opened(content).sections[0].page_width.mm)) == (1, 210)


def test_a_repair_of_form_that_does_not_help_is_given_up(monkeypatch):
    in_force(monkeypatch, whole(Repair("Sửa.", lambda: None)))
    assert repaired(of_runs("a"), today=TODAY)[1] == 0


def test_an_automatic_number_is_not_written_into_the_file(monkeypatch):
    document = Document()
    document.add_paragraph("Một mục", style="List Number")
    in_force(monkeypatch, instead(r"^1\.\s*Một", "2. Hai"), whole())
    assert mended(saved(document)) == ["Một mục"]


@pytest.fixture
def spaces(monkeypatch):
    """A rule that would close every gap left for the pen."""
    in_force(monkeypatch, instead(r"\s{2,}|\u00a0+", " "))


def test_the_gaps_filled_at_issue_stay(spaces):
    content = rendered(decision())
    assert mended(content) == texts(content)


def test_a_repaired_draft_can_be_numbered(monkeypatch):
    in_force(monkeypatch, instead("(?i)chuyển đổi số", "CĐS"))
    content = repaired(rendered(decision()), today=TODAY)[0]
    gate.inspect(content)
    assert missing_controls(content) == ()
    assert "Số: 05/QĐ-UBND" in texts(stamp(content, 5, TODAY))


@pytest.mark.parametrize("control", [NUMBER, DATE], ids=lambda control: control.alias)
def test_a_repair_that_reaches_over_a_control_is_not_made(monkeypatch, control):
    in_force(monkeypatch, instead("^Số:.*$|.*, ngày.*", "xong"))
    content = rendered(decision())
    assert mended(content) == texts(content)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.lists(st.text("ab x.", min_size=1, max_size=6), min_size=1, max_size=5))
def test_outside_the_repairs_every_letter_stays(runs):
    with pytest.MonkeyPatch.context() as patch:
        in_force(patch, instead("ab", "ă"))
        assert mended(of_runs("x", *runs)) == [re.sub("ab", "ă", "x" + "".join(runs))]


def test_no_other_part_of_the_file_is_touched(monkeypatch):
    in_force(monkeypatch, instead("Mẫu", "Thử"))
    before, after = rendered(decision()), repaired(rendered(decision()), today=TODAY)[0]
    kept = {name for name, part in read_parts(before).items() if read_parts(after)[name] == part}
    assert {"word/styles.xml", "[Content_Types].xml", "word/numbering.xml"} & set(read_parts(before)) <= kept
