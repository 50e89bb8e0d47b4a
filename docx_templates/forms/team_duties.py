"""What a decision that makes or remakes a team says of its duties, its way of working and its money."""

from vanban.authoring.blocks import clause, points, points_of
from vanban.authoring.ooxml import Xml, join

FUNDING = (
    "Kinh phí hoạt động của Tổ được bảo đảm từ ngân sách nhà nước theo phân cấp và các nguồn "
    "kinh phí hợp pháp khác; nội dung chi, mức chi thực hiện theo quy định của cấp có thẩm quyền."
)


def duties() -> Xml:
    """Clauses 1 and 2 of the article on duties."""
    return join(
        clause(1, "Tổ thực hiện các nhiệm vụ sau đây:"),
        points_of("tasks"),
        clause(2, "Chế độ làm việc của Tổ được quy định như sau:"),
        points(
            "a) Thành viên Tổ hoạt động theo chế độ kiêm nhiệm, thực hiện nhiệm vụ do Tổ trưởng phân công;",
            "b) Tổ trưởng điều hành hoạt động của Tổ, phân công nhiệm vụ cho từng thành viên và chịu "
            "trách nhiệm trước Ủy ban nhân dân {{ commune_name }} về kết quả hoạt động; Tổ phó (nếu có) giúp "
            "Tổ trưởng và điều hành công việc của Tổ khi được Tổ trưởng giao;",
            "c) Tổ báo cáo định kỳ và báo cáo đột xuất kết quả hoạt động theo yêu cầu của Ủy ban nhân dân "
            "{{ commune_name }}.",
        ),
    )
