"""Kế hoạch triển khai Tổ chuyển đổi số cộng đồng (Mẫu 1.4) with the table of tasks as its annex."""

from docx_templates.forms.phrases import given
from vanban.authoring.blocks import (
    attachment_title,
    dashes,
    dashes_of,
    end_of_list,
    headed_clause,
    headed_part,
    headed_point,
    last_words,
    legal_bases,
    letterhead,
    signature,
    text,
    title,
)
from vanban.authoring.ooxml import Xml, each, join, when
from vanban.authoring.page import LANDSCAPE, PORTRAIT
from vanban.authoring.tables import Column, each_row, kept_item_row, list_table
from vanban.authoring.word_file import Section, word_file

CENTRED = "Ô bảng giữa"

TASK_COLUMNS = (
    Column("STT", 680, "{{ task.ordinal }}", CENTRED),
    Column("Nhiệm vụ", 4700, "{{ task.task }}"),
    Column("Đơn vị chủ trì", 2280, "{{ task.lead }}"),
    Column("Đơn vị phối hợp", 2280, "{{ task.support }}"),
    Column("Sản phẩm", 2263, "{{ task.product }}"),
    Column("Thời gian hoàn thành", 1800, "{{ task.deadline }}", CENTRED),
)


def build() -> bytes:
    return word_file(Section(PORTRAIT, _plan()), Section(LANDSCAPE, _task_table()))


def _plan() -> tuple[Xml, ...]:
    return (
        letterhead(),
        title("KẾ HOẠCH"),
        legal_bases(),
        text(
            "{{ issuer_name }} ban hành Kế hoạch triển khai Tổ chuyển đổi số cộng đồng trên địa bàn "
            "{{ area_name }} với các nội dung sau đây:"
        ),
        headed_part(
            "I",
            "MỤC ĐÍCH, YÊU CẦU",
            headed_clause(1, "Mục đích", dashes_of("purposes")),
            headed_clause(2, "Yêu cầu", dashes_of("requirements")),
        ),
        headed_part("II", "NỘI DUNG TRIỂN KHAI", _scope(), _phases(), _content()),
        headed_part("III", "NGUỒN KINH PHÍ THỰC HIỆN", text("{{ funding }}.")),
        headed_part("IV", "TỔ CHỨC THỰC HIỆN", _annexed(), _units()),
        last_words(
            "Trên đây là Kế hoạch triển khai Tổ chuyển đổi số cộng đồng trên địa bàn {{ area_name }}; đề nghị "
            "{{ asked }} căn cứ nhiệm vụ được giao tổ chức thực hiện"
        ),
        signature(),
    )


def _scope() -> Xml:
    some = (
        "Tính đến ngày {{ as_of }}, trên địa bàn {{ area_name }} có {{ team_count }} Tổ chuyển đổi số cộng đồng "
        "với {{ member_count }} thành viên."
    )
    none = "Tính đến ngày {{ as_of }}, trên địa bàn {{ area_name }} chưa có Tổ chuyển đổi số cộng đồng nào."
    return headed_clause(
        1,
        "Phạm vi thành lập Tổ chuyển đổi số cộng đồng",
        dashes_of("scope"),
        text(given('team_count != "00"', some, none)),
    )


def _phases() -> Xml:
    return headed_clause(
        2,
        "Lộ trình thực hiện",
        each(
            "phase",
            "phases",
            headed_clause("2.{{ loop.index }}", "{{ phase.period }}"),
            text("{{ phase.work }}" + given("phase.target", ". Chỉ tiêu: {{ phase.target }}") + "."),
        ),
    )


def _content() -> Xml:
    return headed_clause(
        3,
        "Nội dung",
        headed_clause("3.1", "Thành lập Tổ chuyển đổi số cộng đồng"),
        headed_point("a", "Thẩm quyền, số lượng thành viên"),
        _authority_and_size(),
        headed_point("b", "Thành phần Tổ chuyển đổi số cộng đồng cấp xã"),
        dashes_of("commune_seats"),
        headed_point("c", "Thành phần Tổ chuyển đổi số cộng đồng thôn, xóm, tổ dân phố"),
        dashes_of("village_seats"),
        headed_point("d", "Nguyên tắc, quy trình tham gia và ra khỏi Tổ chuyển đổi số cộng đồng"),
        dashes_of("joining"),
        headed_clause("3.2", "Hoạt động của Tổ chuyển đổi số cộng đồng"),
        dashes_of("activities"),
        headed_clause("3.3", "Quản lý, điều hành Tổ chuyển đổi số cộng đồng"),
        dashes_of("management"),
    )


def _authority_and_size() -> Xml:
    of_commune = given("commune_size", "Tổ cấp xã có {{ commune_size }}")
    of_village = given("village_size", "Tổ thôn, xóm, tổ dân phố có {{ village_size }}")
    both = given("commune_size and village_size", "; ")
    basis = given("size_basis", ", theo {{ size_basis }}")
    return join(
        dashes("Thẩm quyền thành lập: {{ founder }}."),
        when(
            "commune_size or village_size",
            dashes("Số lượng: " + of_commune + both + of_village + basis + "."),
            otherwise=dashes("Số lượng: theo quy định của cấp có thẩm quyền."),
        ),
    )


def _units() -> Xml:
    return each(
        "unit",
        "units",
        headed_clause("{{ loop.index }}", "{{ unit.name }}"),
        dashes_of("unit.tasks"),
    )


def _annexed() -> Xml:
    """The text names the annex, as Annex I, III.1.a wants."""
    return text(
        "Các cơ quan, đơn vị thực hiện nhiệm vụ sau đây; sản phẩm và thời gian hoàn thành từng nhiệm vụ được nêu "
        "tại Phụ lục kèm theo Kế hoạch này."
    )


def _task_table() -> tuple[Xml, ...]:
    return (
        attachment_title(
            "Phụ lục",
            "PHÂN CÔNG NHIỆM VỤ TRIỂN KHAI TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG TRÊN ĐỊA BÀN {{ area_name|upper }}",
            "Kế hoạch",
            "{{ issuer_name }}",
        ),
        list_table(TASK_COLUMNS, each_row(TASK_COLUMNS, "task", "tasks", kept_item_row(TASK_COLUMNS))),
        end_of_list("Phụ lục này có {{ tasks|length|hai_chu_so }} nhiệm vụ"),
    )
