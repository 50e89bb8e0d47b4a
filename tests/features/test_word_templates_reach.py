"""An office sees its own templates and those of the unit above it; the fields are for everybody."""

from dataclasses import asdict
from datetime import date

import pytest

from blueprints.documents import rendering
from blueprints.documents.kinds import kind, kinds
from core.access import Role
from tests.features import word_files
from tests.features.test_home_query_counts import queries
from vanban.nd30.check import check
from vanban.nd30.finding import Severity
from vanban.template.environment import ENVIRONMENT

pytestmark = pytest.mark.one_database

KINDS = ("quyet-dinh-thanh-lap", "to-trinh-thanh-lap", "quyet-dinh-kien-toan", "quyet-dinh-giai-the")


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def clerk(make, browse, commune):
    return browse(make.account(Role.CLERK, commune))


def test_a_commune_sees_its_provinces_template(make, commune, clerk):
    template = make.approved_template(commune.parent)
    clerk.open("word_templates.show", kind_code=word_files.KIND).follow(
        f"{commune.parent.title}, phiên bản {template.ordinal}"
    )
    assert "Đang áp dụng" in clerk.text


def test_a_commune_does_nothing_with_its_provinces_template(make, browse, commune):
    template = make.submitted_template(commune.parent)
    chair = browse(make.account(Role.LEADER, commune))
    chair.open("template_versions.show", template_id=template.id)
    assert ("Duyệt" in chair.buttons(), "Không duyệt" in chair.links()) == (False, False)


def test_a_commune_does_not_go_back_from_its_provinces_template(make, commune, clerk):
    make.approved_template(commune.parent)
    clerk.open("word_templates.show", kind_code=word_files.KIND)
    assert not any(button.startswith("Trở lại") for button in clerk.buttons())


def test_going_back_names_the_province_where_it_has_a_template(make, commune, clerk):
    make.approved_template(commune.parent)
    make.approved_template(commune)
    clerk.open("word_templates.show", kind_code=word_files.KIND)
    assert f"Trở lại mẫu của {commune.parent.full_name}" in clerk.buttons()


@pytest.mark.parametrize("part", ["", "/mau.docx", "/dung-thu.docx", "/xem-truoc", "/trang/1.png"])
def test_a_template_of_a_neighbour_is_not_found(make, commune, clerk, part):
    template = make.approved_template(make.commune(province=commune.parent))
    clerk.open(f"/mau-van-ban/phien-ban/{template.id}{part}", status=404)


def test_a_province_does_not_see_the_templates_of_its_communes(make, browse, commune):
    template = make.approved_template(commune)
    province = browse(make.account(Role.CLERK, commune.parent))
    province.open("template_versions.show", template_id=template.id, status=404)


@pytest.mark.parametrize("kind_code", KINDS)
def test_every_field_of_a_kind_stands_on_its_page(clerk, kind_code):
    clerk.open("word_templates.show", kind_code=kind_code)
    assert len(clerk.page.select(".catalogue dt")) > 20


def test_a_field_has_its_words_its_tag_and_what_it_prints(clerk):
    page = clerk.open("word_templates.show", kind_code=word_files.KIND).page
    entry = next(one for one in page.select(".catalogue > div") if one.dt.get_text() == "Trích yếu")
    assert (entry.code.get_text(), "Về việc thành lập" in entry.select_one(".hint").get_text()) == (
        "{{ title }}",
        True,
    )


def test_a_field_of_a_list_says_of_which(clerk):
    page = clerk.open("word_templates.show", kind_code=word_files.KIND).page
    words = [one.dt.get_text(" ", strip=True) for one in page.select(".catalogue > div")]
    assert "Họ và tên Trong danh sách: Thành viên của Tổ" in words


def test_every_filter_of_a_template_stands_on_the_page(clerk):
    page = clerk.open("word_templates.show", kind_code=word_files.KIND).page
    told = {one.get_text().split("(")[0].removeprefix("| ") for one in page.select("#bo-loc code")}
    assert told == set(ENVIRONMENT.filters)


def test_a_button_to_copy_is_hidden_until_the_script_shows_it(clerk):
    page = clerk.open("word_templates.show", kind_code=word_files.KIND).page
    buttons = page.select("button[data-copy]")
    assert [one for one in buttons if not one.has_attr("hidden") or not page.find(id=one["data-copy"])] == []


def test_the_template_that_came_along_is_there_to_begin_from(clerk):
    answer = clerk.open("word_templates.show", kind_code=word_files.KIND).download("Tải mẫu của phần mềm")
    assert answer.data == word_files.shipped()


def test_each_version_can_be_fetched(make, commune, clerk):
    template = make.template(commune)
    name = clerk.bare("GET", f"/mau-van-ban/phien-ban/{template.id}/mau.docx").headers["Content-Disposition"]
    assert name == "attachment; filename=mau-quyet-dinh-thanh-lap-pb1.docx"


def test_a_fragment_of_the_try_is_a_fragment(make, commune, clerk):
    template = make.template(commune)
    clerk.open(f"/mau-van-ban/phien-ban/{template.id}/xem-truoc", htmx=True)
    assert clerk.page.html is None


def test_a_longer_list_of_versions_asks_no_more(make, commune, clerk):
    def asked() -> int:
        with queries() as found:
            clerk.open("word_templates.show", kind_code=word_files.KIND)
        return len(found)

    make.submitted_template(commune)
    once = asked()
    for _ in range(4):
        make.submitted_template(commune)
    assert asked() == once


def test_the_list_of_kinds_asks_once_for_all_of_them(commune, clerk):
    with queries() as asked:
        clerk.open("word_templates.index")
    assert len(asked) == 2 < len(kinds())


@pytest.mark.one_database
@pytest.mark.parametrize("kind_code", KINDS)
def test_the_softwares_own_template_makes_no_errors_of_form_of_the_sample(app, kind_code):
    its_kind = kind(kind_code)
    document = rendering.shipped(its_kind).template.render(asdict(its_kind.sample()))
    found = check(document, today=date(2026, 3, 5)).findings
    assert [one.found for one in found if one.severity == Severity.ERROR] == []
