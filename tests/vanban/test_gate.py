"""The gate answers whatever it is given, and cannot be led past a limit by the way a thing is written."""

import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.files.letters import LETTER, field, instruction, letter_holding, letter_with, parts
from vanban.gate import Refused, inspect
from vanban.gate.container.archive import verified
from vanban.gate.namespaces import is_address
from vanban.xml_part import parse


def test_inflating_stops_at_the_declared_size():
    entry = zipfile.ZipInfo("word/a.bin")
    entry.file_size = 15

    def endless():
        yield from (b"x" * 10, b"x" * 10)
        pytest.fail("went on inflating")

    with pytest.raises(Refused, match="bị hỏng"):
        list(verified(endless(), entry))


def gate_answers(content):
    """True for a pass, False for a refusal; any other exception fails the test."""
    try:
        inspect(content)
    except Refused:
        return False
    return True


MUTATIONS = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4), st.integers(0, 4)), max_size=5
)


def mutated(content, mutations):
    """At each place (a fraction of the length), some bytes are cut out and others put in."""
    for place, inserted, cut in mutations:
        at = int(place * len(content))
        content = content[:at] + inserted + content[at + cut :]
    return content


@given(MUTATIONS)
@settings(deadline=None, derandomize=True, max_examples=40)
def test_mutated_files_only_pass_or_are_refused(mutations):
    gate_answers(mutated(LETTER, mutations))


@given(st.sampled_from(sorted(parts())), MUTATIONS)
@settings(deadline=None, derandomize=True, max_examples=40)
def test_mutated_parts_only_pass_or_are_refused(name, mutations):
    gate_answers(letter_with(name, mutated(parts()[name], mutations)))


@given(st.integers(0, len(LETTER) - 1))
@settings(deadline=None, derandomize=True, max_examples=40)
def test_every_shorter_file_is_refused(length):
    assert not gate_answers(LETTER[:length])


@given(st.binary(max_size=200))
@settings(deadline=None, derandomize=True, max_examples=40)
def test_random_bytes_are_refused(content):
    assert not gate_answers(content)


@given(st.integers(1, 12), st.booleans())
@settings(deadline=None, derandomize=True, max_examples=40)
def test_a_field_is_refused_wherever_its_runs_are_split(cut, upper):
    name = "includetext " if not upper else "INCLUDETEXT "
    runs = instruction(name[:cut]), instruction(name[cut:] + "a.docx")
    assert not gate_answers(letter_holding(field(*runs)))


@given(
    st.lists(
        st.sampled_from(
            ["http", "urn", "://", ":", "/", "#", "?", "@", "[", "]", "%", "%41", "a", "80", "ß"]
        ),
        max_size=8,
    ).map("".join)
)
@settings(deadline=None, derandomize=True, max_examples=300)
def test_a_name_of_a_namespace_that_passes_can_be_read_by_lxml(name):
    if is_address(name):
        parse(f'<a xmlns:b="{name or "urn:b"}"/>')
