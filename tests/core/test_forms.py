"""What is typed is cleaned at the border, and what a rule refuses stands beside its field."""

import pytest
from werkzeug.datastructures import MultiDict

from core.errors import Conflict, DomainError
from core.forms import Form, RevisionField, lines, text

NFD = "Nguye\u0302\u0303n Va\u0306n Ma\u0302\u0303u"


class Typed(Form):
    name = text("Tên", required="Nhập nội dung.", longest=30)
    reason = lines("Lý do", required="Nhập nội dung.")
    remarks = lines("Ghi chú")
    revision = RevisionField()


@pytest.fixture
def typed(bare_app):
    """A form as it comes from a page where these values were typed."""

    def form(**values) -> Typed:
        return Typed(formdata=MultiDict({"name": "Mẫu", "reason": "Thử", **values}))

    with bare_app.test_request_context(method="POST"):
        yield form


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        pytest.param(NFD, "Nguyễn Văn Mẫu", id="decomposed"),
        pytest.param("  Trần\t Thị\u00a0 Thử\n", "Trần Thị Thử", id="spaces"),
        pytest.param("Mẫu\x00\x07\x1b", "Mẫu", id="control"),
        pytest.param("\ufeffM\u200bẫ\u200du\u202e", "Mẫu", id="invisible"),
        pytest.param("R&D <Thử>", "R&D <Thử>", id="markup-stays-text"),
    ],
)
def test_a_line_is_cleaned(typed, given, kept):
    assert typed(name=given).name.data == kept


def test_lines_stay_lines(typed):
    assert typed(remarks=f" một \r\n{NFD}\x00\n").remarks.data == "một\nNguyễn Văn Mẫu"


@pytest.mark.parametrize("field", ["name", "remarks"])
def test_half_a_character_is_refused_with_a_sentence(typed, field):
    form = typed(**{field: "Mẫu \ud800"})
    form.validate()
    assert "ký tự hỏng" in form[field].errors[0]


@pytest.mark.parametrize("field", ["name", "remarks"])
def test_a_field_with_half_a_character_can_still_be_shown(typed, field):
    assert "Mẫu" in str(typed(**{field: "Mẫu \ud800"})[field]()).encode().decode()


@pytest.mark.parametrize("given", ["", "   ", "\u200b \u2060"], ids=["nothing", "spaces", "invisible"])
@pytest.mark.parametrize("required", ["name", "reason"], ids=["a-line", "lines"])
def test_a_required_field_without_a_visible_letter_is_empty(typed, required, given):
    form = typed(**{required: given})
    form.validate()
    assert form[required].errors == ["Nhập nội dung."]


def test_a_line_too_long_says_how_long_it_may_be(typed):
    form = typed(name="x" * 31)
    form.validate()
    assert form.name.errors == ["Tối đa 30 ký tự; rút gọn nội dung."]


def test_a_line_is_measured_after_it_was_cleaned(typed):
    assert typed(name="e\u0302\u0303" * 30).validate()


def test_nothing_is_done_with_a_form_in_error(typed):
    done = []
    assert not typed(name="").accepts(lambda: done.append(1))
    assert done == []


def test_a_form_in_order_is_acted_on_once(typed):
    done = []
    assert typed().accepts(lambda: done.append(1))
    assert done == [1]


def refuse(error: DomainError):
    raise error


def test_a_refusal_about_a_field_stands_beside_it(typed):
    form = typed()
    assert not form.accepts(lambda: refuse(DomainError("Tên đã có.", "name")))
    assert form.name.errors == ["Tên đã có."]


@pytest.mark.parametrize("field", [None, "khong-co"], ids=["no-field", "a-field-not-on-the-form"])
def test_any_other_refusal_is_about_the_whole_form(typed, field):
    form = typed()
    form.accepts(lambda: refuse(DomainError("Chưa được.", field)))
    assert form.form_errors == ["Chưa được."]


@pytest.mark.parametrize(
    ("values", "refusal", "status"),
    [
        pytest.param({}, None, 200, id="accepted"),
        pytest.param({"name": ""}, None, 422, id="in-error"),
        pytest.param({}, DomainError("Chưa được."), 422, id="refused"),
        pytest.param({}, Conflict("Vừa được sửa."), 409, id="conflict"),
    ],
)
def test_the_answer_bears_the_status_of_the_form(typed, values, refusal, status):
    form = typed(**values)
    form.accepts(lambda: refuse(refusal) if refusal else None)
    assert form.status == status


def test_an_error_in_the_code_is_not_hidden(typed):
    with pytest.raises(KeyError):
        typed().accepts(lambda: {}["x"])


@pytest.mark.parametrize(
    ("sent", "number"),
    [
        pytest.param("7", 7, id="number"),
        pytest.param("", None, id="nothing"),
        pytest.param("x", None, id="letters"),
        pytest.param("-1", None, id="negative"),
        pytest.param("²", None, id="superscript"),
        pytest.param("9" * 5000, None, id="endless"),
    ],
)
def test_a_revision_that_is_no_number_is_no_revision(typed, sent, number):
    assert typed(revision=sent).revision.number == number
