"""Quyết định tặng Giấy khen, Bằng khen (Mẫu 1.2); many collectives and people stand in a list attached."""

from typing import NamedTuple

from docx_templates.forms.decision import decision
from docx_templates.forms.phrases import given, repeated
from vanban.authoring.blocks import article, attachment_title, clause, end_of_list, table_heading, text
from vanban.authoring.ooxml import Xml, each, join, paragraph, when
from vanban.authoring.page import PORTRAIT
from vanban.authoring.tables import Column, each_row, kept_item_row, list_table
from vanban.authoring.word_file import Section, word_file

CENTRED = "Ô bảng giữa"
COLLECTIVES, PEOPLE = 'collective_count != "00"', 'person_count != "00"'
BOTH = f"{COLLECTIVES} and {PEOPLE}"
COUNTS = (
    given(COLLECTIVES, "{{ collective_count }} tập thể")
    + given(BOTH, " và ")
    + given(PEOPLE, "{{ person_count }} cá nhân")
)
GIVEN_TO = "Tặng {{ award }} của {{ authority_name }} cho " + COUNTS + " {{ achievement }}"

COLLECTIVE_COLUMNS = (
    Column("STT", 680, "{{ collective.ordinal }}", CENTRED),
    Column("Tập thể", 4337, "{{ collective.name }}"),
    Column("Thành tích", 4337, "{{ collective.merit|hoa_dau }}"),
)
PERSON_COLUMNS = (
    Column("STT", 680, "{{ person.ordinal }}", CENTRED),
    Column("Họ và tên", 2400, "{{ person.full_name }}"),
    Column("Chức vụ, đơn vị", 3137, "{{ person.position }}"),
    Column("Thành tích", 3137, "{{ person.merit|hoa_dau }}"),
)


class Named(NamedTuple):
    """Those of one kind, by name: the only one inside a sentence, several as points."""

    item: str
    items: str
    words: str

    @property
    def alone(self) -> str:
        return repeated(self.item, self.items, self.words)

    @property
    def points(self) -> Xml:
        line = "{{ loop.index|diem }}) " + self.words + given("loop.last", ".", ";")
        return each(self.item, self.items, paragraph("Điểm", line))


COLLECTIVE = Named(
    "collective",
    "collectives",
    "{{ collective.name }}" + given("collective.merit", " ({{ collective.merit }})"),
)
PERSON = Named(
    "person",
    "people",
    "{{ person.full_name }}"
    + given("person.position", ", {{ person.position }}")
    + given("person.merit", " ({{ person.merit }})"),
)


def build() -> bytes:
    return word_file(Section(PORTRAIT, _decision()), Section(PORTRAIT, _list(), only_when="listed"))


def _decision() -> tuple[Xml, ...]:
    return decision(
        article(1, "Tặng {{ award }}", _commended()),
        article(2, "Tiền thưởng", when("total_reward", _rewards(), otherwise=_no_rewards())),
    )


def _commended() -> Xml:
    """One kind of receivers follows the sentence; two stand in clauses of their own."""
    listed = text(GIVEN_TO + " (có Danh sách kèm theo Quyết định này).")
    two = join(
        text(GIVEN_TO + ", gồm:"),
        _clause(1, "Tập thể", "collective_count", COLLECTIVE),
        _clause(2, "Cá nhân", "person_count", PERSON),
    )
    only = when(COLLECTIVES, _only("collective_count", COLLECTIVE), otherwise=_only("person_count", PERSON))
    return when("listed", listed, otherwise=when(BOTH, two, otherwise=only))


def _clause(number: int, heading: str, count: str, named: Named) -> Xml:
    return when(
        f'{count} == "01"',
        clause(number, f"{heading}: {named.alone}."),
        otherwise=join(clause(number, f"{heading}:"), named.points),
    )


def _only(count: str, named: Named) -> Xml:
    return when(
        f'{count} == "01"',
        text(GIVEN_TO + f": {named.alone}."),
        otherwise=join(text(GIVEN_TO + ", gồm:"), named.points),
    )


def _rewards() -> Xml:
    levels = (
        given(f"{COLLECTIVES} and collective_reward", "{{ collective_reward }} đối với mỗi tập thể")
        + given(f"{BOTH} and collective_reward and person_reward", ", ")
        + given(f"{PEOPLE} and person_reward", "{{ person_reward }} đối với mỗi cá nhân")
    )
    return join(
        clause(
            1,
            "Mức tiền thưởng kèm theo {{ award }}: "
            + levels
            + given("reward_basis", ", theo {{ reward_basis }}")
            + ".",
        ),
        clause(
            2,
            "Tổng số tiền thưởng là {{ total_reward }} (bằng chữ: {{ total_in_words }}), chi từ {{ fund }}.",
        ),
    )


def _no_rewards() -> Xml:
    return text(
        "Tiền thưởng kèm theo {{ award }} thực hiện theo quy định hiện hành"
        + given("fund", ", chi từ {{ fund }}")
        + "."
    )


def _list() -> tuple[Xml, ...]:
    return (
        attachment_title("DANH SÁCH", "{{ list_title }}", "Quyết định", "{{ authority_name }}"),
        when(
            COLLECTIVES,
            table_heading(given(PEOPLE, "I. ") + "Tập thể"),
            _table(COLLECTIVE_COLUMNS, "collective", "collectives"),
        ),
        when(
            PEOPLE,
            table_heading(given(COLLECTIVES, "II. ") + "Cá nhân"),
            _table(PERSON_COLUMNS, "person", "people"),
        ),
        end_of_list("Danh sách này có " + COUNTS),
    )


def _table(columns: tuple[Column, ...], item: str, items: str) -> Xml:
    return list_table(columns, each_row(columns, item, items, kept_item_row(columns)))
