from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.samples import opened
from tests.vanban.test_template import word
from vanban.tags import forbidden
from vanban.template import ENVIRONMENT, Template, jinja_sources

IN_A_LOOP = "{{% for x in xs %}}{}{{% endfor %}}"


def codes(source):
    return [one.code for one in forbidden(source)]


@pytest.mark.parametrize(
    "source",
    [
        "Kính gửi: {{ name }}",
        "{{ letterhead.place }}",
        "{{ authority|upper }}",
        "{{ names|join(', ') }}",
        "{{ note|default('không', true)|lower }}",
        "{% if teams|length == 1 %}một{% elif teams|length < 10 %}ít{% else %}nhiều{% endif %}",
        "{% if not (a and b or c) and d != 'x' and e in 'abc' and f not in g %}x{% endif %}",
        "{% if a is defined and b is not none %}x{% endif %}",
        "{{ 'Ông' if is_man else 'Bà' }}",
        "{% for x in team.members %}{{ loop.index|diem }}) {{ x.name }}{% else %}không{% endfor %}",
        "{% for x in xs if x.active %}{{ loop.revindex0 }}{{ loop.length }}{% endfor %}",
        "{# lời nhắn #}{{ '{{' }}",
        IN_A_LOOP.format("{{ 2 * loop.length }}"),
        "{% for a in x %}{% for b in a %}{% for c in b %}{% for d in c %}{{ d }}{{% endfor %}}",
        "{%- if a -%} x {%- endif -%}",
        "không có thẻ nào } } %} }}",
        "",
    ],
)
def test_what_a_template_may_say(source):
    source = source.replace("{{% endfor %}}", "{% endfor %}" * 4)
    assert forbidden(source) == ()


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("{{ a() }}", "call"),
        ("{{ a.b.c(1) }}", "call"),
        ("{{ a + 1 }}", "arithmetic"),
        ("{{ a ~ b }}", "arithmetic"),
        ("{{ -a }}", "arithmetic"),
        ("{{ 9**9 }}", "arithmetic"),
        ("{{ 'a' * 999999999 }}", "arithmetic"),
        (IN_A_LOOP.format("{{ 64 * loop.length }}"), "arithmetic"),
        (IN_A_LOOP.format("{{ loop.length * 2 }}"), "arithmetic"),
        ("{{ a['b'] }}", "index"),
        ("{{ a[0] }}", "index"),
        ("{{ a[1:2] }}", "index"),
        ("{{ [1, 2] }}", "literal"),
        ("{{ {'a': 1} }}", "literal"),
        ("{% if a in (1, 2) %}{% endif %}", "literal"),
        ("{{ ''.format }}", "expression"),
        ("{{ (a|lower).b }}", "expression"),
        ("{{ a.__class__ }}", "hidden-name"),
        ("{{ _a }}", "hidden-name"),
        ("{{ ﬁle }}", "hidden-name"),
        ("{{ self.title }}", "reserved-name"),
        (f"{{{{ {'a' * 61} }}}}", "long-name"),
        ("{{ loop.index }}", "loop-counter"),
        (IN_A_LOOP.format("{{ loop.cycle }}"), "loop-counter"),
        (IN_A_LOOP.format("{{ loop }}"), "loop-counter"),
        ("{% for x in xs %}{% else %}{{ loop.index }}{% endfor %}", "loop-counter"),
        ("{% for loop in xs %}{% endfor %}", "loop-counter"),
        ("{% for x in xs recursive %}{% endfor %}", "loop-form"),
        ("{% for a, b in xs %}{% endfor %}", "loop-form"),
        ("{% for x in 'abc' %}{% endfor %}", "loop-source"),
        ("{% for x in a or b %}{% endfor %}", "loop-source"),
        ("{% for x in xs|default %}{% endfor %}", "loop-source"),
        ("{% for x in a %}" * 5 + "{% endfor %}" * 5, "deep-loop"),
        ("{{ a|safe }}", "filter"),
        ("{{ a|attr('b') }}", "filter"),
        ("{{ a|default(b) }}", "filter-argument"),
        ("{{ a|join('-', attribute='b') }}", "filter-argument"),
        ("{{ a|join('-', 'b') }}", "filter-argument"),
        ("{{ a|default(*b) }}", "filter-argument"),
        ("{{ a|default('b')|default('c') }}", "filter-chain"),
        ("{{ a|lower|upper|default|length }}", "filter-chain"),
        ("{{ a is divisibleby 3 }}", "test"),
        (f"{{{{ '{'a' * 201}' }}}}", "constant"),
        (r"{{ '\ud800' }}", "constant"),
        (r"{{ '\u202e' }}", "constant"),
        (r"{{ '\x00' }}", "constant"),
        ("{{ 10000000000000000 }}", "constant"),
        ("{{ 'a' if b }}", "without-else"),
        ("{% set a = 1 %}", "statement"),
        ("{% with a = 1 %}{% endwith %}", "statement"),
        ("{% macro a() %}{% endmacro %}", "statement"),
        ("{% call a() %}{% endcall %}", "statement"),
        ("{% include 'a' %}", "statement"),
        ("{% import 'a' as b %}", "statement"),
        ("{% extends 'a' %}", "statement"),
        ("{% block a %}{% endblock %}", "statement"),
        ("{% filter upper %}{% endfilter %}", "statement"),
        ("{% autoescape false %}{% endautoescape %}", "statement"),
        ("{% raw %}{{ a }}{% endraw %}", "statement"),
        ("{% if a %}" * 21 + "x" + "{% endif %}" * 21, "too-complex"),
        ("{% if a %}" * 999 + "{% endif %}" * 999, "too-complex"),
        ("{% if a %}" + "{% elif a %}" * 51 + "{% endif %}", "too-complex"),
        ("{{ a" + ".a" * 30 + " }}", "too-complex"),
        ("{{ " + "not " * 30 + "a }}", "too-complex"),
        ("{{ " + "(" * 200 + "a" + ")" * 200 + " }}", "too-complex"),
        ("{{ " + "(" * 300 + "a" + ")" * 300 + " }}", "long-tag"),
        ("{{ " + "9" * 5000 + " }}", "long-tag"),
        ("{{ a or " + "b or " * 200 + "c }}", "long-tag"),
        ("{{ a }}" * 5001, "too-many-tags"),
    ],
)
def test_what_a_template_may_not_say(source, code):
    assert code in codes(source)


def test_every_fault_is_told_at_once():
    assert codes("{{ a() }} {{ b + 1 }} {{ c|safe }}") == ["call", "arithmetic", "filter"]


def test_a_fault_inside_a_refused_statement_is_told_too():
    assert codes("{% macro a() %}{{ b() }}{% endmacro %}") == ["statement", "call"]


def test_a_fault_names_the_tag_as_it_is_written_and_its_line():
    (found,) = forbidden("<w:p>Xin chào\n{{ a }} và {{  b()  }}</w:p>")
    assert (found.tag, found.line) == ("{{ b() }}", 2)


def test_markup_inside_a_tag_is_not_shown():
    (found,) = forbidden("{{ a <w:t>&gt; b }}")
    assert "<" not in found.message


NAMES = st.sampled_from(["a", "b.c", "loop.index", "__class__", "x", "self"])
PIECES = st.sampled_from(
    [
        "{{",
        "}}",
        "{%",
        "%}",
        "if",
        "for",
        "in",
        "else",
        "endif",
        "endfor",
        "not",
        "and",
        "==",
        "<",
        "|",
        "(",
        ")",
        "[",
        "]",
        "+",
        "1",
        "'a'",
        ",",
        ".",
        "upper",
        "safe",
        "set",
        "raw",
    ]
)
SOURCES = st.lists(st.one_of(PIECES, NAMES), max_size=14).map(" ".join)
WHOLE = st.sampled_from(
    [
        "{{ a }}",
        "{{ b.c|upper }}",
        "{% if a %}",
        "{% else %}",
        "{% endif %}",
        "{% for x in a %}",
        "{{ loop.index }}",
        "{% endfor %}",
    ]
)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.one_of(SOURCES, st.lists(WHOLE, max_size=8).map("".join)))
def test_whatever_is_allowed_can_be_compiled(source):
    if not forbidden(source):
        ENVIRONMENT.from_string(source)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text(alphabet="{}%#ab.'\"|()[] \n<>/\\-0_", max_size=60))
def test_any_text_at_all_gets_an_answer(source):
    assert all(one.message.endswith(".") for one in forbidden(source))


@pytest.mark.parametrize(
    "name", ["quyet-dinh-thanh-lap", "quyet-dinh-kien-toan", "quyet-dinh-giai-the", "to-trinh-thanh-lap"]
)
def test_the_shipped_templates_say_only_what_they_may(name):
    content = Path(f"docx_templates/{name}.docx").read_bytes()
    assert [forbidden(source) for source in jinja_sources(content).values()] == [(), ()]


def test_a_constant_that_looks_like_markup_stays_text():
    content = word("{{ '<w:br/>' }}")
    assert all(not forbidden(source) for source in jinja_sources(content).values())
    assert opened(Template(content).render({})).paragraphs[0].text == "<w:br/>"
