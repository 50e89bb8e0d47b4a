"""How the body is set, and its headings."""

import pytest

from tests.vanban.papers import decision, findings, letter, line, paper
from vanban.nd30.paper import Element

LONG = "Ủy ban nhân dân xã đề nghị các xóm rà soát danh sách thành viên. " * 3


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("noi-dung.canh-deu", {"alignment": "left", "room": 450.0}),
        ("noi-dung.lui-dau-dong", {"first_indent": 0.0}),
        ("noi-dung.do-lui", {"first_indent": 18.0}),
        ("noi-dung.khoang-cach-doan", {"before": 3.0}),
        ("noi-dung.dan-dong", {"line_spacing": 0.9}),
        ("noi-dung.dan-dong", {"line_spacing": 1.75}),
        ("noi-dung.dan-dong-co-dinh", {"line_spacing": None, "exact_spacing": 12.0}),
        ("noi-dung.nghieng", {"italic": True}),
    ],
)
def test_text_set_otherwise_is_found_once_for_all_paragraphs(rule, changes):
    judged = paper(line(LONG, **changes), line(LONG, **changes), line(LONG))
    assert len(findings(rule, judged)) == 1
    assert not findings(rule, paper(LONG, LONG))


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("noi-dung.lui-dau-dong", {"first_indent": 28.35}),
        ("noi-dung.do-lui", {"first_indent": -18.0, "left_indent": 54.0}),
        ("noi-dung.khoang-cach-doan", {"before": 0.0, "after": 6.0}),
        ("noi-dung.dan-dong", {"line_spacing": 1.5}),
        ("noi-dung.dan-dong", {"line_spacing": 1.0}),
        ("noi-dung.dan-dong-co-dinh", {"line_spacing": None, "exact_spacing": 18.0}),
    ],
)
def test_what_the_decree_leaves_open_is_right(rule, changes):
    assert not findings(rule, paper(line(LONG, **changes), line(LONG, **changes)))


def test_a_short_line_on_the_left_looks_the_same_and_is_not_found():
    assert not findings("noi-dung.canh-deu", paper(line("Một dòng", alignment="left", room=450.0)))


def test_a_line_in_the_middle_is_no_running_text():
    assert not findings(
        "noi-dung.lui-dau-dong", paper(line("Chương I", alignment="center", first_indent=0.0))
    )


@pytest.mark.parametrize("start", ["  ", "\t", "\u00a0\u00a0"])
def test_a_first_line_moved_in_by_keys_is_worth_a_look_only(start):
    judged = paper(line(start + LONG, first_indent=0.0))
    assert findings("noi-dung.lui-bang-dau-cach", judged)
    assert not findings("noi-dung.lui-dau-dong", judged)


def test_blank_paragraphs_between_others_are_worth_a_look():
    assert findings("noi-dung.doan-trong", paper(LONG, line("", Element.EMPTY), LONG))
    assert not findings("noi-dung.doan-trong", paper(LONG, LONG))


def test_annexes_are_set_as_they_need():
    assert not findings("noi-dung.lui-dau-dong", paper(line(LONG, first_indent=0.0, annex=1)))


def test_roman_headings_are_bold():
    assert findings("muc.kieu-chu", decision(body="I. MỤC ĐÍCH"))
    assert not findings("muc.kieu-chu", decision(body=line("I. MỤC ĐÍCH", bold=True)))


def test_chapters_stand_bold_in_the_middle():
    assert findings("chuong.trinh-bay", decision(body="Chương I"))
    assert not findings("chuong.trinh-bay", decision(body=line("Chương I", bold=True, alignment="center")))


def test_the_number_of_an_article_is_bold():
    assert findings("dieu.kieu-chu", decision(article="Điều 1. Thành lập Tổ"))
    assert not findings("dieu.kieu-chu", decision())


def test_an_article_without_a_heading_is_worth_a_look():
    assert findings("dieu.tieu-de", decision(article="Điều 1. Thành lập Tổ"))
    assert not findings("dieu.tieu-de", decision())


def test_articles_named_in_a_letter_are_no_headings():
    assert not findings("dieu.kieu-chu", letter(body="Điều 1. Phạm vi điều chỉnh./."))
