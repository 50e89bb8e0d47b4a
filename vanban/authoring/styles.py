"""The styles part: every element of a document as a named paragraph style, as Annex I of the decree sets it.

Sizes in points; the table of Annex I, section V says which size and face each element has.
"""

from dataclasses import dataclass

from markupsafe import escape

from vanban.authoring.ooxml import DECLARATION, NAMESPACES, style_id
from vanban.shared_columns import STYLE as SHARED_COLUMNS

FONT = "Times New Roman"
FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
LANGUAGE = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
FIRST_LINE = 720  # 1,27 cm
PARAGRAPH_GAP = 6  # points, the least the decree allows (II.6.e)
SINGLE_LINE = 240
FRAME = ("top", "left", "bottom", "right")
ADDRESSED = 1701  # 3 cm: where "Kính gửi:" stands over a list of addressees
UNDER_COLON = 1000  # the length of "Kính gửi" in size 14
DASH = 164  # "- "


@dataclass(frozen=True)
class ParagraphStyle:
    """One paragraph style; sizes and gaps in points, indents and exact lines in twips."""

    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "center"
    before: float = 0
    after: float = 0
    first_line: int = 0
    sides: int = 0  # left and right indent
    left: int = 0  # left indent alone
    hanging: int = 0  # how far the first line stands out to the left of the others
    keep_with_next: bool = False
    exact_line: int = 0
    ruled: bool = False
    framed: bool = False
    outline: int | None = None
    condensed: float = 0  # points taken out between letters


def rule(name: str, sides: int, after: float) -> ParagraphStyle:
    """An empty paragraph that is only its top border; the indents are set to fit the text above."""
    return ParagraphStyle(name, size=1, before=4, after=after, sides=sides, exact_line=40, ruled=True)


def text(name: str, **changes) -> ParagraphStyle:
    """Running text: justified, first line in, six points apart."""
    return ParagraphStyle(name, align="both", before=PARAGRAPH_GAP, first_line=FIRST_LINE, **changes)


PARAGRAPH_STYLES = (
    ParagraphStyle("Quốc hiệu", size=13, bold=True),
    ParagraphStyle("Tiêu ngữ", size=14, bold=True),
    rule("Kẻ dưới tiêu ngữ", sides=1100, after=0),
    # A little closer set, "UBND PHƯỜNG NÙNG TRÍ CAO" keeps clear of the national title beside it.
    ParagraphStyle("Cơ quan chủ quản", size=13, condensed=0.3),
    ParagraphStyle("Tên cơ quan", size=13, bold=True),
    rule("Kẻ dưới tên cơ quan", sides=1400, after=0),
    ParagraphStyle("Số ký hiệu", size=13, before=6),
    # The frame is as wide as the two words need.
    ParagraphStyle("Dấu dự thảo", size=13, bold=True, before=8, sides=1000, framed=True),
    ParagraphStyle("Địa danh ngày tháng", size=13, italic=True, before=6),
    ParagraphStyle("Tên loại", bold=True, before=18, keep_with_next=True, outline=0),
    ParagraphStyle("Trích yếu", bold=True, keep_with_next=True),
    rule("Kẻ dưới trích yếu", sides=3300, after=6),
    ParagraphStyle("Thẩm quyền", bold=True, before=12, after=6, keep_with_next=True),
    ParagraphStyle("Trích yếu công văn", size=12, before=6),
    ParagraphStyle("Kính gửi", before=12, after=6),
    ParagraphStyle("Kính gửi nhiều nơi", align="left", before=12, left=ADDRESSED, keep_with_next=True),
    ParagraphStyle("Nơi kính gửi", align="left", left=ADDRESSED + UNDER_COLON + DASH, hanging=DASH),
    ParagraphStyle("Cách nội dung", size=6),
    text("Căn cứ", italic=True),
    ParagraphStyle("Lời quyết định", bold=True, before=12, after=6, keep_with_next=True),
    ParagraphStyle("Chương", bold=True, before=12, keep_with_next=True, outline=0),
    ParagraphStyle("Tên chương", bold=True, after=6, keep_with_next=True),
    text("Điều", bold=True, keep_with_next=True, outline=1),
    text("Phần", bold=True, keep_with_next=True, outline=1),
    text("Khoản có tiêu đề", bold=True, keep_with_next=True, outline=1),
    text("Nội dung"),
    text("Khoản"),
    text("Điểm"),
    text("Gạch đầu dòng"),
    text("Lời dẫn bảng", after=6, keep_with_next=True),
    text("Đoạn kết", after=12, keep_with_next=True),
    ParagraphStyle("Quyền hạn chức vụ", bold=True),
    ParagraphStyle("Họ tên người ký", bold=True, before=80),
    ParagraphStyle("Nơi nhận", size=12, bold=True, italic=True, align="left", before=2),
    ParagraphStyle("Danh sách nơi nhận", size=11, align="left"),
    ParagraphStyle("Phụ lục", bold=True, keep_with_next=True, outline=0),
    ParagraphStyle("Tên phụ lục", bold=True, keep_with_next=True, outline=0),
    ParagraphStyle("Kèm theo", italic=True, keep_with_next=True),
    ParagraphStyle("Tiêu đề cột", size=13, bold=True, before=3, after=3),
    ParagraphStyle("Ô bảng giữa", size=13, before=2, after=2),
    ParagraphStyle("Ô bảng trái", size=13, align="left", before=2, after=2),
    ParagraphStyle("Ô bảng đậm", size=13, bold=True, align="left", before=3, after=3, keep_with_next=True),
    ParagraphStyle("Ô bảng đậm giữa", size=13, bold=True, before=3, after=3),
    ParagraphStyle("Số trang", size=14),
    ParagraphStyle("Ngắt phần", size=1, exact_line=2, align="left"),
    ParagraphStyle("Thẻ mẫu", size=10, align="left"),
)

_CELL_MARGINS = '<w:left w:w="{side}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_BORDERED = f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
TABLE_STYLES = {"Bảng không viền": "", "Bảng có viền": _BORDERED, SHARED_COLUMNS: _BORDERED}


def styles_xml() -> str:
    styles = [_normal(), _table_normal(), *map(_paragraph_style, PARAGRAPH_STYLES)]
    styles += [_table_style(name, borders) for name, borders in TABLE_STYLES.items()]
    return f"{DECLARATION}<w:styles {NAMESPACES}>{_defaults()}{''.join(styles)}</w:styles>"


def _defaults() -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{FONTS}{_size(14)}{LANGUAGE}</w:rPr></w:rPrDefault>"
        f'<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="{SINGLE_LINE}" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _normal() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:widowControl/></w:pPr><w:rPr>{FONTS}{_size(14)}{LANGUAGE}</w:rPr></w:style>"
    )


def _table_normal() -> str:
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{_CELL_MARGINS.format(side=0)}</w:tblCellMar></w:tblPr></w:style>"
    )


def _table_style(name: str, borders: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{borders}</w:tblPr></w:style>'
    )


def _paragraph_style(style: ParagraphStyle) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(style.name)}">'
        f'<w:name w:val="{escape(style.name)}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(style)}</w:pPr><w:rPr>{_run_properties(style)}</w:rPr></w:style>"
    )


def _paragraph_properties(style: ParagraphStyle) -> str:
    """In the order the schema wants."""
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    return "".join(
        (
            "<w:keepNext/>" if style.keep_with_next else "",
            _borders(style),
            _spacing(style),
            _indent(style),
            f'<w:jc w:val="{style.align}"/>',
            outline,
        )
    )


def _borders(style: ParagraphStyle) -> str:
    sides, room = (FRAME, 2) if style.framed else (("top",) if style.ruled else (), 0)
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="{room}" w:color="000000"/>' for side in sides
    )
    return f"<w:pBdr>{lines}</w:pBdr>" if lines else ""


def _indent(style: ParagraphStyle) -> str:
    first = f'w:hanging="{style.hanging}"' if style.hanging else f'w:firstLine="{style.first_line}"'
    return f'<w:ind w:left="{style.sides + style.left}" w:right="{style.sides}" {first}/>'


def _spacing(style: ParagraphStyle) -> str:
    line, line_rule = (style.exact_line, "exact") if style.exact_line else (SINGLE_LINE, "auto")
    return (
        f'<w:spacing w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}" '
        f'w:line="{line}" w:lineRule="{line_rule}"/>'
    )


def _run_properties(style: ParagraphStyle) -> str:
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    italic = "<w:i/><w:iCs/>" if style.italic else ""
    spacing = f'<w:spacing w:val="{round(style.condensed * -20)}"/>' if style.condensed else ""
    return f"{FONTS}{bold}{italic}{spacing}{_size(style.size)}"


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'
