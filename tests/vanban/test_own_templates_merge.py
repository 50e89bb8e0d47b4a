"""Documents that were written for mail merge."""

import pytest

from tests.vanban.own_template_files import found, mended_body, mendings, p, run, the_fault

BOLD = "<w:b/>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(*instruction: str) -> str:
    runs = (f'<w:r><w:instrText xml:space="preserve">{one}</w:instrText></w:r>' for one in instruction)
    return "".join(runs)


def merged(name: str, result: str = "«…»", form: str = "") -> str:
    """A complex field as Word writes it."""
    return mark("begin") + code(f" MERGEFIELD {name} ") + mark("separate") + run(result, form) + mark("end")


def simple(instruction: str, inside: str = "") -> str:
    return f'<w:fldSimple w:instr="{instruction}">{inside}</w:fldSimple>'


@pytest.mark.parametrize("name", ["title", "Trich_yeu", '"Trích yếu"', "TRICHYEU", "Trích_Yếu"])
def test_a_merge_field_is_found_by_the_name_of_its_column(name):
    assert mended_body(p("Số ", merged(name), " a")) == p("Số ", "{{ title }}", " a")


def test_a_merge_field_keeps_the_format_of_its_result():
    assert mended_body(p(merged("title", "«title»", BOLD))) == p(run("{{ title }}", BOLD))


def test_an_instruction_split_over_runs_is_read_whole():
    split = mark("begin") + code(" MERGE", "FIELD ti", "tle ") + mark("separate") + run("«a»") + mark("end")
    assert "{{ title }}" in mended_body(p(split))


def test_a_merge_field_without_result_becomes_a_tag():
    bare = mark("begin") + code(" MERGEFIELD title ") + mark("end")
    assert '<w:t xml:space="preserve">{{ title }}</w:t>' in mended_body(p(bare))


@pytest.mark.parametrize("inside", [run("«title»", BOLD), ""])
def test_a_simple_merge_field_becomes_a_tag(inside):
    whole = mended_body(p(simple(" MERGEFIELD title \\* MERGEFORMAT ", inside)))
    assert "{{ title }}" in whole
    assert "fldSimple" not in whole


def test_a_conversion_is_told():
    assert mendings(p("a"), p(merged("Trich_yeu"))) == (
        "Đoạn 2: đã đổi trường trộn thư «Trich_yeu» thành {{ title }}.",
    )


def test_the_case_a_merge_field_asks_for_is_kept():
    assert "{{ title|upper }}" in mended_body(p(merged("title \\* Upper")))


def test_text_around_a_merge_field_is_printed_with_it_alone():
    instruction = " MERGEFIELD title \\b &quot;về &quot; \\f &quot;.&quot; "
    assert "{% if title %}về {{ title }}.{% endif %}" in mended_body(p(simple(instruction, run("a"))))


def test_a_column_that_belongs_to_a_list_is_told_to_go_into_its_loop():
    assert the_fault(mended_body(p(merged("Ho_va_ten")))).code == "outside-loop"


def test_a_column_nobody_knows_stays_and_is_told():
    fault = the_fault(p(merged("Trich_ieu")))
    assert (fault.code, fault.quote, fault.suggestion) == (
        "merge-field",
        "«Trich_ieu»",
        "Có phải {{ title }} không?",
    )


@pytest.mark.parametrize("rule", ["NEXT", "MERGEREC", "ADDRESSBLOCK"])
def test_a_rule_of_mail_merge_is_told_to_be_written_anew(rule):
    assert the_fault(p(mark("begin"), code(f" {rule} "), mark("end"))).code == "merge-rule"


def test_a_merge_field_inside_a_condition_is_not_converted():
    inner = merged("title")
    condition = p(
        mark("begin"), code(" IF "), inner, code(' = "a" "b" "c" '), mark("separate"), "b", mark("end")
    )
    assert mendings(condition) == ()
    assert [fault.code for fault in found(condition)] == ["merge-rule"]


def test_an_ordinary_field_is_left_alone():
    page = p(mark("begin"), code(" PAGE "), mark("separate"), "1", mark("end"))
    assert (mendings(page), found(page)) == ((), [])


def test_a_field_name_typed_between_quotes_becomes_a_tag():
    assert mended_body(p("Về việc «Trích yếu».")) == p("Về việc {{ title }}.")


def test_a_column_is_never_a_list():
    assert mendings(p("«Thành viên»")) == ()
