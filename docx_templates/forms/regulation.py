"""Quy chế hoạt động của Tổ chuyển đổi số cộng đồng, in six chapters.

No number stands in the text itself: what a province or an office sets comes with the facts.
"""

from docx_templates.forms.phrases import given
from docx_templates.forms.team_duties import FUNDING
from vanban.authoring.blocks import article, clause, last_words, points_of, text
from vanban.authoring.ooxml import Xml, each, join, paragraph, when
from vanban.authoring.regulation import chapter, promulgated

COMMITTEE = "Ủy ban nhân dân {{ commune_name }}"
CHAIR = "Chủ tịch " + COMMITTEE


def content() -> tuple[Xml, ...]:
    return (
        promulgated("QUY CHẾ", "{{ subject }}", "Quyết định", "{{ authority_name }}"),
        chapter("I", "QUY ĐỊNH CHUNG", *_general()),
        chapter("II", "CƠ CẤU, TIÊU CHUẨN VÀ THÀNH VIÊN CỦA TỔ", *_membership()),
        chapter("III", "NHIỆM VỤ, QUYỀN HẠN", *_duties()),
        chapter("IV", "CHẾ ĐỘ LÀM VIỆC, CHẾ ĐỘ BÁO CÁO", *_working()),
        chapter("V", "KINH PHÍ, KHEN THƯỞNG VÀ XỬ LÝ VI PHẠM", *_means()),
        chapter("VI", "ĐIỀU KHOẢN THI HÀNH", *_execution()),
    )


def clauses(*sentences: str) -> Xml:
    return join(*(clause(place, sentence) for place, sentence in enumerate(sentences, start=1)))


def _general() -> tuple[Xml, ...]:
    return (
        article(
            1,
            "Phạm vi điều chỉnh",
            text(
                "Quy chế này quy định cơ cấu, tiêu chuẩn thành viên, nhiệm vụ, quyền hạn, chế độ làm việc, chế độ "
                "báo cáo và kinh phí hoạt động của các Tổ chuyển đổi số cộng đồng trên địa bàn {{ commune_name }} "
                "(sau đây gọi tắt là Tổ)."
            ),
        ),
        article(
            2,
            "Đối tượng áp dụng",
            clauses(
                "Các Tổ được "
                + CHAIR
                + " quyết định thành lập; Tổ trưởng, Tổ phó, thành viên và cộng tác viên "
                "của Tổ.",
                "Cơ quan, đơn vị, tổ chức, cá nhân có liên quan đến tổ chức và hoạt động của Tổ.",
            ),
        ),
        article(
            3,
            "Nguyên tắc hoạt động",
            clauses(
                "Thành viên Tổ tham gia trên tinh thần tự nguyện, hoạt động kiêm nhiệm.",
                "Tổ chịu sự chỉ đạo của " + COMMITTEE + " và sự hướng dẫn nghiệp vụ của {{ office_name }}.",
                "Hoạt động của Tổ gắn với nhu cầu của người dân trên địa bàn; tuân thủ quy định của pháp luật về "
                "an toàn thông tin mạng và bảo vệ dữ liệu cá nhân.",
                "Không lợi dụng danh nghĩa của Tổ để thu tiền của người dân, quảng cáo hoặc vì lợi ích riêng.",
            ),
        ),
    )


def _membership() -> tuple[Xml, ...]:
    return (
        article(4, "Cơ cấu, số lượng thành viên", _make_up()),
        article(
            5,
            "Tiêu chuẩn thành viên",
            clauses(
                "Sinh sống hoặc làm việc trên địa bàn hoạt động của Tổ, có trách nhiệm, nhiệt tình và được người "
                "dân tín nhiệm.",
                "Sử dụng được thiết bị thông minh, các nền tảng số thiết yếu và có khả năng hướng dẫn người khác.",
                "Người chưa thành niên tham gia Tổ khi có sự đồng ý của cha, mẹ hoặc người giám hộ và được giao "
                "việc phù hợp với độ tuổi.",
            ),
        ),
        article(6, "Tham gia và thôi tham gia Tổ", _coming_and_going()),
        article(
            7,
            "Cộng tác viên",
            text(
                given(
                    "has_collaborators",
                    "Khi số người tham gia vượt số lượng quy định, người vượt số lượng là cộng tác viên của Tổ. ",
                )
                + "Cộng tác viên do Tổ trưởng phân công giúp việc cho Tổ, không tính vào số lượng thành viên."
            ),
        ),
    )


def _make_up() -> Xml:
    lettered = given("team.lines|length > 1", "{{ loop.index|diem }}) ")
    line = lettered + "{{ line }}{% if loop.last %}.{% else %};{% endif %}"
    numbered = given("make_up|length > 1", "{{ loop.index }}. ")
    words = numbered + "{{ team.of }} được tổ chức theo {{ team.basis }} như sau:"
    ruled = each(
        "team",
        "make_up",
        paragraph("Khoản", words, keep_with_next=True),
        each("line", "team.lines", paragraph("Điểm", line)),
    )
    free = text(
        "Cơ cấu, số lượng thành viên của từng Tổ do "
        + CHAIR
        + " quyết định theo quy định của cấp có thẩm quyền "
        "và điều kiện thực tế của địa bàn; mỗi Tổ có một Tổ trưởng."
    )
    return when("make_up", ruled, otherwise=free)


def _coming_and_going() -> Xml:
    return join(
        clauses(
            "Người có nguyện vọng tham gia được Tổ trưởng giới thiệu; " + CHAIR + " xem xét, quyết định.",
            "Thành viên có nguyện vọng thôi tham gia gửi đơn cho Tổ trưởng"
            + given("leave_notice", " trước {{ leave_notice }}")
            + "; Tổ trưởng đề xuất để "
            + CHAIR
            + " xem xét, quyết định.",
            "Tổ trưởng đề xuất cho thôi tham gia đối với người không còn sinh sống, làm việc trên địa bàn, người "
            "không tham gia hoạt động của Tổ mà không có lý do chính đáng hoặc vi phạm Quy chế này.",
            "Khi có người thôi tham gia làm cho Tổ không còn đủ cơ cấu, số lượng theo quy định, Tổ trưởng đồng "
            "thời giới thiệu người thay thế. Người thôi tham gia bàn giao tài liệu, tài khoản, công việc đang làm.",
        ),
        when("term", clause(5, "Thời hạn hoạt động của Tổ là {{ term }}.")),
    )


def _duties() -> tuple[Xml, ...]:
    return (
        article(8, "Nhiệm vụ của Tổ", text("Tổ thực hiện các nhiệm vụ sau đây:"), points_of("tasks")),
        article(
            9,
            "Quyền hạn của Tổ",
            clauses(
                "Được tập huấn, cung cấp tài liệu và thông tin phục vụ nhiệm vụ.",
                "Được sử dụng nhà văn hóa, trang thiết bị công cộng trên địa bàn để hướng dẫn người dân theo bố "
                "trí của " + COMMITTEE + ".",
                "Kiến nghị với " + COMMITTEE + " giải quyết khó khăn, vướng mắc của người dân và của Tổ.",
            ),
        ),
        article(
            10,
            "Tổ trưởng",
            clauses(
                "Điều hành hoạt động, phân công nhiệm vụ cho thành viên và chịu trách nhiệm trước "
                + COMMITTEE
                + " về kết quả hoạt động của Tổ.",
                "Xây dựng kế hoạch, chủ trì các cuộc họp, tổng hợp và gửi báo cáo của Tổ.",
                "Giới thiệu người tham gia, đề xuất cho thôi tham gia, đề xuất khen thưởng.",
            ),
        ),
        article(
            11,
            "Tổ phó",
            text(
                "Tổ phó (nếu có) giúp Tổ trưởng thực hiện nhiệm vụ, phụ trách công việc được phân công và điều hành "
                "Tổ khi được Tổ trưởng giao."
            ),
        ),
        article(
            12,
            "Thành viên, cộng tác viên",
            clauses(
                "Thực hiện nhiệm vụ được phân công; tham gia đầy đủ các lớp tập huấn, cuộc họp của Tổ.",
                "Giữ bí mật dữ liệu cá nhân của người dân biết được khi hướng dẫn; không giữ mật khẩu, mã xác thực "
                "của người dân.",
                "Được đề xuất sáng kiến, được xét khen thưởng và hưởng chế độ hỗ trợ (nếu có) theo quy định.",
            ),
        ),
    )


def _working() -> tuple[Xml, ...]:
    periodic = (
        "Tổ gửi báo cáo kết quả hoạt động cho "
        + COMMITTEE
        + " {{ reporting }}"
        + given("reporting_basis", " theo {{ reporting_basis }}")
    )
    on_request = "Tổ báo cáo định kỳ kết quả hoạt động theo yêu cầu của " + COMMITTEE
    return (
        article(
            13,
            "Chế độ làm việc",
            clauses(
                "Tổ họp "
                + given("meetings", "{{ meetings }}", otherwise="định kỳ")
                + " để đánh giá kết quả, "
                "phân công nhiệm vụ; họp đột xuất khi Tổ trưởng thấy cần thiết hoặc theo yêu cầu của "
                + COMMITTEE
                + ".",
                "Tổ hướng dẫn người dân tại nhà văn hóa, tại hộ gia đình hoặc trên môi trường mạng theo kế hoạch "
                "của Tổ.",
            ),
        ),
        article(
            14,
            "Chế độ báo cáo",
            clauses(
                given("reporting", periodic, otherwise=on_request) + ".",
                "Tổ báo cáo đột xuất khi có vụ việc phát sinh hoặc khi được yêu cầu.",
                "Nội dung báo cáo gồm số thành viên và biến động, số buổi và số lượt người được hướng dẫn, cách làm "
                "hay, khó khăn và kiến nghị.",
            ),
        ),
        article(
            15,
            "Nhóm trao đổi thông tin",
            clauses(
                "Tổ trưởng Tổ cấp xã lập nhóm Zalo chung gồm thành viên Tổ cấp xã và Tổ trưởng, Tổ phó các Tổ trên "
                "địa bàn; Tổ trưởng các Tổ còn lại lập nhóm của Tổ mình.",
                "Nhóm được dùng để chỉ đạo, trao đổi công việc và rà soát danh sách thành viên. Không đưa lên nhóm "
                "bí mật nhà nước, dữ liệu cá nhân của người dân.",
            ),
        ),
    )


def _means() -> tuple[Xml, ...]:
    return (
        article(16, "Kinh phí hoạt động", text(FUNDING)),
        article(
            17,
            "Khen thưởng",
            text(
                "Tổ và thành viên có thành tích được Tổ trưởng, {{ office_name }} đề xuất khen thưởng theo quy định "
                "của pháp luật về thi đua, khen thưởng."
            ),
        ),
        article(
            18,
            "Xử lý vi phạm",
            text(
                "Người vi phạm Quy chế này bị nhắc nhở hoặc cho thôi tham gia Tổ; vi phạm pháp luật thì bị xử lý "
                "theo quy định của pháp luật."
            ),
        ),
    )


def _execution() -> tuple[Xml, ...]:
    return (
        article(
            19,
            "Trách nhiệm thi hành",
            clauses(
                "{{ office_name }} hướng dẫn, kiểm tra, tổng hợp kết quả thực hiện Quy chế này, báo cáo "
                + COMMITTEE
                + ".",
                "Tổ trưởng phổ biến Quy chế này đến thành viên, cộng tác viên và tổ chức thực hiện.",
            ),
        ),
        article(
            20,
            "Sửa đổi, bổ sung",
            last_words(
                "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các Tổ phản ánh về {{ office_name }} để tổng "
                "hợp, trình " + CHAIR + " xem xét, sửa đổi, bổ sung"
            ),
        ),
    )
