"""Findings as they are told: in reading order, counted, as JSON and as comments in the file."""

import json
import sys

import pytest
from docx import Document

from tests.vanban.samples import decision, opened, rendered, texts
from tests.vanban.test_story import of_runs, saved
from tests.vanban.toy_rules import TODAY, in_force, instead, whole
from vanban import gate
from vanban.nd30.check import MOST_OF_A_RULE, check, pack_of, paper_of
from vanban.nd30.finding import Severity
from vanban.nd30.paper import Element, FormerUnit, Line, Paper
from vanban.nd30.replacing import letters_of
from vanban.nd30.report import Report, commented
from vanban.nd30.rulebook import Pack, Rule, edition
from vanban.problem import Problem


def of_lines(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def checked(content: bytes, **given) -> Report:
    return check(content, today=TODAY, **given)


@pytest.fixture
def wrong_words(monkeypatch):
    in_force(
        monkeypatch,
        instead("dạo", "đạo", rule_id="chu.dao"),
        instead("xã xã", "xã", Severity.NOTE, rule_id="chu.lap"),
        whole(),
    )


def test_findings_are_in_reading_order_the_whole_document_first(wrong_words):
    report = checked(of_lines("một xã xã", "Chỉ dạo xã xã"))
    assert [(one.rule, one.paragraph) for one in report.findings] == [
        ("van-ban.thieu", None),
        ("chu.lap", 0),
        ("chu.dao", 1),
        ("chu.lap", 1),
    ]


def test_findings_are_counted_by_severity(wrong_words):
    assert checked(of_lines("Chỉ dạo", "Chỉ dạo")).counts == {"lỗi": 2, "cảnh báo": 1, "lưu ý": 0}


def test_the_summary_names_only_what_there_is(wrong_words):
    assert checked(of_lines("Chỉ dạo xã xã")).summary == "1 lỗi, 1 cảnh báo, 1 lưu ý"


def test_a_document_without_findings_is_said_to_have_no_error(monkeypatch):
    in_force(monkeypatch)
    assert checked(of_lines("đúng")).summary == "không có lỗi thể thức"


def test_a_finding_says_where_and_what_it_is(wrong_words):
    [one] = [one for one in checked(of_lines("Ban", "Chỉ dạo")).findings if one.rule == "chu.dao"]
    assert (one.place, one.quote, one.start, one.end) == ("đoạn 2", "dạo", 4, 7)


@pytest.mark.parametrize(
    ("text", "wrong", "right", "said"),
    [
        pytest.param("Chỉ dạo", "d(?=ạo)", "đ", "Thay “dạo” bằng “đạo”.", id="with the rest of the word"),
        pytest.param("Số 12/ QĐ", " (?=QĐ)", "", "Thay “12/ QĐ” bằng “12/QĐ”.", id="a space between words"),
        pytest.param("xã ...", r"\.\.\.", "", "Bỏ “...”.", id="a word taken away"),
        pytest.param("Chỉ dạo", "dạo", None, "", id="nothing that is safe"),
    ],
)
def test_a_safe_repair_is_told_in_words(monkeypatch, text, wrong, right, said):
    in_force(monkeypatch, instead(wrong, right))
    assert checked(of_lines(text)).findings[0].repair == said


def test_a_long_quote_is_cut(monkeypatch):
    in_force(monkeypatch, instead("a+"))
    assert len(checked(of_lines("a" * 5000)).findings[0].quote) == 200


def test_what_is_quoted_from_others_is_not_judged(wrong_words):
    assert checked(of_lines("theo “Chỉ dạo số 1”")).counts["lỗi"] == 0


def test_many_findings_of_one_rule_are_not_all_kept(wrong_words):
    report = checked(of_lines("dạo " * (MOST_OF_A_RULE + 5)))
    assert (report.counts["lỗi"], report.unlisted) == (MOST_OF_A_RULE, 5)


def test_letters_are_counted_without_the_number_word_puts_in_front():
    line = Line("1. Chỉ dạo", label="1. ", paragraph=paper_of(of_lines("Chỉ dạo"), TODAY).lines[0].paragraph)
    rule = instead("dạo", "đạo")
    [finding] = rule.findings(Paper([line], TODAY))
    assert letters_of(finding.issue) == (4, 7)


def test_the_report_goes_through_json_and_back(wrong_words):
    report = checked(of_lines("Chỉ dạo xã xã"))
    assert Report.from_json(json.loads(json.dumps(report.as_json()))) == report


def test_the_fields_of_the_json_keep_their_names(wrong_words):
    told = checked(of_lines("Chỉ dạo")).as_json()
    assert set(told) == {"type_name", "number", "on", "profile", "findings", "unlisted", "counts"}
    names = "rule severity clause place paragraph start end quote found asked repair"
    assert list(told["findings"][0]) == names.split()


@pytest.mark.parametrize(
    ("type_name", "number", "pack"),
    [
        ("NGHỊ QUYẾT", "Số: 15/2026/NQ-HĐND", Pack.NORMATIVE),
        ("NGHỊ QUYẾT", "Số:        /2026/NQ-HĐND", Pack.NORMATIVE),
        ("NGHỊ QUYẾT", "Số: 70/NQ-HĐND", Pack.ADMINISTRATIVE),
        ("QUYẾT ĐỊNH", "Số: 12/QĐ-UBND", Pack.ADMINISTRATIVE),
    ],
)
def test_a_resolution_numbered_with_its_year_is_normative(type_name, number, pack):
    lines = [Line(number, Element.NUMBER), Line(type_name, Element.TYPE_NAME)]
    assert pack_of(Paper(lines, TODAY)) is pack


def test_the_report_names_the_document():
    report = checked(rendered(decision()))
    assert (report.type_name, report.number, report.profile) == ("QUYẾT ĐỊNH", "…/QĐ-UBND", "nd30")


def test_only_rules_of_the_pack_are_asked(monkeypatch):
    rule = whole()
    only = Rule(rule.id, rule.severity, rule.clause, Pack.NORMATIVE, rule.judge)
    in_force(monkeypatch, only)
    found = [
        len(checked(of_lines("a"), pack=pack).findings) for pack in (Pack.ADMINISTRATIVE, Pack.NORMATIVE)
    ]
    assert found == [0, 1]


def test_the_paper_knows_the_units_that_ended():
    gone = {"xã cũ": FormerUnit("Xã Cũ", TODAY, ("Xã Mới",))}
    assert paper_of(of_lines("a"), TODAY, gone).former_units == gone


def test_a_file_without_words_is_refused_with_a_sentence():
    with pytest.raises(Problem, match="không có chữ nào để kiểm tra"):
        checked(of_lines(""))


def test_a_file_of_too_many_paragraphs_is_refused_with_a_sentence(monkeypatch):
    monkeypatch.setattr(sys.modules["vanban.nd30.reading.read"], "MOST_PARAGRAPHS", 2)
    with pytest.raises(Problem, match="Tệp có hơn 2 đoạn"):
        checked(of_lines("a", "b", "c"))


def test_a_file_of_too_much_text_is_refused_with_a_sentence(monkeypatch):
    monkeypatch.setattr(sys.modules["vanban.nd30.check"], "MOST_LETTERS", 4)
    with pytest.raises(Problem, match="Văn bản có hơn 4 ký tự"):
        checked(of_lines("abc", "de"))


def test_each_finding_is_a_comment_in_the_copy(wrong_words):
    content = of_lines("Ban", "Chỉ dạo xã xã")
    said = [one.text for one in opened(commented(content, checked(content).findings)).comments]
    assert said == [
        "Cảnh báo: Văn bản thiếu một phần.\nBổ sung phần đó.\nĐiều 8",
        "Lỗi: Chữ viết sai.\nViết lại cho đúng.\nPhụ lục I",
        "Lưu ý: Chữ viết sai.\nViết lại cho đúng.\nPhụ lục I",
    ]


def test_the_copy_with_comments_says_what_the_file_said(wrong_words):
    content = of_runs("Ban Chỉ ", "dạo", " xã xã")
    copy = commented(content, checked(content).findings)
    gate.inspect(copy)
    assert texts(copy) == texts(content)


def test_comments_can_be_made_of_findings_that_were_kept(wrong_words):
    content = of_lines("Chỉ dạo")
    report = checked(content)
    kept = Report.from_json(json.loads(json.dumps(report.as_json())))
    assert commented(content, kept.findings) == commented(content, report.findings)


def test_the_edition_is_the_same_as_long_as_the_rules_are():
    assert edition() == edition()
    assert len(edition()) == 12
