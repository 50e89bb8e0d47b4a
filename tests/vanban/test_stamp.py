import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from blueprints.meetings.samples import minutes
from tests.vanban.samples import decision, in_style, opened, proposal, rendered, texts
from vanban.controls import NUMBER
from vanban.package import read_parts, write_parts
from vanban.stamp import UnreadableFile, missing_controls, stamp, waiting_controls

DAY = date(2026, 1, 5)
DOCUMENT = "word/document.xml"
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def file_with(control: str) -> bytes:
    xml = f"<w:document {NAMESPACE}><w:body>{control}</w:body></w:document>"
    return write_parts({DOCUMENT: xml.encode()})


def number_control(content: str, properties: str = "") -> str:
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="so-van-ban"/>{properties}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def stamped_xml(content: bytes) -> str:
    return read_parts(stamp(content, 5, DAY))[DOCUMENT].decode()


def with_document(content: bytes, change) -> bytes:
    parts = read_parts(content)
    return write_parts({**parts, DOCUMENT: change(parts[DOCUMENT].decode()).encode()})


def test_the_number_line_gets_a_two_digit_number():
    assert in_style(stamp(rendered(decision()), 5, DAY), "Số ký hiệu") == ["Số: 05/QĐ-UBND"]


def test_a_number_of_three_digits_stays_as_it_is():
    assert in_style(stamp(rendered(decision()), 123, DAY), "Số ký hiệu") == ["Số: 123/QĐ-UBND"]


@pytest.mark.parametrize(
    ("day", "line"),
    [
        pytest.param(date(2026, 1, 5), "Mẫu, ngày 05 tháng 01 năm 2026", id="day and January padded"),
        pytest.param(date(2026, 3, 15), "Mẫu, ngày 15 tháng 3 năm 2026", id="March not padded"),
        pytest.param(
            date(2027, 12, 1), "Mẫu, ngày 01 tháng 12 năm 2027", id="the year of issue, not of drafting"
        ),
    ],
)
def test_the_place_line_gets_the_day_of_issue(day, line):
    assert in_style(stamp(rendered(decision()), 5, day), "Địa danh ngày tháng") == [line]


def test_before_issue_number_and_day_are_gaps():
    content = rendered(decision())
    lines = in_style(content, "Số ký hiệu") + in_style(content, "Địa danh ngày tháng")
    assert [" ".join(line.split()) for line in lines] == ["Số: /QĐ-UBND", "Mẫu, ngày tháng năm 2026"]


def test_the_attached_list_names_its_decision():
    expected = (
        "(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Mẫu)"
    )
    assert in_style(stamp(rendered(decision()), 5, DAY), "Kèm theo") == [expected]


def test_an_electronic_document_leaves_the_attached_line_unfilled():
    content = stamp(rendered(decision()), 5, DAY, fill_attachments=False)
    assert in_style(content, "Kèm theo") == in_style(rendered(decision()), "Kèm theo")


def test_nothing_but_the_controls_changes():
    before, after = rendered(decision()), stamp(rendered(decision()), 5, DAY)
    controlled = {"Số ký hiệu", "Địa danh ngày tháng", "Kèm theo", "Dấu dự thảo"}
    touched = {text for style in controlled for text in in_style(before, style) + in_style(after, style)}
    assert [t for t in texts(before) if t not in touched] == [t for t in texts(after) if t not in touched]


def test_every_other_part_stays_byte_for_byte():
    before, after = read_parts(rendered(decision())), read_parts(stamp(rendered(decision()), 5, DAY))
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {DOCUMENT}


def test_a_part_with_controls_of_its_own_stays_byte_for_byte():
    header = f'<w:hdr {NAMESPACE}  ><w:sdt><w:sdtPr><w:tag w:val="khac"/></w:sdtPr></w:sdt></w:hdr>'.encode()
    content = write_parts({**read_parts(rendered(decision())), "word/header9.xml": header})
    assert read_parts(stamp(content, 5, DAY))["word/header9.xml"] == header


def test_stamping_again_replaces_number_and_day():
    twice = stamp(stamp(rendered(proposal()), 5, DAY), 6, date(2026, 2, 7))
    assert in_style(twice, "Số ký hiệu") == ["Số: 06/TTr-VHXH"]


def test_a_registry_value_that_looks_like_a_tag_stays_as_it_is():
    content = stamp(rendered(decision(proposal="{{7*7}} {% raw %}")), 5, DAY)
    assert "{{7*7}} {% raw %}." in texts(content)


def test_the_formatting_of_the_first_run_is_kept():
    runs = "<w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r>"
    xml = stamped_xml(file_with(f"<w:p>{number_control(runs)}</w:p>"))
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">05</w:t></w:r></w:sdtContent>' in xml


def test_a_control_around_a_whole_paragraph_is_filled():
    xml = stamped_xml(file_with(number_control("<w:p><w:r><w:t>x</w:t><w:tab/></w:r></w:p>")))
    assert '<w:p><w:r><w:t xml:space="preserve">05</w:t></w:r></w:p>' in xml


def test_a_control_that_is_there_twice_is_filled_twice():
    control = number_control("<w:r><w:t>x</w:t></w:r>")
    assert stamped_xml(file_with(f"<w:p>{control}{control}</w:p>")).count(">05<") == 2


def test_a_control_that_lost_its_tag_is_known_by_its_alias():
    control = number_control("<w:r><w:t>x</w:t></w:r>").replace(
        'w:tag w:val="so-van-ban"', 'w:alias w:val="Số văn bản"'
    )
    assert ">05<" in stamped_xml(file_with(f"<w:p>{control}</w:p>"))


def test_an_emptied_control_is_filled():
    assert ">05<" in stamped_xml(file_with(f"<w:p>{number_control('')}</w:p>"))


def test_the_placeholder_state_is_left():
    state = (
        '<w:showingPlcHdr/><w:placeholder><w:docPart w:val="x"/></w:placeholder><w:dataBinding w:xpath="/a"/>'
    )
    xml = stamped_xml(file_with(f"<w:p>{number_control('<w:r><w:t>x</w:t></w:r>', state)}</w:p>"))
    assert not {name for name in ("showingPlcHdr", "placeholder", "dataBinding") if name in xml}


def test_a_fresh_draft_misses_no_control():
    assert missing_controls(rendered(decision())) == ()


def test_a_lost_control_is_named():
    date_control = r'<w:sdt><w:sdtPr><w:alias w:val="Ngày ban hành"/>.*?</w:sdt>'
    lost = with_document(rendered(proposal()), lambda xml: re.sub(date_control, "<w:r/>", xml))
    assert missing_controls(lost) == ("Ngày ban hành",)


def test_a_file_typed_anew_misses_both():
    assert missing_controls(file_with("<w:p/>")) == ("Số văn bản", "Ngày ban hành")


def test_minutes_wait_for_a_number_alone():
    content = rendered(minutes())
    assert waiting_controls(content) == (NUMBER,)
    assert missing_controls(content, waiting_controls(content)) == ()


def test_what_was_there_before_and_is_lost_is_named():
    before = waiting_controls(rendered(minutes()))
    assert missing_controls(file_with("<w:p/>"), before) == ("Số văn bản",)


def test_a_part_with_entities_is_refused():
    xml = f'<!DOCTYPE w:document [<!ENTITY a "b">]><w:document {NAMESPACE}><w:sdt/>&a;</w:document>'
    with pytest.raises(UnreadableFile, match=r"word/document\.xml"):
        stamp(write_parts({DOCUMENT: xml.encode()}), 5, DAY)


@pytest.mark.pdf
def test_a_file_saved_again_by_libreoffice_is_stamped(saved_again):
    saved = saved_again("a draft")
    assert missing_controls(saved) == ()
    assert {"Số: 05/QĐ-UBND", "Mẫu, ngày 05 tháng 01 năm 2026"} <= set(texts(stamp(saved, 5, DAY)))


def test_the_stamped_file_opens_and_has_one_entry_for_each_part():
    content = stamp(rendered(decision()), 5, DAY)
    assert opened(content).paragraphs
    with ZipFile(BytesIO(content)) as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))
