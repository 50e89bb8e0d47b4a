"""Two texts word by word: nothing is lost, and what is told reads as a person would say it."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vanban.redline import alignment
from vanban.redline.alignment import Match, gaps, matches
from vanban.redline.pieces import Kind, new_text, old_text, pieces

WORDS = st.lists(st.sampled_from(["Tổ", "số", "05", "1.431", ",", " ", "  ", "\t", "đồng", "(", "."])).map(
    "".join
)
TEXTS = WORDS | st.text(max_size=60)
FEW = st.lists(st.integers(0, 20), max_size=20)


def shown(old, new):
    marks = {Kind.SAME: "{}", Kind.REMOVED: "-{}-", Kind.ADDED: "+{}+"}
    return "".join(marks[piece.kind].format(piece.text) for piece in pieces(old, new))


@given(TEXTS, TEXTS)
def test_the_pieces_give_back_both_texts(old, new):
    found = pieces(old, new)
    assert (old_text(found), new_text(found)) == (old, new)


@given(TEXTS, TEXTS)
def test_no_piece_is_empty_and_no_neighbours_are_of_one_kind(old, new):
    kinds = [piece.kind for piece in pieces(old, new)]
    assert all(piece.text for piece in pieces(old, new))
    assert all(one != other for one, other in itertools.pairwise(kinds))


@given(TEXTS)
def test_a_text_against_itself_is_one_piece(text):
    assert [piece.kind for piece in pieces(text, text)] == [Kind.SAME] * bool(text)


@pytest.fixture(params=[alignment.SMALL, 0], ids=["by weighing", "by what is single"])
def way(request):
    """Short sequences are weighed exactly; set to nothing, they go the way of long ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alignment, "SMALL", request.param)
        yield


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(old=FEW, new=FEW)
def test_matches_are_equal_and_rise(way, old, new):
    old_at = new_at = 0
    for match in matches(old, new):
        assert old[match.old : match.old + match.size] == new[match.new : match.new + match.size]
        assert match.size > 0
        assert match.old >= old_at
        assert match.new >= new_at
        old_at, new_at = match.old + match.size, match.new + match.size


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(old=FEW, new=FEW)
def test_matches_and_gaps_cover_both_sequences(way, old, new):
    parts = list(gaps(matches(old, new), len(old), len(new)))
    olds = [p.size if isinstance(p, Match) else p.old_end - p.old_start for p in parts]
    news = [p.size if isinstance(p, Match) else p.new_end - p.new_start for p in parts]
    assert (sum(olds), sum(news)) == (len(old), len(new))


def test_a_changed_figure_is_one_change():
    assert shown("hỗ trợ 1.431 đồng", "hỗ trợ 1.433 đồng") == "hỗ trợ -1.431-+1.433+ đồng"


def test_syllables_are_compared_whole():
    assert shown("Tổ trưởng báo cáo", "Tổ phó báo cáo") == "Tổ -trưởng-+phó+ báo cáo"


def test_words_that_are_all_new_read_as_one():
    assert shown("gồm năm người", "gồm sáu bạn trẻ") == "gồm -năm người-+sáu bạn trẻ+"


def test_punctuation_is_compared_by_itself():
    assert shown("Như Điều 4;", "Như Điều 4.") == "Như Điều 4-;-+.+"


def test_a_long_text_changed_in_two_places_keeps_the_rest():
    words = [f"từ {number} rồi" for number in range(3000)]
    changed = words[:]
    changed[7], changed[2990] = "chỗ thứ nhất", "chỗ thứ hai"
    assert sum(piece.kind != Kind.SAME for piece in pieces(" ".join(words), " ".join(changed))) == 4
