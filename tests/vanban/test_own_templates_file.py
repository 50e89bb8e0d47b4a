"""What is wrong with a template as a file, and the copy with comments."""

import pytest

from tests.vanban.own_template_files import (
    DOCUMENT,
    body,
    catalogue,
    codes,
    found,
    header,
    p,
    run,
    the_fault,
    word_file,
)
from tests.vanban.samples import opened
from vanban import gate
from vanban.own_templates import commented, faults, review
from vanban.package import read_parts, write_parts
from vanban.problem import Problem


def reviewed(*blocks: str):
    return review(word_file(*blocks), catalogue())


def test_a_template_needs_the_controls_for_number_and_date():
    content = write_parts({**read_parts(word_file()), DOCUMENT: body(p("{{ title }}")).encode()})
    missing = faults(content, catalogue())
    assert [fault.code for fault in missing] == ["missing-control", "missing-control"]
    assert "“Số văn bản”" in missing[0].message


@pytest.mark.parametrize(
    ("required", "missing"),
    [
        ({"title"}, 0),
        ({"letterhead"}, 0),
        ({"teams"}, 0),
        ({"year"}, 1),
        ({"tasks", "grouped"}, 2),
    ],
)
def test_a_required_field_is_somewhere_in_the_template(required, missing):
    text = p("{{ title }}{{ letterhead.place }}{% for t in teams %}{{ t.name }}{% endfor %}")
    assert [fault.code for fault in found(text, required=required)] == ["missing-field"] * missing


def test_a_missing_field_is_named_as_the_catalogue_does():
    (fault,) = found(p("a"), required=["title"])
    assert fault.message == "Mẫu thiếu trường bắt buộc “Trích yếu”."


def test_a_tag_in_a_part_that_is_not_filled_in_is_found():
    glossary = header(p("{{ title }}"))
    content = word_file(p("a"), parts={"word/glossary/document.xml": glossary})
    (fault,) = faults(content, catalogue())
    assert (fault.code, fault.place) == ("unrendered-part", "phần word/glossary/document.xml")


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param('<w:del w:id="1"><w:r><w:delText>{{ year }}</w:delText></w:r></w:del>', id="deleted"),
        pytest.param("<w:r><w:instrText>{{ year }}</w:instrText></w:r>", id="a field code"),
        pytest.param(
            '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="{{ year }}"/></wp:inline></w:drawing></w:r>',
            id="the description of a picture",
        ),
    ],
)
def test_a_tag_nobody_sees_is_found(hidden):
    assert the_fault(p("{{ title }}", hidden)).code == "hidden-tag"


def test_a_tag_that_takes_half_of_a_text_box_away_is_found():
    box = f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>{p("")}</w:txbxContent>'
    box += "</mc:Choice></mc:AlternateContent></w:r>"
    assert codes(p("{%p if title %}", box), p("a"), p("{%p endif %}")) == ["broken-structure"]


def test_faults_in_a_header_tell_so():
    content = word_file(p("a"), parts={"word/header1.xml": header(p("{{ titel }}"))})
    (fault,) = faults(content, catalogue())
    assert fault.place.startswith("đầu trang")


def test_no_word_file_is_a_problem():
    with pytest.raises(Problem):
        review(b"khong phai Word", catalogue())


def test_each_fault_is_commented_beside_its_letters():
    one = reviewed(p("Gồm {{ titel }} và {{ yaer }} người"))
    comments = list(opened(commented(one.content, one.faults)).comments)
    assert [comment.text.splitlines()[1] for comment in comments] == [
        "Có phải “title” không?",
        "Có phải “year” không?",
    ]


def test_two_faults_of_the_same_letters_are_both_commented():
    one = reviewed(p("a {%p if titel %}"), p("{%p endif %}"))
    assert len(list(opened(commented(one.content, one.faults)).comments)) == 2


def test_what_stands_in_no_paragraph_is_commented_at_the_top():
    content = word_file(p("Điều 1"))
    missing = faults(content, catalogue(), required=["title"])
    (comment,) = opened(commented(content, missing)).comments
    assert comment.text.startswith("(cả tệp) Mẫu thiếu")


def test_a_commented_copy_passes_the_gate():
    one = reviewed(p("{{ titel"), p("{% endif %}"))
    gate.inspect(commented(one.content, one.faults))


def test_a_commented_copy_that_was_mended_comes_back_clean():
    one = reviewed(p("Gồm {{ titel }} người"))
    again = review(commented(one.content, one.faults), catalogue())
    assert again.faults == one.faults
    assert again.mendings == ("Đã bỏ 1 nhận xét của lần kiểm tra trước.",)
    assert list(opened(again.content).comments) == []


def test_a_document_without_paragraphs_gets_no_comment():
    empty = write_parts({**read_parts(word_file()), DOCUMENT: body().encode()})
    assert commented(empty, faults(empty, catalogue())) == empty


def test_fields_are_those_the_template_names():
    one = reviewed(
        p("{% for t in teams %}{{ t.name }}{% endfor %}{% if grouped %}a{% endif %}", run("{{ qwxz }}"))
    )
    assert one.fields == {"teams", "teams[].name", "grouped"}


def test_more_tags_than_any_office_needs_are_refused_before_each_is_searched():
    with pytest.raises(Problem, match=r"Mẫu có 1\.001 thẻ, quá mức 1\.000 thẻ"):
        reviewed(*[p("{{ khong_co }}")] * 1001)
