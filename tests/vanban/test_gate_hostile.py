from functools import cache
from time import process_time

import pytest

from tests.vanban.hostile import HOSTILE, KINDS
from vanban.gate import Refused, inspect

MOST_SECONDS = 4  # two on a machine that does nothing else


@cache
def judged(name):
    """The refusal, and how long it took."""
    content = HOSTILE[name][1]
    content, begun = content() if callable(content) else content, process_time()
    with pytest.raises(Refused) as refused:
        inspect(content)
    return refused.value, process_time() - begun


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_ordinary_document_is_refused_for_what_it_is(name):
    assert judged(name)[0].code == HOSTILE[name][0]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_refusal_comes_soon(name):
    assert judged(name)[1] < MOST_SECONDS


@pytest.mark.parametrize("name", HOSTILE)
def test_a_refusal_says_what_is_wrong_and_what_to_do(name):
    sentence = judged(name)[0].message
    assert sentence.count(". ") >= 1
    assert sentence.endswith(("tải lại.", "tải lại tệp mới.", "(.docx).", "ra PDF này."))


def test_the_corpus_is_large_and_no_name_hides_another():
    assert len(HOSTILE) == sum(map(len, KINDS)) > 200


def test_old_word_files_get_the_advice_for_them():
    assert judged("Word 97")[0].message == (
        "Tệp là Word 97-2003 (.doc). Mở bằng Word, chọn Lưu thành .docx rồi tải lại."
    )


def test_a_refusal_names_the_part_at_fault():
    assert "word/header9.xml" in judged("in a header")[0].message
