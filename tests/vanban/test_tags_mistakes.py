import pytest

from vanban.tags import forbidden


def messages(source):
    return [one.message for one in forbidden(source)]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (
            "{{ ho ten }}",
            "Thẻ {{ ho ten }} viết sai: có phần thừa 'ten'; tên trường phải viết liền, nối bằng dấu gạch dưới. "
            "Xem cách viết thẻ trong hướng dẫn mẫu Word.",
        ),
        (
            "{{ }}",
            "Thẻ {{ }} viết sai: còn thiếu tên trường hoặc giá trị. Xem cách viết thẻ trong hướng dẫn mẫu Word.",
        ),
        (
            "{{ a$ }}",
            "Thẻ {{ a$ }} viết sai: có ký tự '$' không hiểu được. Xem cách viết thẻ trong hướng dẫn mẫu Word.",
        ),
        (
            "{% for x of xs %}{% endfor %}",
            "Thẻ {% for x of xs %} viết sai: thiếu chữ in giữa tên phần tử và tên danh sách. "
            "Xem cách viết thẻ trong hướng dẫn mẫu Word.",
        ),
        (
            "{% iff a %}",
            "Thẻ {% iff a %} viết sai: không có lệnh iff. Xem cách viết thẻ trong hướng dẫn mẫu Word.",
        ),
        (
            "<w:t>{{ a</w:t></w:p>",
            "Thẻ {{ a chưa đóng. Thêm }} vào cuối thẻ, hoặc viết {_{ nếu muốn in hai dấu ngoặc nhọn.",
        ),
        (
            "{% if a %}x",
            "Thẻ {% if a %} chưa có thẻ kết thúc. Thêm {% endif %} sau phần nội dung của nó.",
        ),
        (
            "x{% endfor %}",
            "Thẻ {% endfor %} không có thẻ mở đi trước. Thêm {% for … %} trước nó, hoặc xóa thẻ này.",
        ),
        (
            "{% else %}",
            "Thẻ {% else %} không có thẻ mở đi trước. Thêm {% if … %} trước nó, hoặc xóa thẻ này.",
        ),
        (
            "{% for x in xs %}{% if x %}{% endfor %}",
            "Thẻ {% endfor %} đóng sai thứ tự: trước đó phải đóng {% if x %}. Đổi chỗ hoặc thêm thẻ còn thiếu.",
        ),
        (
            "{%p if a %}x",
            "Thẻ {%p if a %} phải đứng một mình trong đoạn, hàng hoặc ô của nó. "
            "Chuyển thẻ sang một đoạn, hàng hoặc ô riêng.",
        ),
        (
            "{% hm %}",
            "Thẻ {% hm %} chỉ dùng được trong ô bảng. Chuyển thẻ vào ô bảng, hoặc xóa thẻ này.",
        ),
    ],
)
def test_a_slip_of_the_pen_is_explained(source, sentence):
    assert messages(source) == [sentence]


def test_every_slip_is_told_not_only_the_first():
    codes = [one.code for one in forbidden("{{ a b }} {{ c() }} {% if d %} {{ e")]
    assert codes == ["syntax", "call", "unfinished-block", "unclosed"]


def test_a_tag_without_end_does_not_swallow_the_next_one():
    assert [one.tag for one in forbidden("{{ a {{ b }} {{ c() }}")] == ["{{ a", "{{ c() }}"]


def test_a_closing_brace_inside_a_constant_ends_nothing():
    assert [one.tag for one in forbidden("{{ '}}' }} {{ a b }}")] == ["{{ a b }}"]


def test_a_comment_is_passed_over():
    assert [one.tag for one in forbidden("{# {{ a() }} #}{{ b( }}")] == ["{{ b( }}"]


def test_a_long_tag_is_shown_cut():
    (found,) = forbidden("{{ " + "a " * 400 + "}}")
    assert len(found.tag) == 120
    assert found.code == "long-tag"
