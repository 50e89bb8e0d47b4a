"""Tờ trình of the provincial committee to the council on a draft resolution (Mẫu 1.4), in five parts."""

from docx_templates.forms.phrases import given, repeated
from vanban.authoring.blocks import (
    addressed_to,
    dashes_of,
    headed_clause,
    headed_part,
    headed_point,
    last_words,
    legal_bases,
    letterhead,
    points,
    signature,
    text,
    title,
)
from vanban.authoring.ooxml import Xml, each, join, paragraph, when
from vanban.authoring.page import PORTRAIT
from vanban.authoring.word_file import Section, word_file

TEAMS = "Tổ chuyển đổi số cộng đồng"
THE_TEAMS = "các Tổ chuyển đổi số cộng đồng"
RESOLUTION = "Nghị quyết {{ resolution }}"


def build() -> bytes:
    return word_file(Section(PORTRAIT, _proposal()))


def _proposal() -> tuple[Xml, ...]:
    return (
        letterhead(),
        title("TỜ TRÌNH"),
        addressed_to(),
        legal_bases(),
        text(
            "{{ issuer_name }} kính trình {{ addressee }} xem xét, ban hành " + RESOLUTION + " với những nội "
            "dung chủ yếu sau đây:"
        ),
        headed_part("I", "SỰ CẦN THIẾT BAN HÀNH NGHỊ QUYẾT", _grounds(), _practice()),
        headed_part("II", "MỤC ĐÍCH, QUAN ĐIỂM XÂY DỰNG DỰ THẢO NGHỊ QUYẾT", _purpose(), _viewpoint()),
        headed_part("III", "QUÁ TRÌNH XÂY DỰNG DỰ THẢO NGHỊ QUYẾT", _steps()),
        headed_part(
            "IV", "BỐ CỤC VÀ NỘI DUNG CƠ BẢN CỦA DỰ THẢO NGHỊ QUYẾT", _scope(), _layout(), _content()
        ),
        headed_part(
            "V",
            "DỰ KIẾN NGUỒN LỰC, ĐIỀU KIỆN BẢO ĐẢM CHO VIỆC THI HÀNH NGHỊ QUYẾT VÀ THỜI GIAN TRÌNH THÔNG QUA",
            _resources(),
        ),
        *_end(),
        signature(),
    )


def _grounds() -> Xml:
    point = "{{ loop.index|diem }}) {{ ground.citation }}" + given("ground.says", "; {{ ground.says }}") + "."
    return headed_clause(1, "Cơ sở chính trị, pháp lý", each("ground", "grounds", paragraph("Điểm", point)))


def _practice() -> Xml:
    return headed_clause(
        2,
        "Cơ sở thực tiễn",
        each("passage", "history", text("{{ passage }}")),
        when('team_count != "00"', _numbers(), otherwise=_no_teams()),
        text(
            "Các Tổ là lực lượng gần dân nhất của công tác chuyển đổi số: đến từng nhà, hướng dẫn từng người "
            "dùng dịch vụ công trực tuyến, nền tảng số dùng chung của tỉnh, thanh toán không dùng tiền mặt, "
            "mua bán trực tuyến và công cụ trí tuệ nhân tạo; giúp người dân tự bảo vệ thông tin cá nhân trên "
            "môi trường mạng. Thành viên hoạt động kiêm nhiệm, tự bỏ thời gian và chi phí đi lại, liên lạc."
        ),
        text(
            "Để duy trì lực lượng này, hoàn thành các chỉ tiêu chuyển đổi số và phong trào “Bình dân học vụ "
            "số” trong giai đoạn tới, việc quy định mức chi hỗ trợ cho " + THE_TEAMS + " là cần thiết."
        ),
    )


def _numbers() -> Xml:
    counted = (
        "Tính đến ngày {{ as_of }}, toàn {{ province_name }} có {{ team_count }} "
        + TEAMS
        + " với {{ member_count }} thành viên"
        + given("average_size", ", bình quân {{ average_size }} thành viên mỗi Tổ")
        + "."
    )
    ruled = (
        " Theo quy định"
        + given("size_basis", " tại {{ size_basis }}")
        + ", {{ size_rule }}"
        + given("below_count", "; hiện còn {{ below_count }} Tổ chưa đủ số người phải tiếp tục kiện toàn")
        + "."
    )
    return text(counted + given("size_rule", ruled))


def _no_teams() -> Xml:
    return text("Tính đến ngày {{ as_of }}, trên địa bàn {{ province_name }} chưa có " + TEAMS + " nào.")


def _purpose() -> Xml:
    listed = repeated(
        "programme",
        "programmes",
        given("not loop.first", given("loop.last", " và ", ", ")) + "{{ programme }}",
    )
    return headed_clause(
        1,
        "Mục đích",
        text(
            "Quy định mức chi hỗ trợ nhằm động viên, khuyến khích "
            + THE_TEAMS
            + " gắn bó với nhiệm vụ, nâng "
            "cao chất lượng hoạt động tại thôn, xóm, tổ dân phố, góp phần thực hiện " + listed + "."
        ),
    )


def _viewpoint() -> Xml:
    return headed_clause(
        2,
        "Quan điểm",
        text(
            "Dự thảo Nghị quyết tuân thủ Hiến pháp và pháp luật, phù hợp với chủ trương của Đảng và khả năng "
            "cân đối ngân sách của địa phương. Chính sách hỗ trợ được thực hiện công khai, minh bạch, tiết "
            "kiệm, hiệu quả, đúng đối tượng."
        ),
    )


def _steps() -> Xml:
    step = (
        "{{ loop.index }}. Ngày {{ step.day }}, {{ step.agency }} đã có {{ step.document }}"
        + given("step.addressee", " gửi {{ step.addressee }}")
        + given("step.matter", " {{ step.matter }}")
        + "."
    )
    return join(
        text(
            "Dự thảo Nghị quyết được xây dựng theo trình tự, thủ tục của Luật Ban hành văn bản quy phạm pháp "
            "luật và các văn bản hướng dẫn thi hành, cụ thể như sau:"
        ),
        each("step", "steps", paragraph("Khoản", step)),
    )


def _scope() -> Xml:
    return headed_clause(
        1,
        "Phạm vi điều chỉnh, đối tượng áp dụng",
        headed_point("a", "Phạm vi điều chỉnh"),
        text("{{ scope }}."),
        headed_point("b", "Đối tượng áp dụng"),
        dashes_of("subjects"),
    )


def _layout() -> Xml:
    return headed_clause(
        2,
        "Bố cục của dự thảo Nghị quyết",
        text("Dự thảo Nghị quyết gồm {{ article_count }} điều:"),
        each("heading", "articles", text("Điều {{ loop.index }}. {{ heading }}.")),
    )


def _content() -> Xml:
    given_amount = (
        "Mức chi đề xuất là {{ amount }}/Tổ/tháng (bằng chữ: {{ amount_in_words }})"
        + given("amount_basis", ", xác định trên cơ sở {{ amount_basis }}")
        + "."
    )
    open_amount = "Mức chi cụ thể được quy định tại dự thảo Nghị quyết kèm theo Tờ trình này."
    return headed_clause(
        3,
        "Nội dung cơ bản của dự thảo Nghị quyết",
        headed_point("a", "Nguyên tắc và mức chi hỗ trợ"),
        text(
            "Hỗ trợ kinh phí để "
            + THE_TEAMS
            + " thực hiện nhiệm vụ chuyển đổi số tại thôn, xóm, tổ dân phố; "
            "bảo đảm công khai, đúng mục đích, không trùng với khoản hỗ trợ khác từ ngân sách tỉnh."
        ),
        text(given("amount", given_amount, open_amount)),
        headed_point("b", "Quy trình thực hiện"),
        dashes_of("procedure"),
    )


def _resources() -> Xml:
    return join(
        headed_clause(
            1,
            "Tổ chức thực hiện",
            points(
                "a) {{ issuer_name }} tổ chức triển khai thực hiện Nghị quyết;",
                "b) Thường trực Hội đồng nhân dân, các Ban, các Tổ đại biểu và đại biểu {{ addressee }} giám "
                "sát việc thực hiện Nghị quyết.",
            ),
        ),
        headed_clause(2, "Nguồn kinh phí thực hiện", text("{{ funding }}.")),
        headed_clause(
            3,
            "Thời điểm thực hiện và thời gian trình thông qua",
            text("Thời điểm thực hiện: {{ takes_effect }}."),
            text("Dự thảo Nghị quyết dự kiến được trình thông qua tại {{ session }} của {{ addressee }}."),
        ),
    )


def _end() -> tuple[Xml, ...]:
    """The enclosures end the text, in brackets, so the signature goes along with them."""
    enclosed = repeated(
        "enclosure",
        "enclosures",
        "({{ loop.index }}) {{ enclosure }}" + given("not loop.last", "; "),
    )
    return (
        text(
            "Trên đây là Tờ trình về dự thảo "
            + RESOLUTION
            + ". {{ issuer_name }} kính trình {{ addressee }} "
            "xem xét, quyết định."
        ),
        last_words("(Tài liệu gửi kèm theo: " + enclosed + ")"),
    )
