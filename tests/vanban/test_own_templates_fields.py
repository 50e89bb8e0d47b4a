"""Fields that do not exist, or cannot be used as the tag does."""

import pytest

from tests.vanban.own_template_files import codes, found, p, the_fault

ALL_USED = p(
    "{% for team in teams %}{{ loop.index|diem }}) {{ team.name|upper }}"
    "{% for m in team.members %}{{ m.full_name }}{% endfor %}{% endfor %}"
    "{{ tasks|length }} {{ tasks|join('; ') }} {{ title|default('') }} {{ title if grouped else year }}"
    "{% if teams|length > 1 and not grouped %}a{% elif year >= 2026 %}b{% elif 'a' in title %}c{% endif %}"
)


def test_every_right_use_of_a_field_passes():
    assert found(ALL_USED) == []


@pytest.mark.parametrize(
    ("tag", "suggestion"),
    [
        pytest.param("{{ titel }}", "Có phải “title” không?", id="letters swapped"),
        pytest.param("{{ leterhead.place }}", "Có phải “letterhead.place” không?", id="the owner misspelt"),
        pytest.param("{{ letterhead.plase }}", "Có phải “letterhead.place” không?", id="the field misspelt"),
        pytest.param("{{ place }}", "Có phải “letterhead.place” không?", id="the owner forgotten"),
        pytest.param("{{ trich_yeu }}", "Có phải “title” không?", id="named in Vietnamese"),
        pytest.param("{{ qwxz }}", "Chọn trường trong danh mục trường.", id="like nothing"),
    ],
)
def test_an_unknown_field_is_found_with_the_nearest(tag, suggestion):
    fault = the_fault(p(tag))
    assert (fault.code, fault.suggestion) == ("unknown-field", suggestion)


def test_a_field_misspelt_inside_a_loop_is_named_by_its_variable():
    assert the_fault(p("{% for t in teams %}{{ t.nam }}{% endfor %}")).suggestion == "Có phải “t.name” không?"


def test_a_field_of_a_list_cannot_stand_outside_its_loop():
    fault = the_fault(p("{{ full_name }}"))
    assert (fault.code, fault.suggestion) == (
        "outside-loop",
        "Đặt thẻ trong vòng lặp {% for team in teams %} {% for member in team.members %} và viết “member.full_name”.",
    )


def test_a_field_written_without_its_loop_variable_is_told_with_it():
    fault = the_fault(p("{% for t in teams %}{{ name }}{% endfor %}"))
    assert fault.suggestion == "Trong vòng lặp này viết “t.name”."


def test_a_loop_variable_is_used_inside_its_loop():
    fault = the_fault(p("{% for t in teams %}{{ t.name }}{% endfor %}{{ t.name }}"))
    assert (fault.code, fault.start) == ("variable-outside", 44)


def test_after_else_a_loop_is_over():
    assert codes(p("{% for t in teams %}a{% else %}{{ t.name }}{% endfor %}")) == ["variable-outside"]


def test_an_unknown_list_is_told_once():
    assert codes(p("{% for t in qwxz %}{{ t.name }}{{ t.a.b }}{% endfor %}")) == ["unknown-field"]


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("{{ tasks }}", "list-as-value"),
        ("{{ letterhead }}", "group-as-value"),
        ("{{ grouped }}", "flag-as-value"),
        ("{{ title == 'a' }}", "not-a-value"),
        ("{% for t in title %}{{ t }}{% endfor %}", "not-a-list"),
        ("{% for t in letterhead %}a{% endfor %}", "not-a-list"),
        ("{{ tasks|upper }}", "filter-value"),
        ("{{ title|join }}", "filter-value"),
        ("{{ year|length }}", "filter-value"),
        ("{{ year|diem }}", "filter-value"),
        ("{% for t in tasks %}{{ loop.index0|diem }}{% endfor %}", "filter-value"),
        ("{% if teams > 1 %}a{% endif %}", "compared-text"),
        ("{% if title < 'a' %}a{% endif %}", "compared-text"),
        ("{% if 'a' in year %}a{% endif %}", "searched-value"),
        ("{% if year in title %}a{% endif %}", "searched-value"),
    ],
)
def test_a_field_is_used_as_what_it_is(tag, code):
    assert codes(p(tag)) == [code]


def test_a_list_printed_whole_is_told_how_to_repeat():
    assert the_fault(p("{{ teams }}")).suggestion == (
        "Viết ba đoạn: {%p for team in teams %} rồi {{ team.name }} rồi {%p endfor %}."
    )


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("{{ title() }}", "call"),
        ("{{ title.__class__ }}", "hidden-name"),
        ("{{ 1 + 1 }}", "arithmetic"),
        ("{% set x = 1 %}", "statement"),
        ("{{ loop.index }}", "loop-counter"),
        ("{{ }}", "syntax"),
        ("{{r title }}", "level"),
        ("{%- if title %}a{% endif %}", "dash"),
    ],
)
def test_what_no_template_may_say_is_refused(tag, code):
    assert code in codes(p(tag))


@pytest.mark.parametrize(
    ("tag", "suggestion"),
    [
        ("{{ title|uper }}", "Có phải bộ lọc “upper” không?"),
        ("{{ Trích yếu }}", "Viết {{ title }}."),
        ("{% foreach t in tasks %}", "Có phải “for” không?"),
        ("{% lặp %}", "Chỉ dùng if, elif, else, endif, for và endfor."),
    ],
)
def test_a_tag_written_wrongly_is_told_what_to_write(tag, suggestion):
    assert the_fault(p(tag)).suggestion == suggestion


def test_loops_nest_four_deep_at_most():
    loops = [f"{{% for a{depth} in tasks %}}" for depth in range(5)]
    assert "deep-loop" in codes(p(*loops, "a", "{% endfor %}" * 5))


def test_no_message_is_in_jinja_english():
    tags = (
        "{{ a b }}",
        "{% for x %}{% endfor %}",
        "{{ 'a }}",
        "{{ $ }}",
        "{% if %}{% endif %}",
        "{{ a..b }}",
    )
    for fault in found(*(p(tag) for tag in tags)):
        assert not {"expected", "unexpected", "token", "got"} & set(fault.message.split())


@pytest.mark.parametrize("tag", ["{{ title|bang_chu }}", "{{ title|ngay_dai }}", "{{ teams|join }}"])
def test_a_filter_is_tried_on_the_sample(tag):
    assert codes(p(tag)) == ["filter-value"]


@pytest.mark.parametrize(
    "tag", ["{{ year|bang_chu }}", "{{ teams|length|hai_chu_so }}", "{{ title|hoa_dau }}"]
)
def test_a_filter_that_can_write_its_value_passes(tag):
    assert found(p(tag)) == []
