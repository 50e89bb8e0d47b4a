import io
from functools import cache

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.features import workbooks
from vanban.workbook_gate import Refused, inspect

TIDY = workbooks.listing((1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng", "Xóm Một"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
FAR = b'<c r="XFD1048576"><v>1</v></c>'


def a_word_file() -> bytes:
    file = io.BytesIO()
    docx.Document().save(file)
    return file.getvalue()


def row(cells: bytes, number: bytes = b"3") -> bytes:
    return workbooks.with_cell(b'<row r="' + number + b'">' + cells + b"</row>")


HOSTILE = {
    "nothing": (b"", "empty"),
    "an old workbook": (OLE + "Workbook".encode("utf-16-le"), "xls"),
    "a workbook with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "a Word file renamed": (a_word_file(), "docx"),
    "a PDF": (b"%PDF-1.7\n", "pdf"),
    "a web page": (b"<html><table></table></html>", "xml"),
    "comma-separated text": ("STT,Họ tên\n1,Nguyễn Văn Mẫu\n".encode(), "csv"),
    "too many bytes": (b"PK\x03\x04" + bytes(20 * 1024 * 1024), "too-large"),
    "a tape archive that begins as a workbook": (TIDY[:257] + b"ustar" + TIDY[262:], "hidden-bytes"),
    "a workbook after a workbook": (TIDY + TIDY, "hidden-bytes"),
    "half a workbook": (TIDY[: len(TIDY) // 2], "broken-zip"),
    "a zip of something else": (workbooks.a_zip([("a.txt", b"a")]), "not-xlsx"),
    "200 MB in little": (workbooks.a_zip([("xl/workbook.xml", bytes(200 * 1024 * 1024))]), "bomb"),
    "too many entries": (workbooks.a_zip((f"xl/{n}.xml", b"") for n in range(2100)), "too-many-entries"),
    "a cell in the last column of the last row": (row(FAR, b"1048576"), "too-far"),
    "a cell beyond the last row": (row(b'<c r="A60001"><v>1</v></c>', b"60001"), "too-far"),
    "a cell beyond the last column": (row(b'<c r="GS3"><v>1</v></c>'), "too-far"),
    "a table as wide and as long as can be": (row(b'<c r="GR60000"><v>1</v></c>', b"60000"), "too-much"),
    "a far cell in single quotes": (row(FAR.replace(b'"', b"'")), "too-far"),
    "a far cell after a line break": (row(FAR.replace(b" r", b"\nr")), "too-far"),
    "a far cell behind another attribute": (row(FAR.replace(b" r", b' s="0" r')), "too-far"),
    "a far cell with a prefix": (
        row(
            b'<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="XFD1048576"><x:v>1</x:v></x:c>'
        ),
        "too-far",
    ),
    "cells that do not say where they stand": (row(b"<c><v>1</v></c>" * 300), "too-far"),
    "a document type": (
        workbooks.with_sheet_xml(lambda sheet: b'<!DOCTYPE a [<!ENTITY b "c">]>' + sheet),
        "document-type",
    ),
    "XML cut short": (workbooks.with_sheet_xml(lambda sheet: sheet[:-40]), "broken-xml"),
    "another encoding": (
        workbooks.with_sheet_xml(lambda sheet: sheet.decode().encode("utf-16")),
        "encoding",
    ),
    "a sheet hidden in a picture": (
        workbooks.a_zip(
            [
                *((name, b"<a/>") for name in ("xl/workbook.xml", "[Content_Types].xml")),
                ("xl/_rels/workbook.xml.rels", b"<a/>"),
                ("xl/media/image1.png", b"<worksheet><sheetData>"),
            ]
        ),
        "hidden-sheet",
    ),
}


@cache
def refusal(name: str) -> Refused:
    with pytest.raises(Refused) as refused:
        inspect(HOSTILE[name][0])
    return refused.value


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_ordinary_workbook_is_refused_for_what_it_is(name):
    assert refusal(name).code == HOSTILE[name][1]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_refusal_speaks_of_excel_only(name):
    assert "bằng Word" not in refusal(name).message


def test_reading_elements_ends_at_the_most_there_may_be(monkeypatch):
    monkeypatch.setattr("vanban.workbook_gate.cells.MOST_ELEMENTS", 1_000)
    with pytest.raises(Refused) as refused:
        inspect(row(b"<c/>" * 2_000))
    assert refused.value.code == "too-much"


def test_an_old_workbook_is_told_how_to_become_a_new_one():
    with pytest.raises(Refused, match=r"Tệp \.xls kiểu cũ: mở bằng Excel, lưu thành \.xlsx rồi tải lại"):
        inspect(OLE)


def test_an_ordinary_workbook_passes():
    assert list(inspect(TIDY)) == ["Danh sách"]


def test_a_far_cell_that_holds_only_a_border_passes():
    assert inspect(row(b'<c r="XFD1048576" s="1"/>', b"1048576"))


@pytest.mark.parametrize(("cell", "number"), [(b"AX60000", b"60000"), (b"GR14999", b"14999")])
def test_the_last_cells_that_may_be_pass(cell, number):
    assert inspect(row(b'<c r="' + cell + b'"><v>1</v></c>', number))


def test_a_formula_without_a_result_is_found():
    content = row(b'<c r="B3"><f>A1</f></c><c r="C3"><f>A1</f><v>7</v></c><c r="D3"><f>A1</f><v/></c>')
    assert inspect(content)["Danh sách"].formulas == {(2, 1), (2, 3)}


def test_an_error_is_found():
    assert inspect(row(b'<c r="B3" t="e"><v>#REF!</v></c>'))["Danh sách"].errors == {(2, 1)}


def test_the_slow_way_finds_the_same_blanks():
    cells = b"<c r='B3'><f>A1</f></c><c r='C3' t='e'><v>#REF!</v></c>"
    blanks = inspect(row(cells))["Danh sách"]
    assert (blanks.formulas, blanks.errors) == ({(2, 1)}, {(2, 2)})


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.integers(0, len(TIDY) - 1), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_refused_or_passes_and_nothing_else(at, put):
    try:
        inspect(TIDY[:at] + put + TIDY[at + len(put) :])
    except Refused as refused:
        assert refused.message.endswith((".", ")"))  # noqa: PT017 (either end is fine)
