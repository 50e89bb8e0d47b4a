import pytest

from tests.vanban.own_template_files import catalogue
from vanban.own_templates import catalogue_of


def field(path: str):
    return next(one for one in catalogue().fields if one.path == path)


def test_fields_come_in_the_order_of_the_facts():
    assert [one.path for one in catalogue().fields][:5] == [
        "title",
        "grouped",
        "year",
        "letterhead.place",
        "letterhead.issuer_lines",
    ]


def test_a_field_has_its_vietnamese_words():
    assert field("teams[].name").words == "Tên Tổ"


def test_a_field_without_words_is_called_by_its_path():
    assert catalogue_of({"title": "a"}, {}).fields[0].words == "title"


@pytest.mark.parametrize(
    ("path", "sample"),
    [
        ("title", "Về việc thành lập Tổ mẫu"),
        ("grouped", "không"),
        ("year", "2026"),
        ("tasks", "Việc thứ nhất · Việc thứ hai"),
        ("teams", "2 mục"),
        ("teams[].members[].full_name", "Nguyễn Văn Mẫu"),
    ],
)
def test_a_field_shows_what_it_prints_for_the_sample(path, sample):
    assert field(path).sample == sample


def test_an_unknown_value_of_the_sample_shows_nothing():
    assert catalogue_of({"note": None}, {}).fields[0].sample == ""


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("letterhead.place", "{{ letterhead.place }}"),
        ("teams[].members[].full_name", "{{ member.full_name }}"),
        ("grouped", "{% if grouped %}…{% else %}…{% endif %}"),
        ("tasks", ""),
    ],
)
def test_what_a_clerk_pastes_into_a_line(path, tag):
    assert field(path).tag == tag


def test_a_list_is_pasted_as_three_paragraphs():
    assert catalogue().paragraphs(field("tasks")) == (
        "{%p for task in tasks %}",
        "{{ task }}",
        "{%p endfor %}",
    )


def test_a_list_of_groups_is_pasted_with_their_fields():
    assert catalogue().rows(field("teams[].members")) == (
        "{%tr for member in team.members %}",
        "{{ member.full_name }}\t{{ member.role }}",
        "{%tr endfor %}",
    )


def test_a_condition_is_pasted_around_a_paragraph():
    assert catalogue().paragraphs(field("grouped")) == ("{%p if grouped %}", "…", "{%p endif %}")


def test_a_plain_field_needs_no_paragraphs():
    assert catalogue().paragraphs(field("title")) == catalogue().rows(field("title")) == ()
