"""Tags that do not open and close as they should."""

import pytest

from tests.vanban.own_template_files import codes, found, p, table, the_fault, word_file
from vanban.own_templates.blocks import Blocks
from vanban.own_templates.spots import spots_of
from vanban.story import Story

FOR, END = "{%p for task in tasks %}", "{%p endfor %}"


def test_a_sound_template_has_no_fault():
    assert found(p(FOR), p("{{ task }}"), p(END)) == []


def test_a_tag_nobody_closed_is_found_with_its_place():
    fault = the_fault(p("Điều 1."), p("Thành lập {{ title"))
    assert (fault.code, fault.place, fault.quote) == ("unclosed", "đoạn 2", "{{ title")


def test_a_tag_does_not_go_on_in_the_next_paragraph():
    assert codes(p("{{ title"), p("}}")) == ["unclosed", "unopened"]


def test_a_tag_is_closed_by_braces_of_its_own_kind():
    assert the_fault(p("{{ title %}")).suggestion == "Đóng thẻ bằng }}."


def test_every_fault_is_told_at_once():
    assert codes(p("{{ title"), p("{% endif %}"), p("{{ titel }}")) == [
        "unclosed",
        "stray-tag",
        "unknown-field",
    ]


def test_a_fault_says_which_letters_it_is_about():
    fault = the_fault(p("Gồm ", "{{ tit", "el }}", " người"))
    assert (fault.paragraph, fault.start, fault.end) == (0, 4, 15)


def test_a_condition_without_end_is_found():
    fault = the_fault(p("{%p if grouped %}"), p("a"))
    assert (fault.code, fault.suggestion) == (
        "unfinished-block",
        "Thêm {%p endif %} sau phần nội dung của nó.",
    )


def test_an_end_without_beginning_is_found():
    assert the_fault(p("a{% endfor %}")).code == "stray-tag"


def test_an_else_belongs_to_a_condition():
    assert the_fault(p("{% else %}")).code == "stray-tag"


def test_a_condition_has_one_else():
    assert the_fault(p("{% if grouped %}a{% else %}b{% else %}c{% endif %}")).code == "second-else"


def test_blocks_do_not_cross():
    fault = the_fault(p("{% if grouped %}{% for task in tasks %}{% endif %}{% endfor %}"))
    assert (fault.code, fault.quote) == ("crossed-blocks", "{% endfor %}")


def test_a_paragraph_tag_is_not_closed_by_a_tag_inside_a_line():
    fault = the_fault(p(FOR), p("{{ task }}"), p("{% endfor %}"))
    assert fault.suggestion == "Hai thẻ phải cùng loại: viết {%p endfor %}."


def test_a_block_inside_a_line_closes_in_its_paragraph():
    fault = the_fault(p("{% for task in tasks %}"), p("{{ task }}"), p("{% endfor %}"))
    assert fault.suggestion == "Viết {%p for task in tasks %} và {%p endfor %}, mỗi thẻ ở một đoạn riêng."


def test_a_loop_over_the_cells_of_a_row_is_told_to_take_rows():
    fault = the_fault(table(("{% for team in teams %}{{ team.name }}", "{% endfor %}")))
    assert fault.suggestion.startswith("Viết {%tr for team in teams %} và {%tr endfor %}")


def test_a_block_does_not_open_outside_a_table_and_close_inside():
    fault = the_fault(p("{%p if grouped %}"), table(("{%p endif %}", "a")))
    assert (fault.place, fault.code) == ("bảng 1, dòng 1, ô 1", "crossed-blocks")


def test_a_block_may_hold_a_whole_table():
    assert found(p("{%p if grouped %}"), table(("a", "{{ title }}")), p("{%p endif %}")) == []


def test_a_block_does_not_begin_inside_a_link_and_end_outside():
    link = '<w:hyperlink w:anchor="a"><w:r><w:t>{% if grouped %}</w:t></w:r></w:hyperlink>'
    assert the_fault(p(link, "a{% endif %}")).code == "crossed-blocks"


@pytest.mark.parametrize(
    ("blocks", "code"),
    [
        pytest.param([p("Nhiệm vụ: ", FOR), p(END)], "shares-paragraph", id="a paragraph"),
        pytest.param(
            [table(("{%tr for team in teams %}", "Tổ"), ("{{ team.name }}", ""), ("{%tr endfor %}", ""))],
            "shares-row",
            id="a row",
        ),
        pytest.param(
            [table((p("Tổ", "{%tc if grouped %}"), "a", "{%tc endif %}"))], "shares-cell", id="a cell"
        ),
    ],
)
def test_a_tag_that_takes_something_away_stands_alone_in_it(blocks, code):
    assert the_fault(*blocks).code == code


def test_two_row_tags_do_not_share_a_row():
    rows = (
        ("{%tr for team in teams %}", "{%tr if team.name %}"),
        ("a", "b"),
        ("{%tr endif %}", "{%tr endfor %}"),
    )
    assert set(codes(table(*rows))) == {"shares-row"}


def test_a_paragraph_tag_does_not_take_a_picture_away():
    assert codes(p(FOR, "<w:r><w:drawing/></w:r>"), p(END)) == ["shares-paragraph"]


def test_a_paragraph_tag_does_not_take_the_end_of_a_section_away():
    ending = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
    assert codes(p(FOR), ending) == ["shares-paragraph"]


def test_a_row_tag_stands_in_a_table():
    assert codes(p("{%tr for team in teams %}"), p("{%tr endfor %}")) == ["outside-table", "outside-table"]


def test_a_comment_of_the_template_is_no_fault():
    assert found(p("{# ghi chú: {{ gì cũng được #}")) == []


def test_escaped_braces_are_text():
    assert found(p("{_{ title }_}")) == []


@pytest.mark.parametrize("text", ["a {", "} b", "{_{"])
def test_a_single_brace_does_not_stand_at_the_edge_of_a_paragraph(text):
    assert codes(p("{%p if grouped %}"), p(text), p("{%p endif %}")) == ["lone-brace"]


def test_a_single_brace_inside_a_line_is_text():
    assert found(p("{%p if grouped %}"), p("tập {1} và {_{ x"), p("{%p endif %}")) == []


def test_the_loops_around_a_tag_are_known():
    content = word_file(p("{%p for t in teams %}"), p("{% for m in t.members %}{{ m }}{% endfor %}"), p(END))
    placed = [one for spots in spots_of(Story(content)) for one in Blocks.of(spots).placed]
    inner = next(one for one in placed if one.spot.tag.text == "{{ m }}")
    assert inner.scope == {"t": "teams[]", "m": "teams[].members[]"}
