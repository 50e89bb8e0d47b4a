"""The plan against the one of Hà Tĩnh: every section, citation and figure of it has its place here.

The district level of the source ended in 2025; what it had to do stands with the communes.
"""

from dataclasses import replace

import pytest

from blueprints.plans import samples, wording
from blueprints.plans.facts import Phase, UnitTasks
from tests.vanban.samples import opened, rendered, texts

AREA = "tỉnh Hà Tĩnh"
OFFICE = "Sở Khoa học và Công nghệ"

HEADINGS = [
    "KẾ HOẠCH",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "2. Yêu cầu",
    "II. NỘI DUNG TRIỂN KHAI",
    "1. Phạm vi thành lập Tổ chuyển đổi số cộng đồng",
    "2. Lộ trình thực hiện",
    "2.1. Từ tháng 5/2022 đến tháng 6/2022",
    "2.2. Từ tháng 7/2022 đến tháng 9/2022",
    "2.3. Từ tháng 10/2022 đến tháng 12/2022",
    "3. Nội dung",
    "3.1. Thành lập Tổ chuyển đổi số cộng đồng",
    "a) Thẩm quyền, số lượng thành viên",
    "b) Thành phần Tổ chuyển đổi số cộng đồng cấp xã",
    "c) Thành phần Tổ chuyển đổi số cộng đồng thôn, xóm, tổ dân phố",
    "d) Nguyên tắc, quy trình tham gia và ra khỏi Tổ chuyển đổi số cộng đồng",
    "3.2. Hoạt động của Tổ chuyển đổi số cộng đồng",
    "3.3. Quản lý, điều hành Tổ chuyển đổi số cộng đồng",
    "III. NGUỒN KINH PHÍ THỰC HIỆN",
    "IV. TỔ CHỨC THỰC HIỆN",
    f"1. {OFFICE}",
    "2. Sở Tài chính",
    "3. Sở Giáo dục và Đào tạo",
    "4. Tỉnh đoàn",
    "5. Ủy ban nhân dân các xã, phường",
    "6. Doanh nghiệp bưu chính, viễn thông, công nghệ số trên địa bàn tỉnh",
    "7. Cơ quan báo chí trên địa bàn tỉnh",
    "Nơi nhận:",
    "Phụ lục",
]
HELD = {
    "KẾ HOẠCH": ["05-NQ/TU ngày 22/10/2021", "793/BTTTT-THH ngày 05/3/2022"],
    "1. Phạm vi": ["Tổ chuyển đổi số cộng đồng cấp xã", "Tổ chuyển đổi số cộng đồng thôn, xóm, tổ dân phố"],
    "2.1.": ["03 xã, phường", "mỗi xã 03 thôn"],
    "2.2.": ["03 đến 05 xã, phường", "05 đến 10 Tổ"],
    "2.3.": ["toàn tỉnh"],
    "a) Thẩm quyền": ["Chủ tịch Ủy ban nhân dân cấp xã", "3 thành viên"],
    "b) Thành phần": ["lãnh đạo cấp xã", "Bí thư hoặc Phó Bí thư Đoàn Thanh niên", "công nghệ thông tin"],
    "c) Thành phần": ["Trưởng thôn", "Tổ trưởng tổ dân phố", "Bí thư Chi đoàn", "trên địa bàn"],
    "d) Nguyên tắc": ["- Nguyên tắc:", "cộng tác viên", "- Tham gia:", "- Ra khỏi Tổ:"],
    "3.3.": ["Zalo gồm thành viên Tổ cấp xã", "Zalo gồm thành viên của Tổ"],
    "III.": ["ngân sách nhà nước theo phân cấp", "nguồn kinh phí hợp pháp khác"],
    "5. Ủy ban": ["trước ngày 25 hàng tháng", "100%"],
}
UNITS = (
    UnitTasks(OFFICE, ("Chủ trì triển khai, sơ kết, báo cáo hàng tháng", "Tập huấn cho các Tổ")),
    UnitTasks("Sở Tài chính", ("Thẩm định, tham mưu bố trí kinh phí",)),
    UnitTasks("Sở Giáo dục và Đào tạo", ("Vận động giáo viên, học sinh tham gia Tổ",)),
    UnitTasks("Tỉnh đoàn", ("Huy động đoàn viên tham gia Tổ", "Phát động phong trào trong thanh niên")),
    UnitTasks(
        "Ủy ban nhân dân các xã, phường",
        (
            f"Thành lập Tổ theo lộ trình; báo cáo {OFFICE} trước ngày 25 hàng tháng",
            "Phổ biến Kế hoạch tới 100% cán bộ quản lý, giáo viên",
        ),
    ),
    UnitTasks(
        "Doanh nghiệp bưu chính, viễn thông, công nghệ số trên địa bàn tỉnh",
        ("Góp nguồn lực tập huấn", "Hỗ trợ hoạt động của Tổ"),
    ),
    UnitTasks(
        "Cơ quan báo chí trên địa bàn tỉnh", ("Mở chuyên mục về hoạt động của Tổ", "Phối hợp tuyên truyền")
    ),
)
PHASES = (
    Phase("Từ tháng 5/2022 đến tháng 6/2022", "Chọn nơi làm trước", "03 xã, phường; mỗi xã 03 thôn"),
    Phase(
        "Từ tháng 7/2022 đến tháng 9/2022", "Nhân rộng", "thêm 03 đến 05 xã, phường; mỗi xã thêm 05 đến 10 Tổ"
    ),
    Phase("Từ tháng 10/2022 đến tháng 12/2022", "Đánh giá, đề xuất nhân rộng trong toàn tỉnh", ""),
)


def facts(**changes):
    said = replace(
        samples.plan(),
        title=wording.title(AREA),
        issuer_name=f"Ủy ban nhân dân {AREA}",
        area_name=AREA,
        legal_bases=(
            "Thực hiện Nghị quyết số 05-NQ/TU ngày 22/10/2021 của Ban Chấp hành Đảng bộ tỉnh",
            "Thực hiện Công văn số 793/BTTTT-THH ngày 05/3/2022 của Bộ Thông tin và Truyền thông",
        ),
        phases=PHASES,
        commune_size="3 thành viên",
        village_size="3 thành viên",
        size_basis="",
        units=UNITS,
    )
    return replace(said, **changes)


@pytest.fixture(scope="module")
def said() -> list[str]:
    return texts(rendered(facts()))


def under(said: list[str], heading: str) -> str:
    """What stands from the line that begins so to the next heading of the source."""
    start = next(place for place, line in enumerate(said) if line.startswith(heading))
    later = (place for place, line in enumerate(said) if place > start and line in HEADINGS)
    return "\n".join(said[start : next(later, len(said))])


def test_the_sections_of_the_source_stand_in_its_order(said):
    place = -1
    for heading in HEADINGS:
        place = said.index(heading, place + 1)


@pytest.mark.parametrize(
    ("heading", "held"), [(heading, one) for heading, held in HELD.items() for one in held]
)
def test_a_citation_or_figure_of_the_source_stands_in_its_section(said, heading, held):
    assert held in under(said, heading)


@pytest.mark.parametrize(("unit", "count"), [(unit.name, len(unit.tasks)) for unit in UNITS])
def test_every_task_of_a_unit_stands_below_it(said, unit, count):
    start = next(place for place, line in enumerate(said) if line.endswith(f". {unit}"))
    assert all(line.startswith("- ") for line in said[start + 1 : start + 1 + count])
    assert not said[start + 1 + count].startswith("- ")


def test_the_seven_activities_of_the_source_have_their_places(said):
    start, end = said.index(HEADINGS[16]), said.index(HEADINGS[17])
    assert end - start - 1 == 7


def test_no_text_of_ours_speaks_of_a_district():
    ours = "\n".join(texts(rendered(samples.plan()))).lower()
    assert "huyện" not in ours
    assert "thị trấn" not in ours


def test_the_text_ends_in_the_closing_mark(said):
    assert any(line.startswith("Trên đây là Kế hoạch") and line.endswith("./.") for line in said)


def test_without_a_rule_the_plan_sets_no_number():
    without = texts(rendered(facts(commune_size="", village_size="")))
    assert "- Số lượng: theo quy định của cấp có thẩm quyền." in without


def test_the_tasks_stand_in_a_table_on_a_wide_page_of_their_own():
    document = opened(rendered(facts()))
    heads = [cell.text for cell in document.tables[-1].rows[0].cells]
    assert heads == [
        "STT",
        "Nhiệm vụ",
        "Đơn vị chủ trì",
        "Đơn vị phối hợp",
        "Sản phẩm",
        "Thời gian hoàn thành",
    ]
    assert document.sections[-1].page_width > document.sections[-1].page_height
