from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.samples import opened, texts
from vanban.package import read_parts, write_parts
from vanban.problem import Problem
from vanban.story import Story


def saved(document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def of_runs(*runs: str):
    document = Document()
    paragraph = document.add_paragraph()
    for number, run in enumerate(runs):
        paragraph.add_run(run).bold = bool(number % 2)
    return saved(document)


def first(content: bytes):
    return Story(content).paragraphs[0]


def holding(body: str) -> bytes:
    document = Document()
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{body}</w:p>"))
    return saved(document)


def test_a_text_split_over_runs_reads_as_one():
    assert first(of_runs("Quyết", " đị", "nh")).text == "Quyết định"


def test_tabs_and_line_breaks_read_as_signs():
    assert first(of_runs("a\tb\nc")).text == "a\tb\nc"


def test_deleted_text_does_not_read():
    body = "<w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del>"
    assert first(holding(body)).text == "a"


def test_inserted_text_reads():
    assert first(holding("<w:ins><w:r><w:t>a</w:t></w:r></w:ins>")).text == "a"


def test_the_code_of_a_field_does_not_read():
    body = "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>2</w:t></w:r>"
    assert first(holding(body)).text == "2"


def test_a_paragraph_in_a_table_is_placed_by_row_and_cell():
    document = Document()
    document.add_table(2, 3).cell(1, 2).text = "ở đây"
    places = {one.text: one.place for one in Story(saved(document)).paragraphs}
    assert places["ở đây"] == "bảng 1, dòng 2, ô 3"


def test_a_paragraph_of_the_body_is_counted_among_those_that_say_something():
    document = Document()
    for text in ("một", "", "hai"):
        document.add_paragraph(text)
    assert [one.place for one in Story(saved(document)).paragraphs][::2] == ["đoạn 1", "đoạn 2"]


def test_a_header_is_read_after_the_body():
    document = Document()
    document.add_paragraph("thân")
    document.sections[0].header.paragraphs[0].text = "đầu"
    last = Story(saved(document)).paragraphs[-1]
    assert (last.text, last.place) == ("đầu", "đầu trang, đoạn 1")


def test_a_replacement_keeps_the_text_around_it():
    story = Story(of_runs("Ủy ban nhân dân tỉnh ", "tỉnh", " quyết định"))
    story.paragraphs[0].replace(15, 25, " tỉnh")
    assert texts(story.written()) == ["Ủy ban nhân dân tỉnh quyết định"]


@settings(deadline=None, max_examples=30, derandomize=True)
@given(st.lists(st.text("aă\t\n", min_size=1, max_size=4), min_size=1, max_size=4), st.data())
def test_any_stretch_can_be_replaced(runs, data):
    whole = "".join(runs)
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    paragraph = first(of_runs(*runs))
    paragraph.replace(start, end, "X")
    assert paragraph.text == whole[:start] + "X" + whole[end:]


@settings(deadline=None, max_examples=30, derandomize=True)
@given(st.lists(st.text("aă\t\n", min_size=1, max_size=4), min_size=1, max_size=4), st.data())
def test_a_cut_changes_no_letter(runs, data):
    whole = "".join(runs)
    paragraph = first(of_runs(*runs))
    paragraph.split(data.draw(st.integers(0, len(whole))))
    assert paragraph.text == whole


def test_a_cut_keeps_the_format_on_both_sides():
    story = Story(of_runs("a", "đậm"))
    story.paragraphs[0].split(2)
    assert [run.bold for run in opened(story.written()).paragraphs[0].runs] == [False, True, True]


def test_a_broken_part_is_a_sentence():
    parts = read_parts(of_runs("a")) | {"word/document.xml": b"<w:document"}
    with pytest.raises(Problem, match="hỏng ở phần"):
        Story(write_parts(parts))
