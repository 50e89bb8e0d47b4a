"""Where the marks go: between position and name, over the left third, at the upper right corner."""

import pytest

from tests.vanban import signing_files as files
from vanban.signing import Agency, Corner, Ink, NoPlace, Person, SigningFailed, picture, sign
from vanban.signing.geometry import MM, seal_box, signature_box
from vanban.signing.places import Box, blanks, pages_of, signature_spot

ROOM = Box(360, 120, 480, 196)


def spot(*pages, name: str = files.SIGNER):
    return signature_spot(pages_of(files.pdf(*pages)), name)


def visible(pdf: bytes) -> list[tuple[float, ...]]:
    """The rectangles of the signatures, from the lower left corner."""
    from io import BytesIO

    from pyhanko.pdf_utils.reader import PdfFileReader

    signatures = PdfFileReader(BytesIO(pdf)).embedded_signatures
    return [tuple(float(corner) for corner in one.sig_field["/Rect"]) for one in signatures]


def test_the_place_is_found_on_a_later_page():
    assert spot(files.head(), [], files.foot()).page == 2


def test_the_place_lies_between_position_and_name():
    box = spot(files.foot(top=400)).box
    assert (box.top, box.bottom) == pytest.approx((403, 485), abs=6)


def test_the_place_is_centred_under_the_position():
    assert spot(files.foot()).box.middle == pytest.approx(files.RIGHT, abs=1)


def test_a_name_in_a_list_is_no_signature():
    listed = [(200, 300, 13, "Trần Thị Thử"), (200, 330, 13, files.SIGNER)]
    assert spot(listed, files.foot()).page == 1


def test_a_second_position_over_the_name_leaves_the_place_above_it():
    lines = [
        (files.RIGHT, 400, 14, "TRƯỞNG BAN"),
        (files.RIGHT, 480, 14, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU"),
        (files.RIGHT, 498, 14, files.SIGNER),
    ]
    assert spot(lines).box.bottom == pytest.approx(470, abs=6)


def test_of_several_authority_lines_the_lowest_counts():
    lines = [
        (files.RIGHT, 380, 14, "TM. ỦY BAN NHÂN DÂN"),
        (files.RIGHT, 398, 14, "KT. CHỦ TỊCH"),
        (files.RIGHT, 416, 14, "PHÓ CHỦ TỊCH"),
        (files.RIGHT, 500, 14, files.SIGNER),
    ]
    assert spot(lines).box.top == pytest.approx(419, abs=6)


def test_a_name_that_stands_nowhere_is_told():
    with pytest.raises(NoPlace, match="Lò Văn Ví Dụ"):
        spot(files.foot(), name="Lò Văn Ví Dụ")


@pytest.mark.parametrize(
    ("head", "names"),
    [
        pytest.param(files.head(), {"number", "day", "month"}, id="nothing written"),
        pytest.param(files.head("05"), {"day", "month"}, id="the number written"),
        pytest.param(files.head("05", "09", "3"), set(), id="all written"),
    ],
)
def test_only_blanks_are_marked(head, names):
    assert blanks(pages_of(files.pdf(head))[0]).keys() == names


def test_the_signature_stands_in_the_middle_of_its_room():
    box = signature_box(ROOM)
    assert (box.middle, box.top - ROOM.top) == pytest.approx((ROOM.middle, ROOM.bottom - box.bottom))


def test_a_wide_signature_keeps_its_shape():
    box = signature_box(ROOM, shape=4)
    assert box.width / box.height == pytest.approx(4)


@pytest.mark.parametrize("diameter", [35, 36])
def test_the_seal_has_its_real_size(diameter):
    box = seal_box(signature_box(ROOM), diameter)
    assert (box.width / MM, box.height / MM) == pytest.approx((diameter, diameter))


def test_the_seal_covers_the_left_third_of_the_signature():
    signature = signature_box(ROOM)
    covered = seal_box(signature, 36).right - signature.left
    assert covered / signature.width == pytest.approx(1 / 3)


def test_both_marks_of_a_signed_file_lie_so():
    person, seal = visible(files.signed_by_both())
    assert (seal[2] - person[0]) / (person[2] - person[0]) == pytest.approx(1 / 3, abs=0.01)


def test_the_corner_text_stands_at_the_upper_right():
    signed = sign(files.numbered(), files.agency_key(), Corner("05/QĐ-UBND"), files.AT)
    ((left, bottom, right, _),) = visible(signed)
    assert (left > 300, bottom > files.HEIGHT - 20 * MM, right < 595) == (True, True, True)


def test_the_corner_text_is_printed_whole():
    signed = sign(files.numbered(), files.agency_key(), Corner("05/QĐ-UBND"), files.AT)
    words = [word.text for word in pages_of(signed)[0].words]
    assert " ".join(words[:4]) == "05/QĐ-UBND; 09/03/2026 10:15:30 +07:00"


def test_the_corner_text_is_ten_points_high():
    signed = sign(files.numbered(), files.agency_key(), Corner("05/QĐ-UBND"), files.AT)
    word = pages_of(signed)[0].words[0]
    assert word.box.height / (0.891 + 0.216) == pytest.approx(10, abs=0.1)


def test_letters_beyond_the_alphabet_are_told():
    with pytest.raises(SigningFailed, match="Không ghi được chữ “中”"):
        sign(files.numbered(), files.agency_key(), Corner("中"), files.AT)


@pytest.mark.parametrize(
    ("content", "ink", "reason"),
    [
        pytest.param(files.png(files.RED), Ink.SIGNATURE, "không phải màu xanh", id="red signature"),
        pytest.param(files.png(files.BLACK), Ink.SEAL, "không phải màu đỏ", id="black seal"),
        pytest.param(
            files.png(files.BLUE, ground=(255,) * 4), Ink.SIGNATURE, "không trong suốt", id="white ground"
        ),
        pytest.param(files.png(files.BLUE, form="WEBP"), Ink.SIGNATURE, "không phải ảnh .png", id="no PNG"),
        pytest.param(files.png(files.BLUE)[:200], Ink.SIGNATURE, "bị hỏng", id="half a picture"),
        pytest.param(files.png((0, 0, 0, 0)), Ink.SEAL, "không phải màu đỏ", id="nothing drawn"),
        pytest.param(files.png(files.BLUE, (4100, 10)), Ink.SIGNATURE, "4000 điểm ảnh", id="too wide"),
    ],
)
def test_a_picture_the_decree_does_not_allow_is_refused(content, ink, reason):
    with pytest.raises(SigningFailed, match=reason):
        picture(content, ink)


def test_a_signature_without_a_name_on_paper_is_refused():
    with pytest.raises(NoPlace, match="Không tìm thấy tên người ký"):
        sign(files.numbered(), files.agency_key(), Agency("Hoàng Thị Giả Định"), files.AT)


def test_a_signature_without_a_picture_shows_nothing():
    signed = sign(files.numbered(), files.person_key(), Person(files.SIGNER), files.AT)
    assert len(pages_of(signed)[1].words) == len(pages_of(files.numbered())[1].words)
