"""The leader signs, the clerk numbers, the agency signs: each signature stays valid."""

from datetime import date, timedelta, timezone
from io import BytesIO

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm

from tests.vanban import signing_files as files
from vanban.signing import Agency, Change, NoPlace, Person, SigningFailed, fill, prepare, sign, verify
from vanban.signing.places import pages_of
from vanban.signing.sign import corner_text


def report(pdf: bytes):
    return verify(pdf, [files.root().pem])


def words(pdf: bytes, page: int = 0) -> list[str]:
    return [word.text for word in pages_of(pdf)[page].words]


def test_both_signatures_are_in_order_after_the_number_was_written_between_them():
    assert report(files.signed_by_both()).faults == []


def test_the_signers_are_told_in_the_order_they_signed():
    signers = [signature.signer for signature in report(files.signed_by_both()).signatures]
    assert signers == [files.SIGNER, "Ủy ban nhân dân xã Mẫu"]


def test_both_certificates_lead_to_the_root():
    assert report(files.signed_by_both()).trusted


def test_what_was_filled_after_the_first_signature_is_told():
    first, _ = report(files.signed_by_both()).signatures
    assert first.filled == ("so", "ngay", "thang")


def test_the_last_signature_covers_the_whole_file():
    assert report(files.signed_by_both()).signatures[-1].whole


def test_a_number_without_the_agencys_signature_is_not_finished():
    assert "điền thêm sau chữ ký cuối" in report(files.filled()).faults[0]


def test_number_and_date_can_be_read_in_the_file():
    assert {"05", "09", "3"} <= set(words(files.filled()))


def test_the_number_touches_its_symbol():
    number = next(word for word in pages_of(files.filled())[0].words if word.text == "05")
    symbol = next(word for word in pages_of(files.filled())[0].words if word.text == "/QĐ-UBND")
    assert symbol.box.left - number.box.right == pytest.approx(0, abs=0.1)


def test_the_number_stands_on_the_line_of_its_symbol():
    number = next(word for word in pages_of(files.filled())[0].words if word.text == "05")
    symbol = next(word for word in pages_of(files.filled())[0].words if word.text == "/QĐ-UBND")
    assert number.box.bottom == pytest.approx(symbol.box.bottom, abs=1.5)


def test_the_number_is_written_once():
    with pytest.raises(SigningFailed, match="đã có số"):
        fill(files.filled(), 6, date(2026, 3, 9))


def test_a_number_changed_after_the_agency_signed_is_found(monkeypatch):
    monkeypatch.setattr("vanban.signing.fields._refuse_filled", lambda field: None)
    changed = fill(files.signed_by_both(), 6, date(2026, 3, 9))
    assert report(changed).signatures[-1].change is Change.OTHER


def first_signature(pdf: bytes):
    return PdfFileReader(BytesIO(pdf)).embedded_signatures[0]


def test_the_first_signature_allows_forms_to_be_filled_and_nothing_else():
    assert first_signature(files.signed_by_person()).docmdp_level is MDPPerm.FILL_FORMS


def test_a_signature_that_allows_nothing_does_not_allow_a_number(monkeypatch):
    whole = signers.PdfSignatureMetadata
    strict = {"docmdp_permissions": MDPPerm.NO_CHANGES}
    monkeypatch.setattr(signers, "PdfSignatureMetadata", lambda **told: whole(**told | strict))
    closed = sign(prepare(files.draft(), files.SIGNER), files.person_key(), Person(files.SIGNER), files.AT)
    monkeypatch.undo()
    numbered = fill(closed, 5, date(2026, 3, 9))
    assert report(numbered).signatures[0].change is Change.OTHER


def test_a_year_printed_in_advance_is_that_of_the_date():
    with pytest.raises(SigningFailed, match="in sẵn năm 2026"):
        fill(files.signed_by_person(), 1, date(2027, 1, 4))


def test_a_file_without_fields_takes_no_number():
    with pytest.raises(NoPlace, match="không có ô ghi số"):
        fill(files.numbered(), 5, date(2026, 3, 9))


def test_a_long_number_in_a_narrow_blank_is_refused():
    with pytest.raises(NoPlace, match="không đủ rộng"):
        fill(files.signed_by_person(), 12_345_678, date(2026, 3, 9))


def test_half_of_the_blanks_is_too_few():
    half = files.pdf(files.head(number="05"), files.foot())
    with pytest.raises(NoPlace, match="thiếu chỗ trống để ghi số văn bản"):
        prepare(half, files.SIGNER)


def test_a_numbered_file_is_signed_by_both_as_it_is():
    first = sign(
        files.numbered(), files.person_key(), Person(files.SIGNER, files.signature_picture()), files.AT
    )
    assert len(report(first).signatures) == 1


def test_a_numbered_file_prepared_for_both_takes_both():
    ready = prepare(files.numbered(), files.SIGNER)
    first = sign(ready, files.person_key(), Person(files.SIGNER), files.AT)
    both = sign(first, files.agency_key(), Agency(files.SIGNER), files.AT)
    assert report(both).faults == []


def test_nobody_signs_twice():
    with pytest.raises(SigningFailed, match="đã có chữ ký số này"):
        sign(files.signed_by_person(), files.person_key(), Person(files.SIGNER), files.AT)


def test_the_moment_of_signing_is_the_one_given():
    assert report(files.signed_by_person()).signatures[0].signed_at == files.AT


@pytest.mark.parametrize("hours", [0, 3, 24])
def test_the_corner_tells_the_time_of_vietnam_from_any_zone(hours):
    elsewhere = files.AT.astimezone(timezone(timedelta(hours=hours % 12)))
    assert corner_text("12/QĐ-UBND", elsewhere) == "12/QĐ-UBND; 09/03/2026 10:15:30 +07:00"
