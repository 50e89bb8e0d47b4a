from functools import cache
from hashlib import sha256

import pytest

from tests.vanban.files.templates import COSTLY, HARMLESS, TEXT_ONLY, WRITTEN, in_body
from vanban.gate import Refused, inspect
from vanban.gate import templates as gate
from vanban.gate.templates import ForbiddenTags, inspect_template
from vanban.tags import forbidden
from vanban.template import ENVIRONMENT, Template

RUN = HARMLESS | TEXT_ONLY
SIGNS = ("{{", "{%", "{#")


@cache
def judged(name):
    """The refusal of a template, if any, and the sources the gate asked about."""
    asked = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate, "forbidden", lambda source: asked.append(source) or forbidden(source))
        try:
            inspect_template((WRITTEN | RUN)[name])
        except ForbiddenTags as refused:
            return refused, asked
    return None, asked


def refusal(content):
    with pytest.raises(Refused) as refused:
        inspect_template(content() if callable(content) else content)
    return refused.value


@pytest.mark.parametrize("name", WRITTEN)
def test_a_forbidden_tag_is_found_however_it_is_written(name):
    assert "hidden-name" in {found.code for _, found in judged(name)[0].tags}


@pytest.mark.parametrize("content", WRITTEN.values(), ids=WRITTEN.keys())
def test_a_document_may_say_what_a_template_may_not(content):
    assert inspect(content) is None


@pytest.mark.parametrize("name", RUN)
def test_what_is_allowed_or_never_run_passes(name):
    assert judged(name)[0] is None


@pytest.mark.parametrize(("code", "content"), COSTLY.values(), ids=COSTLY.keys())
def test_what_would_take_hours_is_refused_before_it_is_read(code, content):
    assert refusal(content).code == code


def test_a_refusal_tells_the_part_and_every_tag():
    found = refusal(in_body("{{ a() }} {{ b + 1 }}"))
    assert isinstance(found, ForbiddenTags)
    assert found.code == "tag-call"
    assert [(part, one.tag) for part, one in found.tags] == [
        ("word/document.xml", "{{ a() }}"),
        ("word/document.xml", "{{ b + 1 }}"),
    ]
    assert found.message == (
        "Thẻ {{ a() }} gọi hàm. Bỏ cặp ngoặc tròn, chỉ để lại tên trường. (Phần 'word/document.xml'.) "
        "Còn 1 lỗi thẻ khác trong mẫu."
    )


def hashed(sources):
    return {
        sha256(source.encode()).hexdigest() for source in sources if any(sign in source for sign in SIGNS)
    }


@pytest.mark.parametrize("name", RUN | WRITTEN)
def test_the_text_that_is_inspected_is_the_text_that_is_run(name, monkeypatch):
    """Recorded at both ends: what the gate asks about, and what Jinja is given when a template is made."""
    run = []
    compiled = type(ENVIRONMENT).compile

    def recorded(environment, source, *rest, **options):
        run.append(source)
        return compiled(environment, source, *rest, **options)

    monkeypatch.setattr(type(ENVIRONMENT), "compile", recorded)
    Template((RUN | WRITTEN)[name])
    assert run
    assert hashed(run) == hashed(judged(name)[1])
