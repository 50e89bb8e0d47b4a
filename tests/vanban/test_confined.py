"""An untrusted template ends within its limits, with a sentence, and sees nothing of ours."""

import os
import time
from pathlib import Path

import pytest

from tests.vanban.corpus import compiled, png, template
from vanban.confined import LimitReached, Limits, Worker, fields, render
from vanban.inserts import Listing, Picture, Rich, RichParagraph, RichParagraphs, Run
from vanban.template import BrokenTemplate, MissingField, UnusableValue

SHORT = Limits(seconds=6, cpu_seconds=1)
HUNDRED = {"xs": ["a"] * 100}


def loops(depth: int, inside: str) -> bytes:
    opening = "".join(f"{{% for x{level} in xs %}}" for level in range(depth))
    return template(opening + inside + "{% endfor %}" * depth)


def test_a_confined_document_is_the_same_as_any_other():
    content = template("{{ a }}", "{{ b }}", "{{p c }}", "{{ d }}")
    inserts = {
        "b": Listing("một\nhai"),
        "c": RichParagraphs((RichParagraph(Rich((Run("đậm", bold=True),)), "Quote"),)),
        "d": Picture(png(), 10, link="https://mau.example/"),
    }
    values = {"a": "R&D", **inserts}
    assert render(content, values) == compiled(content).render(values)


def test_ten_thousand_million_turns_end_with_a_sentence():
    with pytest.raises(LimitReached, match="quá 6 giây"):
        render(loops(5, "{% if xs|length > 200 %}x{% endif %}"), HUNDRED, limits=SHORT)


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 'x' * 10000000000 }}",
        "{% set b = a ~ a ~ a ~ a ~ a %}" + "{% set b = b ~ b ~ b ~ b ~ b %}" * 9 + "{{ b }}",
    ],
)
def test_doubled_text_ends_with_a_sentence(tag):
    with pytest.raises(LimitReached, match="bộ nhớ"):
        render(template(tag), {"a": "x" * 10_000})


def test_a_document_that_grows_too_large_is_not_kept():
    with pytest.raises(LimitReached, match="lớn quá mức"):
        render(template("{{ a }}"), {"a": "x"}, limits=Limits(output_bytes=1000))


def test_a_process_that_is_late_is_killed():
    with Worker(template("{{ 7 ** (10 ** 9) }}"), Limits(seconds=1, cpu_seconds=60)) as worker:
        with pytest.raises(LimitReached, match="quá 1 giây"):
            worker.render({})
        child = worker._child.pid
    with pytest.raises(ProcessLookupError):
        os.killpg(child, 0)


@pytest.mark.parametrize(
    ("content", "values", "problem", "said"),
    [
        (template("{{ a.b }}"), {"a": {}}, MissingField, "“a.b”"),
        (template("{% if %}"), {}, BrokenTemplate, "thẻ viết sai"),
        (loops(25, "x"), HUNDRED, BrokenTemplate, "lồng nhau quá sâu"),
        (template("{{ a }}"), {"a": [{"b": 1.5}]}, UnusableValue, "“a[0].b”"),
        (template("{{ a }}"), {"a": {"x"}}, UnusableValue, "“a”"),
    ],
    ids=["missing field", "broken tag", "too deep", "fraction", "set"],
)
def test_a_problem_inside_is_the_same_problem_outside(content, values, problem, said):
    with pytest.raises(problem) as caught:
        render(content, values)
    assert said in str(caught.value)


def test_the_field_of_a_problem_comes_along():
    with pytest.raises(UnusableValue) as caught:
        render(template("{{ a }}"), {"a": {"b": "\ud800"}})
    assert caught.value.field == "a.b"


def test_the_environment_stays_outside(monkeypatch):
    monkeypatch.setenv("TOSO_SECRET", "x")
    with Worker(template("x")) as worker:
        environment = Path(f"/proc/{worker._child.pid}/environ")
        deadline = time.monotonic() + 5
        while b"LC_ALL" not in environment.read_bytes() and time.monotonic() < deadline:
            time.sleep(0.01)  # until the new program is in place
        assert environment.read_bytes() == b"LC_ALL=C.UTF-8\0"


def test_fields_of_an_untrusted_template_are_told_in_order():
    assert fields(template("{{ b }}{% for x in a %}{{ x.c }}{% endfor %}")) == (["a[].c", "b"], "STRING")
