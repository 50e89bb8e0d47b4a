"""The ruled lines under motto, issuer and title, however they were drawn."""

import pytest

from tests.vanban.papers import A4, findings, p, read_docx, table
from tests.vanban.right_documents import BY_TABS, t
from vanban.nd30.paper import Element
from vanban.nd30.rule_under import rule_under

MOTTO = "Độc lập - Tự do - Hạnh phúc"


def shape(form: str, wide: int, high: int) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{wide * 12700}" cy="{high * 12700}"/><a:graphic><a:graphicData>'
        f'<a:prstGeom prst="{form}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def vml(markup: str) -> str:
    return f"<w:r><w:pict>{markup}</w:pict></w:r>"


def under_motto(below: str = "", within: str = "", properties: str = "", letters: str = "") -> float | None:
    motto = p(MOTTO, properties, f'<w:sz w:val="28"/><w:b/>{letters}').replace("</w:p>", f"{within}</w:p>")
    nation = t("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b")
    cell = '<w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr>' + nation + motto + below
    paper = read_docx(table((t("UBND XÃ MẪU", 13, "b") + t("Số: 05/TB-UBND", 13), cell)))
    length = rule_under(paper, Element.MOTTO)
    return None if length is None else round(length)


@pytest.mark.parametrize(
    ("drawn", "length"),
    [
        pytest.param({"within": shape("line", 170, 0)}, 170, id="a line of DrawingML"),
        pytest.param({"within": shape("straightConnector1", 170, 1)}, 170, id="a connector"),
        pytest.param({"within": shape("line", 170, 60)}, None, id="a line that is not level"),
        pytest.param({"within": shape("rect", 170, 0)}, None, id="a box"),
        pytest.param({"within": vml('<v:line from="62pt,2pt" to="232pt,2pt"/>')}, 170, id="a line of VML"),
        pytest.param(
            {"within": vml('<v:shape type="#_x0000_t32" style="left:0;width:170pt;height:0"/>')},
            170,
            id="a VML connector",
        ),
        pytest.param({"below": p("_" * 24, "", '<w:sz w:val="28"/>')}, 168, id="underscores"),
        pytest.param(
            {"below": p("", '<w:pBdr><w:top w:val="single"/></w:pBdr><w:ind w:left="1200" w:right="1200"/>')},
            169,
            id="the border of a blank paragraph",
        ),
        pytest.param({"properties": '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'}, 289, id="its own border"),
        pytest.param(
            {"properties": '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'}, None, id="a border that is none"
        ),
        pytest.param({"letters": '<w:u w:val="single"/>'}, 171, id="underlined letters"),
        pytest.param({}, None, id="nothing"),
    ],
)
def test_the_rule_under_the_motto_is_measured(drawn, length):
    assert under_motto(**drawn) == length


def test_a_rule_below_other_words_is_not_that_of_the_motto():
    below = t("Mẫu, ngày 05 tháng 01 năm 2026", 14, "i") + p("_" * 24)
    assert under_motto(below) is None


def test_a_list_of_dashes_of_another_column_is_not_that_of_the_motto():
    cells = (
        t("UBND XÃ MẪU", 13, "b") + p("_" * 10),
        t("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b") + t(MOTTO, 14, "b"),
    )
    assert findings("tieu-ngu.ke-ngang", read_docx(table(cells)))
    assert not findings("co-quan-ban-hanh.ke-ngang", read_docx(table(cells)))


def test_the_signature_below_the_recipients_begins_no_attachment():
    attached = t("DANH SÁCH", 14, "b") + t("(Kèm theo Quyết định số 05/QĐ-UBND)", 14, "i")
    below = BY_TABS.replace("CHỦ TỊCH</w:t></w:r></w:p>", "</w:t></w:r></w:p>")
    signed = below + t("CHỦ TỊCH", 14, "b") + t("Nguyễn Văn Mẫu", 14, "b")
    lines = read_docx(signed + f"<w:p><w:pPr>{A4}</w:pPr></w:p>" + attached).lines
    annex = {line.text: line.annex for line in lines}
    assert (annex["CHỦ TỊCH"], annex["DANH SÁCH"]) == (0, 1)
