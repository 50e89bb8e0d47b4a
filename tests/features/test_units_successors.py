"""Old names and codes lead to the units of today: the reform of 2025, and what came after it."""

import csv
from contextvars import Context
from datetime import date

import pytest
from sqlalchemy import func, select

from blueprints.units import actions, changes, history, reform
from blueprints.units.models import FormerUnit, Heir, Unit
from blueprints.units.queries import unit_by_code
from core.access import Role
from core.database import db
from tests.builders import resolution
from tests.features.test_home_query_counts import queries

CAO_BANG = "04"
OLD_UNITS, LINKS = 10_040, 10_602


@pytest.fixture
def country(app):
    actions.load_units()


@pytest.fixture
def provinces(app, monkeypatch):
    """Cao Bằng, Hà Nội and Hồ Chí Minh alone: the country takes a second to load."""
    rows_of = actions._rows_of

    def fewer(file_name: str) -> list[dict[str, str]]:
        return [row for row in rows_of(file_name) if row.get("province_code") in (None, CAO_BANG, "01", "79")]

    monkeypatch.setattr(actions, "_rows_of", fewer)
    actions.load_units()


@pytest.fixture
def run(app):
    runner = app.test_cli_runner()
    return lambda *words: Context().run(runner.invoke, args=words)


def found(text: str, **how) -> dict[str, list[str]]:
    """Title of each unit of before → the titles it is found under today."""
    return {
        one.title: [heir.title for heir in one.successors]
        for one in history.successors(text, **how)
        if one.ended_on
    }


def counted(column) -> int:
    return db.session.scalar(select(func.count(column))) or 0


def test_the_reform_is_loaded_whole_and_once(country):
    actions.load_units()
    assert (counted(FormerUnit.id), counted(Heir.unit_id)) == (OLD_UNITS, LINKS)


def test_what_an_earlier_version_did_not_load_is_loaded_later(country):
    for table in (Heir, FormerUnit, reform.UnitEvent):
        db.session.execute(table.__table__.delete())
    db.session.commit()
    assert actions.load_units() == 0
    assert counted(FormerUnit.id) == OLD_UNITS


def test_every_line_of_the_file_is_on_record(country):
    with reform.FILE.open(encoding="utf-8", newline="") as file:
        lines = {(line["old_code"], line["new_code"]) for line in csv.DictReader(file) if line["old_code"]}
    kept = (
        select(FormerUnit.code, Unit.code)
        .join(Heir, Heir.former_unit_id == FormerUnit.id)
        .join(Unit, Unit.id == Heir.unit_id)
    )
    assert lines <= {tuple(row) for row in db.session.execute(kept)}


def test_every_old_unit_has_one_main_successor(country):
    main = select(Heir.former_unit_id).where(Heir.is_main)
    ids = db.session.scalars(main).all()
    assert (len(ids), len(set(ids))) == (OLD_UNITS, OLD_UNITS)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Phường Sông Hiến", id="in full"),
        pytest.param("Sông Hiến", id="without its type"),
        pytest.param("phuong song hien", id="without accents"),
        pytest.param("P. Sông Hiến", id="abbreviated"),
        pytest.param("sông hiến, cao bằng", id="with its province"),
        pytest.param("Sông Hiến, TP. Cao Bằng, tỉnh Cao Bằng", id="with its city"),
        pytest.param("01267", id="by its code"),
    ],
)
def test_an_old_ward_is_found_however_it_is_typed(provinces, typed):
    assert found(typed) == {"Phường Sông Hiến": ["Phường Thục Phán"]}


def test_a_divided_ward_leads_to_all_its_parts_the_main_one_first(provinces):
    (divided,) = [one for one in history.successors("Đại Mỗ") if one.ended_on]
    titles = [heir.title for heir in divided.successors]
    assert divided.divided
    assert titles[0] == "Phường Đại Mỗ"
    assert {*titles} == {
        f"Phường {name}" for name in ("Đại Mỗ", "Xuân Phương", "Tây Mỗ", "Hà Đông", "Dương Nội")
    }


def test_a_district_without_communes_is_found(provinces):
    assert found("Côn Đảo") == {"Huyện Côn Đảo": ["Đặc khu Côn Đảo"]}


def test_a_name_of_today_is_found_too(provinces):
    (today,) = history.successors("thuc phan")
    assert (today.title, today.ended_on, today.divided) == ("Phường Thục Phán", None, False)


@pytest.mark.parametrize(
    "typed", ["Xã Không Có", "Sông Hiến, Hà Nội", "", " , ", "99999", "%", "x" * 300], ids=str
)
def test_what_never_was_is_not_found(provinces, typed):
    assert history.successors(typed) == []


def test_only_units_of_the_province_are_found_when_it_is_given(provinces):
    province = unit_by_code(CAO_BANG)
    everywhere, here = history.successors("Quang Trung"), history.successors("Quang Trung", province.id)
    assert 0 < len(here) < len(everywhere)


def test_accents_that_were_typed_must_be_right(provinces):
    assert {one.title for one in history.successors("Định Phong")} <= {"Xã Định Phong", "Xã Đình Phong"}
    assert all(one.title.endswith("Đình Phong") for one in history.successors("Đình Phong"))


def test_the_index_of_a_province_finds_by_title_and_bare_name(provinces):
    index = history.successor_index(unit_by_code(CAO_BANG).id)
    for key in ("phuong song hien", "song hien"):
        assert [one.successors[0].title for one in index[key]] == ["Phường Thục Phán"]


def test_the_index_of_a_province_is_read_in_a_few_questions(provinces):
    province = unit_by_code(CAO_BANG)
    with queries() as asked:
        history.successor_index(province.id)
    assert len(asked) <= 4


def test_an_old_name_is_looked_up_in_a_few_questions(provinces):
    with queries() as asked:
        history.successors("Tân Lập")
    assert len(asked) <= 4


def test_a_search_among_communes_finds_the_successor_and_says_why(provinces, make, browse):
    officer = browse(make.account(Role.OFFICER, unit_by_code(CAO_BANG)))
    officer.open("/don-vi/").fill("Tìm theo tên", "chi vien").press("Tìm")
    assert [a.get_text() for a in officer.page.select("#below td a")] == ["Xã Đàm Thủy"]
    assert "Xã Chí Viễn (trước 01/7/2025) nay thuộc xã Đàm Thủy" in officer.text


def test_the_page_of_a_commune_tells_what_it_was_made_of(provinces, make, browse):
    officer = browse(make.account(Role.OFFICER, unit_by_code("01501"))).open("/don-vi/")
    assert "Sắp xếp xã Đàm Thủy, xã Chí Viễn và xã Phong Châu thành xã Đàm Thủy" in officer.text
    assert "Ủy ban Thường vụ Quốc hội" in officer.text


def test_later_changes_are_followed_to_the_unit_of_today(make):
    commune = make.commune("Bản Mẫu")
    a, b, c = (make.village(commune, name) for name in ("An Thử", "Bình Thử", "Cao Thử"))
    make.merge(a, b, name="Giữa Thử")
    middle = next(one for one in history.successors("Giữa Thử") if one.ended_on is None)
    make.merge(db.session.get_one(Unit, middle.unit_id), c, name="Cuối Thử", on=date(2026, 2, 1))
    assert found("an thu") == {"Xóm An Thử": ["Xóm Cuối Thử"]}


def test_a_renamed_village_is_said_to_be_the_same(make):
    make.event(make.village(make.commune(), "Nà Thử"), "Mới Thử")
    (old,) = history.successors("Nà Thử")
    assert old.sentence == "Xóm Nà Thử (trước 01/01/2026) nay là xóm Mới Thử"


def test_a_dissolved_village_is_found_without_successor(make, browse):
    commune = make.commune()
    village = make.village(commune, "Nà Thử")
    changes.dissolve_village(village.id, resolution(), by=make.keeper(commune))
    (old,) = history.successors("na thu")
    assert (old.successors, old.sentence) == ((), "Xóm Nà Thử (trước 01/01/2026) đã giải thể")


def test_the_command_line_tells_the_successor(provinces, run):
    answer = run("units", "successor", "Sông Hiến")
    assert answer.exit_code == 0
    assert "Phường Sông Hiến (01267), Thành phố Cao Bằng, Tỉnh Cao Bằng" in answer.output
    assert "01273  Phường Thục Phán" in answer.output


def test_the_command_line_marks_the_main_successor_of_a_divided_unit(provinces, run):
    answer = run("units", "successor", "00634")
    assert "chia về 5 đơn vị" in answer.output
    assert answer.output.count("(chính)") == 1
    assert "Phường Đại Mỗ, Thành phố Hà Nội (chính)" in answer.output


def test_the_command_line_says_when_nothing_is_found(provinces, run):
    answer = run("units", "successor", "Không Có")
    assert answer.exit_code == 1
    assert "Không có đơn vị nào tên hoặc mã “Không Có”" in answer.output
