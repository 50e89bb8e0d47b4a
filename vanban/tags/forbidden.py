"""The sentences about a tag that may not stand in a template: what is wrong, and what to write instead."""

from dataclasses import dataclass
from typing import NamedTuple, Self

from vanban.tags.source import Written

ONLY_FIELDS = "Thẻ chỉ in trường có sẵn; hãy dùng trường đã tính sẵn trong danh mục trường."

# {tag} is the tag as written, {detail} what is wrong in it.
SENTENCES = {
    "call": "Thẻ {tag} gọi hàm. Bỏ cặp ngoặc tròn, chỉ để lại tên trường.",
    "arithmetic": f"Thẻ {{tag}} tính toán hoặc ghép chữ. {ONLY_FIELDS}",
    "index": "Thẻ {tag} lấy phần tử bằng ngoặc vuông. Viết trường con sau dấu chấm, "
    "hoặc dùng {{% for … %}} để lấy từng phần tử.",
    "literal": f"Thẻ {{tag}} tự đặt ra một danh sách. {ONLY_FIELDS}",
    "expression": "Thẻ {tag} viết phức tạp hơn mức mẫu được dùng. Chỉ in trường, ví dụ {{{{ team.name }}}}.",
    "statement": "Thẻ {tag} dùng lệnh không có trong mẫu Word. Chỉ dùng if, elif, else, endif, for và endfor.",
    "hidden-name": "Thẻ {tag} dùng tên bắt đầu bằng dấu gạch dưới hoặc có ký tự lạ. "
    "Chọn lại trường từ danh mục trường.",
    "reserved-name": "Thẻ {tag} dùng một tên dành riêng (self, super, caller, varargs, kwargs). "
    "Chọn lại trường từ danh mục trường.",
    "long-name": "Thẻ {tag} có tên trường dài quá 60 ký tự. Chọn lại trường từ danh mục trường.",
    "loop-counter": "Thẻ {tag} dùng loop sai chỗ hoặc sai tên. Trong vòng lặp chỉ có loop.index, loop.index0, "
    "loop.revindex, loop.revindex0, loop.first, loop.last và loop.length.",
    "loop-form": "Thẻ {tag} lặp theo cách mẫu không dùng được. Viết dạng {{% for member in team.members %}}.",
    "loop-source": "Thẻ {tag} không lặp trên một trường danh sách. Viết dạng {{% for member in team.members %}}.",
    "deep-loop": "Thẻ {tag} là vòng lặp thứ năm lồng trong nhau. Mẫu chỉ lồng được bốn vòng lặp; "
    "hãy bớt một vòng.",
    "filter": "Thẻ {tag} dùng bộ lọc (sau dấu |) không có trong danh mục. Chọn bộ lọc trong danh mục.",
    "filter-argument": "Thẻ {tag} đưa cho bộ lọc một giá trị không phải chữ hoặc số viết sẵn. "
    "Viết dạng {{{{ names|join(', ') }}}}.",
    "filter-chain": "Thẻ {tag} nối quá nhiều bộ lọc hoặc lặp lại một bộ lọc. Chỉ dùng tối đa ba bộ lọc khác nhau.",
    "test": "Thẻ {tag} dùng phép thử (sau chữ is) không có trong mẫu. Chỉ dùng is defined, is undefined và is none.",
    "constant": "Thẻ {tag} có đoạn chữ dài quá 200 ký tự, số quá lớn hoặc ký tự không in được. "
    "Viết đoạn chữ đó thẳng vào văn bản, ngoài thẻ.",
    "without-else": "Thẻ {tag} có if mà không có else. Viết đủ, ví dụ {{{{ 'Ông' if is_man else 'Bà' }}}}.",
    "long-tag": "Thẻ {tag} dài quá 500 ký tự. Kiểm tra xem thẻ đã đóng chưa, hoặc viết thành nhiều thẻ ngắn.",
    "too-complex": "Thẻ {tag} lồng quá nhiều lớp. Viết lại thành ít lớp hơn.",
    "too-many-tags": "Mẫu có hơn 5.000 thẻ. Dùng {{% for … %}} cho những đoạn lặp lại.",
    "syntax": "Thẻ {tag} viết sai{detail}. Xem cách viết thẻ trong hướng dẫn mẫu Word.",
    "unclosed": "Thẻ {tag} chưa đóng. Thêm {detail} vào cuối thẻ, hoặc viết {{_{{ nếu muốn in hai dấu ngoặc nhọn.",
    "unfinished-block": "Thẻ {tag} chưa có thẻ kết thúc. Thêm {detail} sau phần nội dung của nó.",
    "stray-tag": "Thẻ {tag} không có thẻ mở đi trước. Thêm {detail} trước nó, hoặc xóa thẻ này.",
    "crossed-blocks": "Thẻ {tag} đóng sai thứ tự: trước đó phải đóng {detail}. Đổi chỗ hoặc thêm thẻ còn thiếu.",
    "misplaced-row-tag": "Thẻ {tag} phải đứng một mình trong đoạn, hàng hoặc ô của nó. "
    "Chuyển thẻ sang một đoạn, hàng hoặc ô riêng.",
    "misplaced-cell-tag": "Thẻ {tag} chỉ dùng được trong ô bảng. Chuyển thẻ vào ô bảng, hoặc xóa thẻ này.",
}


class Mistake(NamedTuple):
    code: str
    tag: Written
    detail: str = ""


@dataclass(frozen=True)
class Forbidden:
    """One thing a tag may not say. ``code`` is stable; ``message`` a Vietnamese sentence with the remedy;
    ``tag`` the tag as written, without markup; ``line`` its line in the source, from 1."""

    code: str
    message: str
    tag: str
    line: int

    @classmethod
    def of(cls, code: str, tag: Written, detail: str = "") -> Self:
        message = SENTENCES[code].format(tag=tag.shown, detail=detail)
        return cls(code, message, tag.shown, tag.line)
