"""What a tờ trình on support for the teams says where nobody typed anything else."""

ARTICLES = (
    "Phạm vi điều chỉnh, đối tượng áp dụng",
    "Nguyên tắc hỗ trợ, mức chi, quy trình thực hiện",
    "Tổ chức thực hiện",
)
# The chain of the budget: communes count, Sở Tài chính appraises, the province allots, communes hand on.
PROCEDURE = (
    "Hằng năm, Ủy ban nhân dân xã, phường rà soát số Tổ đang hoạt động, lập nhu cầu kinh phí gửi Sở Tài chính "
    "thẩm định",
    "Sở Tài chính tổng hợp, tham mưu Ủy ban nhân dân tỉnh quyết định phân bổ dự toán cho các xã, phường theo "
    "quy định của Luật Ngân sách nhà nước",
    "Trong dự toán được giao, Ủy ban nhân dân xã, phường phân bổ kinh phí cho từng Tổ và quyết toán theo quy "
    "định",
)
FUNDING = "Kinh phí chi thường xuyên thuộc ngân sách tỉnh"
TAKES_EFFECT = "sau khi Nghị quyết được thông qua"
ENCLOSURES = (
    "Dự thảo Nghị quyết của Hội đồng nhân dân",
    "Bản tổng hợp, tiếp thu, giải trình ý kiến góp ý của cơ quan, tổ chức, cá nhân",
    "Báo cáo thẩm định",
    "Báo cáo tiếp thu, giải trình ý kiến thẩm định",
    "Bản so sánh, thuyết minh nội dung dự thảo Nghị quyết",
    "Báo cáo đánh giá thực trạng quan hệ xã hội có liên quan đến dự thảo Nghị quyết",
    "Bản đánh giá việc ứng dụng, thúc đẩy phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số "
    "liên quan đến dự thảo Nghị quyết",
)


def resolution(province: str) -> str:
    """What the resolution is called, after the word "Nghị quyết"."""
    return f"quy định mức chi hỗ trợ cho Tổ chuyển đổi số cộng đồng trên địa bàn {province}"


def scope(province: str) -> str:
    return f"Nghị quyết này {resolution(province)}"


def subjects(province: str) -> tuple[str, ...]:
    return (
        f"Tổ chuyển đổi số cộng đồng ở thôn, xóm, tổ dân phố trên địa bàn {province}, được thành lập theo quyết "
        "định của cấp có thẩm quyền ở xã, phường",
        "Cơ quan, đơn vị, tổ chức, cá nhân có liên quan đến hoạt động của Tổ",
    )


def recipients(province_type: str) -> tuple[str, ...]:
    """province_type: "tỉnh" or "thành phố"."""
    return (
        "Như trên",
        f"Chủ tịch, các Phó Chủ tịch UBND {province_type}",
        f"Chánh Văn phòng, các Phó Chánh Văn phòng UBND {province_type}",
        f"Các sở, ban, ngành của {province_type}",
        "UBND các xã, phường",
    )
