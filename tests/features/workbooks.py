"""Workbooks as offices keep them, each untidy in its own way, and files that only pretend to be one.

Every person is invented.
"""

import io
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

import openpyxl

HEAD = ("STT", "Họ và tên", "Năm sinh", "Nhiệm vụ trong Tổ", "Thôn")
Fill = Callable[[Any], None]


def book(*sheets: tuple[str, Fill]) -> bytes:
    """A workbook of these sheets, each filled by its function."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for title, fill in sheets:
        fill(workbook.create_sheet(title))
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def of_rows(*rows: Sequence[Any], title: str = "Danh sách") -> bytes:
    return book((title, lambda sheet: [sheet.append(list(row)) for row in rows]))


def listing(*people: Sequence[Any], head: Sequence[str] = HEAD) -> bytes:
    """A tidy list: the head, then one row a person."""
    return of_rows(head, *people)


def two_row_head() -> bytes:
    """Title lines, a head of two rows with merged cells, births by sex, positions by mark."""

    def fill(sheet: Any) -> None:
        sheet.append(["ỦY BAN NHÂN DÂN", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
        sheet.append(["XÃ MẪU", None, None, "Độc lập - Tự do - Hạnh phúc"])
        sheet.append([])
        sheet.append(["DANH SÁCH THÀNH VIÊN TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG XÓM BẢN MẪU"])
        sheet.append(["(Kèm theo Tờ trình của Trưởng xóm)"])
        sheet.append(["STT", "Họ và tên", "Năm sinh", None, "Nhiệm vụ", None, None, "Chức vụ", "Điện thoại"])
        sheet.append([None, None, "Nam", "Nữ", "Tổ trưởng", "Tổ phó", "Thành viên"])
        for cells in ("A6:A7", "B6:B7", "C6:D6", "E6:G6", "H6:H7", "I6:I7"):
            sheet.merge_cells(cells)
        sheet.append(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"])
        sheet.append([1, "Nguyễn Văn Mẫu", 1975, None, "x", None, None, "Trưởng xóm", "0912000001"])
        sheet.append([2, "Trần Thị Thử", None, 1990, None, "x", None, "Bí thư Chi đoàn", "0912000002"])
        sheet.append([3, "Lò Văn Ví Dụ", 1988, None, None, None, "X", "Giáo viên", "0912000003"])
        sheet.append([None, "Danh sách này có 03 người./."])

    return book(("Sheet1", fill))


def merged_villages() -> bytes:
    """The commune and the village stand once, merged down over their members."""

    def fill(sheet: Any) -> None:
        sheet.append(
            ["Xã", "Thôn, xóm", "Họ đệm", "Tên", "Giới tính", "Ngày sinh", "Chức vụ trong Tổ", "SĐT (Zalo)"]
        )
        sheet.append(
            ["Xã Mẫu", "Xóm Một", "Nguyễn Văn", "Mẫu", "Nam", date(1975, 3, 5), "Tổ trưởng", "0912000001"]
        )
        sheet.append([None, None, "Trần Thị", "Thử", "Nữ", "06/4/1990", "Tổ phó", "0912000002"])
        sheet.append([None, "Xóm Hai", "Lò Văn", "Dụ", "Nam", "1988", "Tổ trưởng", "0912000003"])
        sheet.append([None, None, "Nông Thị", "Giả", "Nữ", "Năm 1991", "Thành viên", "0912000004"])
        for cells in ("A2:A5", "B2:B3", "B4:B5"):
            sheet.merge_cells(cells)

    return book(("Tổng hợp", fill))


def sections() -> bytes:
    """Villages as section rows, sums under them, a signature at the end."""

    def fill(sheet: Any) -> None:
        sheet.append(["DANH SÁCH TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG TRÊN ĐỊA BÀN XÃ MẪU"])
        sheet.append([])
        sheet.append(["TT", "Họ tên", "Năm sinh", "Nhiệm vụ", "Nơi ở"])
        sheet.append(["I", "Tổ CĐSCĐ xã Mẫu"])
        sheet.append([1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng", "Xã Mẫu"])
        sheet.append(["II. Xóm Một (02 người)"])
        sheet.append([1, "Trần Thị Thử", 1990, "TT", "Xóm Một"])
        sheet.append([2, "Lò Văn Dụ", 1988, "TV", "Xóm Một"])
        sheet.append(["", "Cộng: 02 người"])
        sheet.append(["III", "Tổ chuyển đổi số cộng đồng Xóm Hai"])
        sheet.append([1, "Nông Thị Giả", 1991, "T.trưởng", "Xóm Hai"])
        sheet.append(["Tổng cộng", None, None, 4])
        sheet.append([])
        sheet.append([None, None, None, "Mẫu, ngày 05 tháng 3 năm 2026"])
        sheet.append([None, None, None, "TM. ỦY BAN NHÂN DÂN"])
        sheet.append([None, None, None, "Nguyễn Văn Người Ký"])

    return book(("DS", fill))


def several_sheets() -> bytes:
    """A sheet for each village, named on its tab; one sheet that holds no list."""

    def village(*people: Sequence[Any]) -> Fill:
        return lambda sheet: [
            sheet.append(row) for row in (["STT", "Họ tên", "NS", "Nhiệm vụ"], *map(list, people))
        ]

    return book(
        ("Bìa", lambda sheet: sheet.append(["Số liệu tổng hợp năm 2026"])),
        ("Xóm Một", village((1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng"), (2, "Trần Thị Thử", 1990, "Tổ phó"))),
        ("Tổ dân phố 2", village((1, "Lò Văn Dụ", 1988, "Tổ trưởng"))),
    )


def tcvn3() -> bytes:
    """Typed for .VnTime: "Nguyễn Văn Mẫu" is kept as other letters."""
    return of_rows(
        ("STT", "Hä vµ tªn", "N¨m sinh", "NhiÖm vô", "Th«n, xãm"),
        (1, "NguyÔn V¨n MÉu", 1975, "Tæ tr\u00adëng", "Xãm Mét"),
        (2, "TrÇn ThÞ Thö", 1990, "Tæ phã", "Xãm Mét"),
        (3, "Lý V¨n Tó", 1988, "Thµnh viªn", "Xãm Mét"),
    )


def vni() -> bytes:
    """Typed for VNI-Windows."""
    return of_rows(
        ("STT", "Hoï vaø teân", "Naêm sinh", "Nhieäm vuï", "Thoân, xoùm"),
        (1, "Nguyeãn Vaên Maãu", 1975, "Toå tröôûng", "Xoùm Moät"),
        (2, "Traàn Thò Thöû", 1990, "Toå phoù", "Xoùm Moät"),
    )


def loose_accents_and_lost_zeros() -> bytes:
    """Accents as characters of their own, telephone numbers as numbers or with everything else."""
    phones = (
        912000001,
        "912000002.0",
        "+84 912 000 003",
        "0912.000.004 / 0987000004",
        "0166 200 0005",
        "84912000006",
    )
    names = (
        "Nguyễn Văn Mẫu",
        "Trần Thị Thử",
        "Lò Văn Dụ",
        "Nông Thị Giả",
        "LÝ VĂN VÍ DỤ",
        "Ông Hoàng Văn Tạm",
    )
    roles = ("Trưởng", "PT", "Uỷ viên", "Thư ký", "CTV", "")
    return of_rows(
        [unicodedata.normalize("NFD", head) for head in (*HEAD[:4], "Bản", "Số ĐT")],
        *(
            (at + 1, unicodedata.normalize("NFD", name), "1985.0", role, "Bản Thử", phone)
            for at, (name, role, phone) in enumerate(zip(names, roles, phones, strict=True))
        ),
    )


def dates_four_ways() -> bytes:
    """Days of birth and of decisions, each typed in another way."""
    head = ("STT", "Họ và tên", "Ngày, tháng, năm sinh", "Nhiệm vụ", "Xóm", "Số QĐ", "Ngày QĐ")
    return of_rows(
        head,
        (1, "Nguyễn Văn Mẫu", date(1975, 3, 5), "Tổ trưởng", "Xóm Một", "01/QĐ-UBND", date(2024, 3, 5)),
        (2, "Trần Thị Thử", "06/4/1990", "Tổ trưởng", "Xóm Hai", "02/QĐ-UBND", "5-3-24"),
        (3, "Lò Văn Dụ", "1988-07-01", "Tổ trưởng", "Xóm Ba", "03/QĐ-UBND", "2024-03-05"),
        (4, "Nông Thị Giả", "8.9.91", "Tổ trưởng", "Xóm Bốn", "04/QĐ-UBND ngày 05 tháng 3 năm 2024", None),
    )


def with_part(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            new.writestr(entry.filename, change(data) if entry.filename == part else data)
    return file.getvalue()


def with_sheet_xml(change: Callable[[bytes], bytes]) -> bytes:
    tidy = listing((1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng", "Xóm Một"))
    return with_part(tidy, "xl/worksheets/sheet1.xml", change)


def with_cell(xml: bytes) -> bytes:
    """The tidy list with one more row of this XML."""
    return with_sheet_xml(lambda sheet: sheet.replace(b"</sheetData>", xml + b"</sheetData>"))


def a_zip(parts: Iterable[tuple[str, bytes]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return file.getvalue()
