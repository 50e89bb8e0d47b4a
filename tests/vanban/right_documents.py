"""Documents of the kinds of Điều 7 set as the sample forms of Annex III set them, by hands other than ours."""

from tests.vanban.papers import A4, docx, p, table

FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
LINE = '<w:r><w:pict><v:line from="0,1pt" to="{}pt,1pt"/></w:pict></w:r>'
PAGE_NUMBER = (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/>'
    f'{FONT}</w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr>{FONT}<w:sz w:val="28"/></w:rPr>'
    '<w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


def t(text: str, size: float = 14, faces: str = "", align: str = "center", extra: str = "") -> str:
    """A paragraph set by hand: faces "bi" is bold italic."""
    letters = FONT + "".join(f"<w:{face}/>" for face in faces) + f'<w:sz w:val="{round(size * 2)}"/>'
    return p(text, f'{extra}<w:jc w:val="{align}"/>', letters)


def ruled(text: str, length: float, *args) -> str:
    """A line with a drawn rule hanging on it."""
    return t(text, *args).replace("</w:p>", LINE.format(length) + "</w:p>")


def text(*lines: str, faces: str = "") -> str:
    extra = '<w:spacing w:before="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="567"/>'
    return "".join(t(line, 14, faces, "both", extra) for line in lines)


NATION = t("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "b") + ruled("Độc lập - Tự do - Hạnh phúc", 160, 13, "b")


def head(number: str, date: str = "Mẫu, ngày 05 tháng 01 năm 2026", below: str = "") -> str:
    issuer = t("HỘI ĐỒNG MẪU", 12) + ruled("ỦY BAN NHÂN DÂN XÃ MẪU", 75, 12, "b")
    return table((issuer + t(number, 13) + below, NATION + (t(date, 14, "i") if date else "")))


def ending(recipients: tuple[str, ...], *signing: str, name: str = "Nguyễn Văn Mẫu") -> str:
    left = t("Nơi nhận:", 12, "bi", "left") + "".join(t(one, 11, "", "left") for one in recipients)
    right = "".join(t(one, 14, "b") for one in signing) + "<w:p/>" * 4 + t(name, 14, "b")
    return table((left, right))


def titled(kind: str, title: str, length: float = 100) -> str:
    return t(kind, 14, "b") + ruled(title, length, 14, "b")


LETTER = (
    head("Số: 12/UBND-VHXH", below=t("V/v rà soát danh sách Tổ chuyển đổi số cộng đồng", 12))
    + t("Kính gửi:", 14, "", "left", '<w:ind w:left="2268"/>')
    + t("- Trưởng các xóm;", 14, "", "left", '<w:ind w:left="3119"/>')
    + t("- Trạm Y tế xã.", 14, "", "left", '<w:ind w:left="3119"/>')
    + text("Ủy ban nhân dân xã đề nghị các xóm rà soát danh sách và gửi về trước ngày 20/01/2026./.")
    + ending(
        ("- Như trên;", "- Lưu: VT, VHXH."),
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        name="Trần Thị Thử",
    )
)
PLAN = (
    head("Số:      /KH-UBND", "Mẫu, ngày      tháng      năm 2026")
    + titled("KẾ HOẠCH", "Triển khai Tổ chuyển đổi số cộng đồng năm 2026")
    + text("Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026, Ủy ban nhân dân xã ban hành Kế hoạch như sau:")
    + text("I. MỤC ĐÍCH", faces="b")
    + text(
        "1. Nâng cao kỹ năng số của người dân (Phụ lục I, Phụ lục II kèm theo).",
        "a) Tuyên truyền;",
        "b) Tập huấn./.",
    )
    + ending(("- Các xóm;", "- Lưu: VT, VHXH."), "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    + "".join(
        f"<w:p><w:pPr>{A4}</w:pPr></w:p>"
        + t(f"Phụ lục {number}", 14, "b")
        + t("NHIỆM VỤ NĂM 2026", 14, "b")
        + t(
            "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2026 của Ủy ban nhân dân xã Mẫu)",
            14,
            "i",
        )
        + text("Nội dung nhiệm vụ./.")
        for number in ("I", "II")
    )
)
MINUTES = (
    head("Số: 03/BB-UBND", "")
    + titled("BIÊN BẢN", "Họp xóm Bản Mẫu giới thiệu thành viên Tổ chuyển đổi số cộng đồng", 150)
    + text("Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 01 năm 2026.", "Địa điểm: Nhà văn hóa xóm.")
    + text("Cuộc họp kết thúc vào 10 giờ 00, ngày 05 tháng 01 năm 2026./.")
    + table(
        (
            t("THƯ KÝ", 14, "b") + t("Trần Thị Thử", 14, "b"),
            t("CHỦ TỌA", 14, "b") + t("Nông Văn Thử", 14, "b"),
        )
    )
    + t("Nơi nhận:", 12, "bi", "left")
    + t("- Lưu: VT, Hồ sơ.", 11, "", "left")
)
RESOLUTION = (
    head("Số: 05/NQ-HĐND")
    + titled("NGHỊ QUYẾT", "Về nhiệm vụ chuyển đổi số năm 2026")
    + t("HỘI ĐỒNG NHÂN DÂN XÃ MẪU", 14, "b")
    + t("KHÓA I, KỲ HỌP THỨ BA", 14, "b")
    + text("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", faces="i")
    + text("Xét Tờ trình số 02/TTr-UBND ngày 03 tháng 01 năm 2026 của Ủy ban nhân dân xã.", faces="i")
    + t("QUYẾT NGHỊ:", 14, "b")
    + text("Điều 1. Nhiệm vụ chung", faces="b")
    + text("Hội đồng nhân dân xã thông qua nhiệm vụ chuyển đổi số năm 2026./.")
    + ending(("- Như Điều 1;", "- Lưu: VT."), "CHỦ TỊCH").replace("VT.", "VT, VP.")
)
INVITATION = (
    head("Số: 07/GM-UBND")
    + titled("GIẤY MỜI", "Tập huấn Tổ chuyển đổi số cộng đồng")
    + text(
        "Ủy ban nhân dân xã trân trọng kính mời: Ông Nông Văn Thử.",
        "Thời gian: 08 giờ 00, ngày 20 tháng 01 năm 2026./.",
    )
    + ending(("- Như trên;", "- Lưu: VT, VHXH."), "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG").replace(
        "Như trên", "Ông Nông Văn Thử"
    )
)
BY_TABS = (
    p("ỦY BAN NHÂN DÂN XÃ MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", f'{FONT}<w:b/><w:sz w:val="26"/>')
    + p("\tĐộc lập - Tự do - Hạnh phúc", "", f'{FONT}<w:b/><w:sz w:val="28"/>').replace(
        "</w:p>", LINE.format(170) + LINE.format(60) + "</w:p>"
    )
    + "<w:p>"
    + LINE.format(60)
    + "</w:p>"
    + p("Số: 05/QĐ-UBND", '<w:ind w:left="900"/>', f'{FONT}<w:sz w:val="26"/>')
    + p("Mẫu, ngày 05 tháng 01 năm 2026", '<w:jc w:val="right"/>', f'{FONT}<w:i/><w:sz w:val="28"/>')
    + titled("QUYẾT ĐỊNH", "Về việc giao nhiệm vụ chuyển đổi số")
    + t("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU", 14, "b")
    + text("Căn cứ Luật Mẫu ngày 16 tháng 6 năm 2025.", faces="i")
    + t("QUYẾT ĐỊNH:", 14, "b")
    + text("Điều 1. Giao nhiệm vụ", faces="b")
    + text("Giao Phòng Văn hóa - Xã hội theo dõi công tác chuyển đổi số./.")
    + t("Nơi nhận:", 12, "bi", "left").replace(
        "</w:p>", f'<w:r><w:rPr>{FONT}<w:b/><w:sz w:val="28"/></w:rPr><w:tab/><w:t>CHỦ TỊCH</w:t></w:r></w:p>'
    )
    + t("- Như Điều 1;", 11, "", "left")
    + t("- Lưu: VT, VHXH.", 11, "", "left")
    + t("Nguyễn Văn Mẫu", 14, "b", "right")
).replace("\t", "</w:t><w:tab/><w:t>")


def file(body: str) -> bytes:
    """With the page number on top from the second page."""
    section = A4.replace("<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="hdr"/>').replace(
        "</w:sectPr>", '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
    return docx(body.replace(A4, section), section, hdr=PAGE_NUMBER)
