"""The register's pages: its lines narrowed and found, bound sheets, Excel, and the clerk's forms."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from blueprints.register import keeping
from blueprints.register.keeping import PaperDocument
from blueprints.units import queries as units
from core import clock
from core.access import Role
from vanban.vietnamese import short_date

pytestmark = pytest.mark.one_database


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def clerk(make, commune):
    return make.account(Role.CLERK, commune)


@pytest.fixture
def paper(commune, clerk):
    def register_paper(title="Về lịch tiếp công dân", symbol="TB-UBND", **given):
        agency = units.agency(commune.id, "ubnd")
        asked = PaperDocument(
            f"{agency.id}",
            symbol.split("-")[0],
            symbol,
            clock.today(),
            title,
            "Lê Văn Người Ký",
            ("Các xóm",),
            "VT",
            **given,
        )
        return keeping.register_paper(asked, by=clerk)

    return register_paper


@pytest.fixture
def clerk_at(browse, clerk):
    return lambda path, **how: browse(clerk).open(path, **how)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("q=02/KH-UBND", [], id="a number and symbol that nothing has"),
        pytest.param("q=01/kh-ubnd", ["01/KH-UBND"], id="a number and symbol in small letters"),
        pytest.param("q=tiep cong dan", ["01/TB-UBND"], id="words without marks"),
        pytest.param("q=1", ["01/KH-UBND", "01/TB-UBND"], id="a number alone"),
        pytest.param("q=100%", [], id="a sign that databases know"),
        pytest.param("loai=Kế hoạch", ["01/KH-UBND"], id="a type"),
        pytest.param("tinh-trang=void", [], id="a state"),
        pytest.param("thang=13", ["01/KH-UBND", "01/TB-UBND"], id="no such month"),
    ],
)
def test_the_register_is_narrowed(clerk_at, paper, query, found):
    paper()
    paper("Rà soát hộ gia đình", "KH-UBND")
    assert [cell[:10] for cell in clerk_at(f"/so-van-ban?{query}").column("Số, ký hiệu")] == found


def test_a_fragment_holds_the_lines_alone(clerk_at, paper):
    paper()
    page = clerk_at("/so-van-ban?q=1", htmx=True)
    assert page.page.h1 is None
    assert page.column("Số, ký hiệu") == ["01/TB-UBND"]


def test_the_printed_register_has_the_ten_columns_of_the_decree(clerk_at, paper):
    paper()
    heads = [th.get_text() for th in clerk_at("/so-van-ban/in").page.select("thead tr:first-child th")]
    assert (len(heads), heads[0], heads[7:]) == (
        10,
        "Số, ký hiệu văn bản",
        ["Ngày chuyển", "Ký nhận", "Ghi chú"],
    )


def test_each_sheet_has_its_head_and_its_sums(clerk_at, paper):
    for _ in range(3):
        paper("Về một việc rất dài " * 12, copies=2)
    page = clerk_at("/so-van-ban/in").page
    feet = [" ".join(foot.get_text().split()) for foot in page.select("tfoot")]
    assert len(page.select("thead")) == len(feet) == 2
    assert "Cộng dồn: 3 dòng, 6 bản." in feet[-1]


def test_excel_holds_what_the_page_is_narrowed_to(clerk_at, browse, clerk, paper):
    paper()
    paper("Rà soát hộ gia đình", "KH-UBND")
    answer = browse(clerk).open("/so-van-ban?loai=Kế hoạch").download("Tải ra Excel")
    rows = list(load_workbook(BytesIO(answer.data)).active.iter_rows(values_only=True))
    assert [row[0] for row in rows if row[0] and row[0][0].isdigit()] == ["01/KH-UBND"]


def filled(page):
    page.choose("Loại văn bản", "Thông báo").fill("Ngày văn bản", short_date(clock.today()))
    page.fill("Trích yếu", "Về lịch họp").fill("Người ký", "Lê Văn Người Ký").fill("Nơi nhận", "Các xóm")
    return page


def test_a_paper_document_is_registered_by_its_page(clerk_at):
    page = filled(clerk_at("/so-van-ban/dang-ky-ban-giay")).press("Đăng ký")
    assert page.column("Số, ký hiệu") == ["01/TB-UBND"]


def test_a_symbol_of_another_type_is_refused_beside_its_field(clerk_at):
    page = (
        filled(clerk_at("/so-van-ban/dang-ky-ban-giay"))
        .fill("Ký hiệu", "KH-UBND")
        .press("Đăng ký", status=422)
    )
    assert "bắt đầu bằng TB-" in page.error_of("Ký hiệu")


def test_a_number_taken_is_refused_beside_its_field_and_nothing_typed_is_lost(clerk_at, paper):
    paper()
    page = filled(clerk_at("/so-van-ban/dang-ky-ban-giay")).fill("Số", "1").press("Đăng ký", status=422)
    assert "đã cấp cho Thông báo về lịch tiếp công dân" in page.error_of("Số")
    assert page.value_of("Trích yếu") == "Về lịch họp"


@pytest.mark.parametrize("typed", ["0", "-1", "ba", "²", "99999999"])
def test_a_number_that_is_none_is_refused(clerk_at, typed):
    page = filled(clerk_at("/so-van-ban/dang-ky-ban-giay")).fill("Số", typed).press("Đăng ký", status=422)
    assert page.error_of("Số")


def test_a_number_is_kept_and_voided_by_its_pages(clerk_at):
    page = clerk_at("/so-van-ban/giu-so").choose("Loại văn bản", "Quyết định").fill("Giữ số để", "Kỳ họp")
    page.fill("Giữ đến ngày", short_date(clock.today())).press("Giữ số")
    page.follow("Hủy số").fill("Lý do", "Không ban hành").press("Hủy số")
    assert "Đã hủy số" in page.column("Tình trạng")


def test_a_missing_number_is_voided_from_the_report(clerk_at, paper):
    paper(number=2, reason="Bỏ sót số 1")
    page = clerk_at("/so-van-ban/khoang-trong")
    assert "Còn trống 1 số: 01" in page.text
    page.follow("Hủy số").fill("Lý do", "Không có văn bản").press("Hủy số")
    assert "Không có số trống" in page.text


def test_the_register_counts_what_is_missing(clerk_at, paper):
    paper(number=3, reason="Bỏ sót")
    assert "Số trống: 2, đang giữ: 0" in " ".join(clerk_at("/so-van-ban").page.get_text(" ").split())


def test_a_year_is_not_closed_by_its_page_before_it_is_over(clerk_at, paper):
    paper()
    year = clock.today().year
    page = clerk_at(f"/so-van-ban/khoa-so?nam={year}").press(f"Khóa sổ năm {year}", status=422)
    assert "chưa hết" in page.error_of("Lý do khóa sổ")


def test_a_way_of_numbering_is_recorded_with_its_basis(clerk_at):
    page = clerk_at("/so-van-ban/day-so/quyet-dinh").choose("Cách đánh số", "Các loại trong một nhóm")
    page.fill("Các nhóm", "TB, KH").fill("Áp dụng", short_date(clock.today()))
    page.fill("Căn cứ", "Quy chế số 1").press("Lưu")
    assert page.column("Căn cứ") == ["Quy chế số 1"]


@pytest.mark.parametrize("typed", ["", "TB, XX"], ids=["none", "no such type"])
def test_groups_that_cannot_be_are_refused_beside_their_field(clerk_at, typed):
    page = clerk_at("/so-van-ban/day-so/quyet-dinh").choose("Cách đánh số", "Các loại trong một nhóm")
    page.fill("Các nhóm", typed).fill("Áp dụng", "01/01/2026").fill("Căn cứ", "Quy chế")
    assert page.press("Lưu", status=422).error_of("Các nhóm")


def test_a_first_number_and_a_body_are_set_by_their_pages(clerk_at):
    page = clerk_at("/so-van-ban/day-so/so-bat-dau").choose("Dãy số của loại", "Thông báo")
    page.fill("Số bắt đầu", "42").fill("Lý do", "Số trước ở sổ giấy").press("Lưu")
    assert "Bắt đầu từ số 42: Số trước ở sổ giấy" in page.text
    page.open("/so-van-ban/day-so/to-chuc-tu-van").fill("Tên tổ chức", "Ban Chỉ đạo").fill(
        "Chữ viết tắt", "BCĐ"
    )
    assert "Ban Chỉ đạo (BCĐ)" in page.fill("Căn cứ", "Quyết định 1").press("Thêm").text


@pytest.mark.parametrize("role", [Role.OFFICER, Role.LEADER])
def test_others_look_at_the_register_and_are_offered_no_act(browse, make, commune, paper, role):
    paper()
    page = browse(make.account(role, commune)).open("/so-van-ban")
    assert not {"Đăng ký văn bản giấy", "Giữ số", "Hủy số"} & set(page.links())
