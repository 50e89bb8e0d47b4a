"""Phrases with a choice in them: text of a paragraph with Jinja tags, as a clerk would type it in Word."""


def given(condition: str, words: str, otherwise: str = "") -> str:
    """The words when the condition holds, else the other ones."""
    other = "{% else %}" + otherwise if otherwise else ""
    return "{% if " + condition + " %}" + words + other + "{% endif %}"


def repeated(item: str, items: str, words: str) -> str:
    """The words once for every item, inside one paragraph."""
    return "{% for " + item + " in " + items + " %}" + words + "{% endfor %}"


def person(row: str, *details: str) -> str:
    """ "Trần Thị Thử (sinh năm 1980, Giáo viên, nơi ở: Xóm Bản Mẫu)", as much as is known.

    row: the loop variable; details: names of its fields.
    """
    fields = [f"{row}.{detail}" for detail in details]
    said = "".join(_detail(field, fields[:place]) for place, field in enumerate(fields))
    return "{{ " + row + ".full_name }}" + given(" or ".join(fields), f" ({said})")


def addressed(row: str) -> str:
    """ "ông", "bà", or "ông (bà)" where the sex is not known."""
    return given(f'{row}.sex == "Nam"', "ông", given(f'{row}.sex == "Nữ"', "bà", "ông (bà)"))


DETAIL_WORDS = {"birth_year": "sinh năm ", "address": "nơi ở: "}


def _detail(field: str, before: list[str]) -> str:
    """The field, with the comma that parts it from what is known before it."""
    comma = given(" or ".join(before), ", ") if before else ""
    return given(field, comma + DETAIL_WORDS.get(field.split(".")[-1], "") + "{{ " + field + " }}")
