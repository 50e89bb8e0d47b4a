"""A stranger's template is tried only when every tag of it is allowed."""

import pytest

from tests.vanban.corpus import template
from vanban.own_templates import catalogue_of, faults, soundness

CATALOGUE = catalogue_of({"title": "Mẫu", "xs": [{"b": "một"}]}, {})


@pytest.mark.parametrize(
    "tag",
    [
        "{% for i in range(10000000000) %}x{% endfor %}",
        "{{ 'a' * 10000000000 }}",
        "{{ title.__class__ }}",
        "{{ title.format(title) }}",
        "{% set a = title %}",
        "{{ title|center(99999999999) }}",
    ],
)
def test_a_forbidden_tag_is_told_and_never_run(monkeypatch, tag):
    monkeypatch.setattr(soundness, "Template", lambda content: pytest.fail("rendered"))
    assert faults(template(tag), CATALOGUE)


def test_each_list_is_tried_with_one_item():
    assert soundness._shortest({"xs": [{"ys": [1, 2]}] * 9, "a": "x"}) == {"xs": [{"ys": [1]}], "a": "x"}
