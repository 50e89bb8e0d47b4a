"""Size, face, case and centring of each element, from the table of the decree."""

import pytest

from tests.vanban.papers import findings, line, paper
from vanban.nd30.forms import FORMS
from vanban.nd30.paper import Element

SMALL, LARGE = "Nội dung mẫu", "NỘI DUNG MẪU"
BY_ID = [pytest.param(form, id=form.id) for form in FORMS]
FACED = [pytest.param(form, id=form.id) for form in FORMS if form.bold is not None]
CASED = [pytest.param(form, id=form.id) for form in FORMS if form.capitals is not None]
CENTRED = [pytest.param(form, id=form.id) for form in FORMS if form.centred]


def set_as(form, **changes):
    text = LARGE if form.capitals else SMALL
    right = {
        "size": form.sizes[0],
        "bold": bool(form.bold),
        "italic": bool(form.italic),
        "alignment": "center",
    }
    return paper(line(text, form.element, **{**right, **changes}))


@pytest.mark.parametrize("form", BY_ID)
def test_both_ends_of_the_sizes_are_right(form):
    assert not any(findings(f"{form.id}.co-chu", set_as(form, size=size)) for size in form.sizes)


@pytest.mark.parametrize("form", BY_ID)
@pytest.mark.parametrize("step", [-1, 1])
def test_a_point_beyond_the_sizes_is_wrong(form, step):
    size = form.sizes[0 if step < 0 else 1] + step
    assert len(findings(f"{form.id}.co-chu", set_as(form, size=size))) == 1


@pytest.mark.parametrize("form", FACED)
def test_the_face_asked_for_is_right_and_its_opposite_wrong(form):
    rule = f"{form.id}.kieu-chu"
    assert not findings(rule, set_as(form))
    assert findings(rule, set_as(form, bold=not form.bold))
    assert findings(rule, set_as(form, italic=not form.italic))


@pytest.mark.parametrize("form", CASED)
def test_the_case_asked_for_is_right_and_the_other_wrong(form):
    rule = f"{form.id}.in-hoa"
    assert not findings(rule, set_as(form))
    assert findings(rule, paper(line(SMALL if form.capitals else LARGE, form.element)))


@pytest.mark.parametrize("form", CENTRED)
def test_the_middle_is_right_and_the_left_wrong(form):
    rule = f"{form.id}.canh-giua"
    assert not findings(rule, set_as(form))
    assert findings(rule, set_as(form, alignment="left"))


def test_capitals_by_format_are_capitals():
    assert not findings("quoc-hieu.in-hoa", paper(line(SMALL, Element.NATION, capitals=True)))


def test_a_line_set_by_tabs_may_stand_in_the_middle():
    assert not findings("so-ky-hieu.canh-giua", paper(line("Số: 05/QĐ-UBND", Element.NUMBER, alignment="")))


def test_small_letters_meant_as_capitals_are_replaced():
    found = findings("ten-loai.in-hoa", paper(line("Quyết định", Element.TYPE_NAME)))
    assert found[0].issue.replacement == "QUYẾT ĐỊNH"


def test_a_line_without_letters_has_no_size_to_judge():
    assert not findings("noi-dung.co-chu", paper(line("……", size=9.0)))
