"""What Word, autocorrect and input methods do to tags, undone."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.own_template_files import (
    DOCUMENT,
    body,
    catalogue,
    found,
    header,
    mended_body,
    mendings,
    p,
    run,
    word_file,
)
from vanban.own_templates import mended, review
from vanban.package import read_parts, write_parts
from vanban.story import Story

BOLD = "<w:b/>"
SPELLING = '<w:proofErr w:type="spellStart"/>'


def text_of(*blocks: str) -> str:
    return Story(mended(word_file(*blocks), catalogue()).content).paragraphs[0].text


def test_a_tag_split_over_runs_becomes_one():
    assert mended_body(p(run("{{ ti", BOLD), run("tle }}"))) == p(run("{{ title }}", BOLD))


def test_a_tag_takes_the_format_of_its_first_letter_and_leaves_the_rest():
    split = p(run("Gồm {{ "), run("title }} tổ", BOLD))
    assert mended_body(split) == p(run("Gồm {{ title }}"), run(" tổ", BOLD))


@pytest.mark.parametrize(
    "noise",
    [
        pytest.param(SPELLING, id="a spelling mark"),
        pytest.param("<w:r><w:lastRenderedPageBreak/></w:r>", id="a rendered page break"),
        pytest.param("<w:r><w:softHyphen/></w:r>", id="a soft hyphen"),
    ],
)
def test_what_word_notes_inside_a_tag_is_taken_out(noise):
    assert mended_body(p("{{ ti", noise, "tle }}")) == p("{{ title }}")


def test_a_bookmark_inside_a_tag_is_kept_behind_it():
    mark = '<w:bookmarkStart w:id="1" w:name="a"/>'
    assert mended_body(p("{{ ti", mark, "tle }}")) == p("{{ title }}", mark)


def test_a_line_break_inside_a_tag_is_a_space():
    assert text_of(p("{{ title", "<w:r><w:br/></w:r>", "}}")) == "{{ title }}"


def test_a_mending_says_its_place_and_the_tag():
    assert mendings(p("Điều 1"), p("{{ ti", "tle }}")) == ("Đoạn 2: thẻ {{ title }} đã được nối liền.",)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        pytest.param("{% if title == “a” %}", '{% if title == "a" %}', id="smart quotes"),
        pytest.param("{% if title == ‘a’ %}", "{% if title == 'a' %}", id="single smart quotes"),
        pytest.param("{%p\u00a0for task in\u00a0tasks %}", "{%p for task in tasks %}", id="no-break spaces"),
        pytest.param("{{ ti\u00adtle\u200b }}", "{{ title }}", id="hidden letters"),
        pytest.param("{% if title == 'bo–sung' %}", "{% if title == 'bo-sung' %}", id="a dash"),
        pytest.param("{% if title == 'a…' %}", "{% if title == 'a...' %}", id="an ellipsis"),
        pytest.param("｛｛ title ｝｝", "{{ title }}", id="full-width braces"),
        pytest.param("{% if title == 'To\u0302\u0309' %}", "{% if title == 'Tổ' %}", id="loose accents"),
        pytest.param("{ { title } }", "{{ title }}", id="braces apart"),
        pytest.param("{ % if title % }", "{% if title %}", id="percent signs apart"),
        pytest.param("{{ Title }}", "{{ title }}", id="a capital"),
        pytest.param("{% For Task in tasks %}{{ Task }}", "{% for Task in tasks %}{{ Task }}", id="a variable keeps its capital"),
        pytest.param("{{ Letterhead.Place|Upper }}", "{{ letterhead.place|upper }}", id="capitals everywhere"),
        pytest.param("{%P for task in tasks %}", "{%p for task in tasks %}", id="a capital level"),
        pytest.param("{% p for task in tasks %}", "{%p for task in tasks %}", id="a level apart"),
        pytest.param("{%pfor task in tasks %}", "{%p for task in tasks %}", id="a level without space"),
        pytest.param("{%p end for %}", "{%p endfor %}", id="an end in two words"),
        pytest.param("{% else if title %}", "{% elif title %}", id="an else if"),
    ],
)  # fmt: skip
def test_a_tag_is_made_plain(written, plain):
    assert text_of(p(written)) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{{ Titel }}", id="a name nobody knows"),
        pytest.param("{% if title == 'Title' %}", id="a capital inside quotes"),
        pytest.param("Nói “như vậy” – và…\u00a0thế", id="text outside tags"),
        pytest.param("{_{ Title }_}", id="escaped braces"),
        pytest.param("{{ title", id="a tag without end"),
        pytest.param("«Không có cột này»", id="quoted words that are no field"),
    ],
)
def test_what_is_not_surely_a_tag_stays_as_it_is(text):
    content = word_file(p(text))
    assert mended(content, catalogue()) == (content, ())


def test_the_xml_around_the_tags_stays_byte_for_byte():
    around = p(run("Điều 1. “Tên” – ", BOLD), SPELLING, run("tổ…"))
    content = word_file(around, p("{{ ti", "tle }}"), around)
    whole = read_parts(mended(content, catalogue()).content)[DOCUMENT]
    assert whole == read_parts(word_file(around, p("{{ title }}"), around))[DOCUMENT]


def test_a_part_without_mending_stays_byte_for_byte():
    odd = header(p("{{ title }}")).replace(b"<w:p>", b"<w:p >")
    content = word_file(p("{{ ti", "tle }}"), parts={"word/header1.xml": odd})
    assert read_parts(mended(content, catalogue()).content)["word/header1.xml"] == odd


def test_headers_are_mended_too():
    parts = {"word/header1.xml": header(p("{{ ti", "tle }}"))}
    assert mended(word_file(p("a"), parts=parts), catalogue()).mendings[0].startswith("Đầu trang")


def test_both_copies_of_a_text_box_are_mended_and_told_once():
    box = f"<w:txbxContent>{p('{{ ti', 'tle }}')}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    held = p(f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>")
    assert mended_body(held).count(run("{{ title }}")) == 2
    assert found(held) == []


LETTERS = st.text("{}% “”ti tle–\u00a0|'", max_size=8)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.one_of(LETTERS, st.just("{{ ti"), st.just("tle }}")), min_size=1, max_size=5))
def test_mending_twice_is_mending_once(texts):
    once = mended(word_file(p(*(run(text) for text in texts))), catalogue())
    assert mended(once.content, catalogue()) == (once.content, ())


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.sampled_from(["{{ ti", "tle }}", "a “b” ", "{% if", " %}", "…"]), min_size=1, max_size=6))
def test_mending_changes_no_letter_outside_tags(texts):
    before = "".join(texts)
    after = text_of(p(*(run(text) for text in texts)))
    outside = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")
    assert outside.sub("", after) == outside.sub("", before)


def test_a_word_file_in_another_encoding_is_mended():
    xml = body(p("{{ ti", "tle }}")).replace("UTF-8", "UTF-16").encode("utf-16")
    content = write_parts({**read_parts(word_file()), DOCUMENT: xml})
    assert "{{ title }}" in read_parts(mended(content, catalogue()).content)[DOCUMENT].decode()


def test_a_mended_template_is_reviewed_as_it_will_be_kept():
    reviewed = review(word_file(p("{{ Ti", "tle }} {{ titl }}")), catalogue())
    assert [fault.quote for fault in reviewed.faults] == ["{{ titl }}"]
    assert reviewed.fields == {"title"}
