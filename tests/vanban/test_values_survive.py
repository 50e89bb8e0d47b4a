"""Ten thousand generated names into a file and back; what is cleaned, what is refused."""

import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.corpus import compiled, template
from vanban.inserts import Listing, Picture, Rich, Run, Subdocument
from vanban.package import read_parts
from vanban.template import UnusableValue
from vanban.values import cleaned
from vanban.vietnamese import clean
from vanban.vietnamese.text import VIETNAMESE_MARKED
from vanban.xml_part import W, parse

SYLLABLES = (
    *(
        "Nguyễn",
        "Trần",
        "Lò",
        "Thị",
        "Văn",
        "Mẫu",
        "Thử",
        "Hoà",
        "Hòa",
        "Đỗ",
        "Đức",
        "Ỷ",
        "Ượng",
        "Nghĩa",
        "Quỳnh",
    ),
    *(
        "H'Mẫu",
        "Y Thử",
        "K’Ví",
        "Ksor",
        "Êban",
        "Niê",
        "Čil",
        "Ƀya",
        "Siŭ",
        "Rơ Ô",
        "Hờ A Dụ",
        "Sùng",
        "Giàng",
        "Pơloong",
    ),
)
STRANGE = (
    *(
        "\u200b",
        "\u200d",
        "\u202e",
        "\u202c",
        "\u2066",
        "\ufeff",
        "\u00ad",
        "\0",
        "\x07",
        "\x0b",
        "\x1f",
        "\x85",
    ),
    *(
        "\u2028",
        "\u00a0",
        "\u3000",
        "\t",
        "\ufffe",
        "\uffff",
        "\U0001fffe",
        "\u0378",
        "\u3164",
        "&",
        "<",
        ">",
        '"',
        "{{",
        "%}",
    ),
    *("\u0301", "\u0323", "𝔘", "😀", "\ue000", "]]>", "{_{", "\\", "\x7f", "\u034f", "ﬁ", "Å"),
)
EACH = template("{%p for name in names %}", "[{{ name }}]", "{%p endfor %}")
COUNT, AT_ONCE = 10_000, 2_000


def names(count: int) -> list[str]:
    lot = random.Random(30)
    return [_name(lot) for _ in range(count)]


def _name(lot: random.Random) -> str:
    words = [lot.choice(SYLLABLES) for _ in range(lot.randint(1, 4))]
    words += ["".join(lot.choices(VIETNAMESE_MARKED, k=3)) for _ in range(lot.randint(0, 1))]
    text = list(unicodedata.normalize(lot.choice(("NFC", "NFD")), lot.choice((" ", "  ")).join(words)))
    for _ in range(lot.choice((0, 0, 1, 3))):
        text.insert(lot.randint(0, len(text)), lot.choice(STRANGE))
    return "".join(text)


def printed(texts: list[str]) -> list[str]:
    """What stands between the brackets of each paragraph of the file."""
    root = parse(read_parts(compiled(EACH).render({"names": texts}))["word/document.xml"])
    read = ("".join(node.text or "" for node in paragraph.iter(f"{W}t")) for paragraph in root.iter(f"{W}p"))
    return [text[1:-1] for text in read if text.startswith("[")]


def test_ten_thousand_names_survive_into_the_file_and_back():
    generated = names(COUNT)
    for start in range(0, COUNT, AT_ONCE):
        part = generated[start : start + AT_ONCE]
        assert printed(part) == [clean(name) for name in part]


@settings(deadline=None, max_examples=60, derandomize=True)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\n\r")), min_size=1, max_size=20
    )
)
def test_any_text_without_a_line_break_survives(texts):
    assert printed(texts) == [clean(text) for text in texts]


def test_lines_stay_lines():
    assert cleaned({"a": "\n một \r\n\r\n hai\u2028ba\x0bbốn\rnăm\n"}).values == {
        "a": "một\n\nhai ba bốn\nnăm"
    }


def test_a_run_keeps_a_space_at_its_ends_and_a_listing_its_breaks():
    values = {"a": Rich((Run("  đậm\u200b \t"), Run("\u00a0"))), "b": Listing(" một\t hai\a\fba ")}
    found = cleaned(values).values
    assert found == {"a": Rich((Run(" đậm \t"), Run(" "))), "b": Listing("một\thai\a\fba")}


LOOP: list = []
LOOP.append(LOOP)
REFUSED = {
    "half a character": "x\ud800",
    "half a character in a run": Rich((Run("\udfff"),)),
    "half a character in a listing": Listing("\ud83d"),
    "a fraction": 1.5,
    "bytes": b"x",
    "a number too long to print": 10**30,
    "a list that holds itself": LOOP,
    "a name with a control character": {"a\0": "x"},
    "a name that is a number": {1: "x"},
    "a run that runs a script": Rich((Run("x", link="javascript:alert(1)"),)),
    "a link that is none": Rich((Run("x", link="http://[mau"),)),
    "a style that breaks out": Rich((Run("x", style='"/><w:x'),)),
    "a picture of a wrong width": Picture(b"x", width_mm=-1),
    "a picture that is text": Picture("x"),  # pyright: ignore[reportArgumentType]
}


@pytest.mark.parametrize("value", [pytest.param(value, id=name) for name, value in REFUSED.items()])
def test_an_unusable_value_is_refused_by_name(value):
    with pytest.raises(UnusableValue, match=r"“teams\[1\]\.name"):
        cleaned({"teams": ["x", {"name": value}]})


@pytest.mark.parametrize(
    ("value", "said"),
    [(Picture(b"GIF"), "không phải là ảnh"), (Subdocument(b"PK"), "không phải là tệp Word")],
)
def test_a_file_that_is_not_what_it_should_be_is_refused_by_name(value, said):
    with pytest.raises(UnusableValue, match=f"“a\\[0\\]” {said}"):
        compiled(template("{% for x in a %}{{ x }}{% endfor %}")).render({"a": [value]})
