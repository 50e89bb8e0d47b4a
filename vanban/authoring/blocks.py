"""The elements of a document in the order of Mẫu 1.2 and 1.4, each filled from the fields of its facts."""

from collections.abc import Sequence

from vanban.authoring.ooxml import Xml, bold, control, each, join, paragraph, when
from vanban.authoring.page import LANDSCAPE, PORTRAIT
from vanban.authoring.tables import side_by_side
from vanban.controls import ATTACHED_DATE, ATTACHED_NUMBER, DATE, DRAFT_MARK, NUMBER

# The national title in bold 13 is 5424 twips long and must not wrap.
LETTERHEAD = (PORTRAIT.text_width - 5520, 5520)
SIGNATURE = (4300, PORTRAIT.text_width - 4300)
LANDSCAPE_LETTERHEAD = LANDSCAPE_SIGNATURE = (LANDSCAPE.text_width // 2, (LANDSCAPE.text_width + 1) // 2)

NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def letterhead(subject: str = "", *, dated: bool = True, widths: Sequence[int] = LETTERHEAD) -> Xml:
    """Elements 1 to 4; number and place share a row, so they stay level whatever is above them. Under the
    number stands the draft mark, until issue.

    subject: "V/v …" of a công văn, which has no title (element 5b); dated: a biên bản bears no place and
    date (Mẫu 1.9).
    """
    below = paragraph("Trích yếu công văn", subject) if subject else Xml()
    right = _place_and_date() if dated else paragraph("Địa danh ngày tháng")
    return side_by_side(widths, (_issuer(), _nation()), (join(_number(), below, _draft_mark()), right))


def unnumbered_letterhead() -> Xml:
    """Elements 1 and 2 over what a decision promulgates (Mẫu 1.3)."""
    return side_by_side(LETTERHEAD, (_issuer(), _nation()))


def _issuer() -> Xml:
    superior = when("letterhead.superior", paragraph("Cơ quan chủ quản", "{{ letterhead.superior }}"))
    names = each("line", "letterhead.issuer_lines", paragraph("Tên cơ quan", "{{ line }}"))
    return join(superior, names, paragraph("Kẻ dưới tên cơ quan"))


def _nation() -> Xml:
    return join(
        paragraph("Quốc hiệu", NATIONAL_TITLE), paragraph("Tiêu ngữ", MOTTO), paragraph("Kẻ dưới tiêu ngữ")
    )


def _number() -> Xml:
    return paragraph("Số ký hiệu", "Số: ", control(*NUMBER), "/{{ letterhead.symbol }}")


def _draft_mark() -> Xml:
    return paragraph("Dấu dự thảo", control(*DRAFT_MARK))


def _place_and_date() -> Xml:
    return paragraph("Địa danh ngày tháng", "{{ letterhead.place }}, ", control(*DATE))


def title(kind: str, subject: str = "{{ title }}") -> Xml:
    """Element 5a: tên loại, trích yếu and the ruled line under it."""
    return join(paragraph("Tên loại", kind), paragraph("Trích yếu", subject), paragraph("Kẻ dưới trích yếu"))


def addressed_to_all(items: str = "addressees") -> Xml:
    """Element 9a: one addressee on one line, several in a list whose dashes stand under the colon (II.9.d)."""
    line = "- {{ addressee }}{% if loop.last %}.{% else %};{% endif %}"
    several = join(
        paragraph("Kính gửi nhiều nơi", "Kính gửi:"),
        each("addressee", items, paragraph("Nơi kính gửi", line)),
        paragraph("Cách nội dung"),
    )
    one = paragraph("Kính gửi", "Kính gửi: {{ " + items + "|join }}")
    return when(f"{items}|length == 1", one, otherwise=several)


def authority(name: str = "{{ authority }}") -> Xml:
    return paragraph("Thẩm quyền", name)


def addressed_to(name: str = "{{ addressee }}") -> Xml:
    """Element 9a with one addressee: on one line with "Kính gửi:"."""
    return paragraph("Kính gửi", f"Kính gửi: {name}")


def legal_bases(last: str = "") -> Xml:
    """Each on its own line ending ";"; the last one, here or in the list, ends "." (II.6.a)."""
    if last:
        return join(
            each("basis", "legal_bases", paragraph("Căn cứ", "{{ basis }};")), paragraph("Căn cứ", last)
        )
    line = "{{ basis }}{% if loop.last %}.{% else %};{% endif %}"
    return each("basis", "legal_bases", paragraph("Căn cứ", line))


def order(words: str) -> Xml:
    return paragraph("Lời quyết định", words)


def article(number: int, heading: str, *content: Xml) -> Xml:
    return join(paragraph("Điều", f"Điều {number}. {heading}"), *content)


def headed_part(numeral: str, heading: str, *content: Xml) -> Xml:
    """I. HEADING, of a document in parts and clauses (II.6.đ)."""
    return join(paragraph("Phần", f"{numeral}. {heading}"), *content)


def headed_clause(number: int | str, heading: str, *content: Xml) -> Xml:
    return join(paragraph("Khoản có tiêu đề", f"{number}. {heading}"), *content)


def text(words: str) -> Xml:
    return paragraph("Nội dung", words, keep_with_next=words.endswith(":"))


def table_lead(words: str) -> Xml:
    """The sentence before a table."""
    return paragraph("Lời dẫn bảng", words)


def table_heading(words: str) -> Xml:
    """What a table shows, over it."""
    return paragraph("Lời dẫn bảng", bold(words))


def clause(number: int | str, words: str) -> Xml:
    """What ends in a colon stays on a page with what it announces."""
    return paragraph("Khoản", f"{number}. {words}", keep_with_next=words.endswith(":"))


def points(*phrases: str) -> Xml:
    """a) b) c) d) đ) …, each phrase with its own end punctuation."""
    return join(*(paragraph("Điểm", phrase) for phrase in phrases))


def points_of(items: str) -> Xml:
    """A point for every item of a list of fields: ";" after each and "." after the last."""
    line = "{{ loop.index|diem }}) {{ point }}{% if loop.last %}.{% else %};{% endif %}"
    return each("point", items, paragraph("Điểm", line))


def headed_point(letter: str, heading: str) -> Xml:
    return paragraph("Điểm", f"{letter}) {heading}", keep_with_next=True)


def dashes(*phrases: str) -> Xml:
    """Lines with a dash, each phrase with its own end punctuation."""
    return join(*(paragraph("Gạch đầu dòng", f"- {phrase}") for phrase in phrases))


def dashes_of(items: str, sign: str = "-") -> Xml:
    """A line with a dash for every item of a list of fields: ";" after each and "." after the last."""
    line = sign + " {{ dash }}{% if loop.last %}.{% else %};{% endif %}"
    return each("dash", items, paragraph("Gạch đầu dòng", line))


def numbered(items: str) -> Xml:
    """1. 2. 3. …, a paragraph for every item of a list of fields."""
    return each("item", items, paragraph("Khoản", "{{ loop.index }}. {{ item }}."))


def last_words(words: str) -> Xml:
    """The end of the text, "./." and all; it goes along with the signature to the next page."""
    return paragraph("Đoạn kết", f"{words}./.")


def end_of_list(words: str) -> Xml:
    return paragraph("Nội dung", f"{words}./.")


def signature(widths: Sequence[int] = SIGNATURE) -> Xml:
    """Elements 7 and 9b side by side, never split between pages."""
    return join(side_by_side(widths, (_recipients(), _signer())), paragraph("Ngắt phần"))


def two_signatures(left: str, right: str = "signature") -> Xml:
    """Two who sign, and the recipients below them (Mẫu 1.9), together on one page.

    left, right: the fields of a Signature each.
    """
    half = PORTRAIT.text_width // 2
    widths = (half, PORTRAIT.text_width - half)
    signers = (_signer(left, keep_with_next=True), _signer(right, keep_with_next=True))
    rows = (signers, (join(paragraph("Cách nội dung"), _recipients()), paragraph("Nơi nhận")))
    return join(side_by_side(widths, *rows), paragraph("Ngắt phần"))


def _recipients() -> Xml:
    return join(
        paragraph("Nơi nhận", "Nơi nhận:"),
        each("recipient", "recipients", paragraph("Danh sách nơi nhận", "- {{ recipient }};")),
        paragraph("Danh sách nơi nhận", "- Lưu: {{ filing }}."),
    )


def _signer(of: str = "signature", *, keep_with_next: bool = False) -> Xml:
    lines = paragraph("Quyền hạn chức vụ", "{{ line }}", keep_with_next=keep_with_next)
    name = paragraph("Họ tên người ký", "{{ " + of + ".name }}", keep_with_next=keep_with_next)
    return join(each("line", f"{of}.lines", lines), name)


def attachment_title(heading: str, subject: str, document: str, issuer: str, mark: str = "") -> Xml:
    """The head of an annex, with the line that says which document it goes with (III.1).

    mark: "Phụ lục", over the heading of what is called so.
    """
    above = paragraph("Phụ lục", mark) if mark else Xml()
    return join(
        above,
        paragraph("Tên phụ lục", heading),
        *([paragraph("Trích yếu", subject)] if subject else []),
        goes_with(document, issuer),
    )


def goes_with(document: str, issuer: str) -> Xml:
    """The line that says which document an attachment goes with, and the ruled line under it."""
    number = join(control(*ATTACHED_NUMBER), "/{{ letterhead.symbol }} ", control(*ATTACHED_DATE))
    line = paragraph("Kèm theo", f"(Kèm theo {document} số ", number, f" của {issuer})")
    return join(line, paragraph("Kẻ dưới trích yếu"))
