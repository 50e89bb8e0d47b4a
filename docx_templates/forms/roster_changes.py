"""Article 1 of a decision on rosters: who leaves, who joins, who changes role, in clauses numbered as they come.

The conditions are Jinja, over the fields of RosterDecision.
"""

from docx_templates.forms.decision import TEAM_COUNT
from docx_templates.forms.phrases import addressed, given, person, repeated
from vanban.authoring.blocks import clause
from vanban.authoring.ooxml import Xml, each, join, paragraph, when

REMADE = 'nature == "kien-toan"'
LISTED = f"(grouped or {REMADE})"  # else the people are named in the text
LEFT, JOINED, CHANGED = 'left_count != "00"', 'joined_count != "00"', 'changed_count != "00"'

AFTER = given(REMADE, "kiện toàn", otherwise="thay đổi")
BEFORE = given("before_count != after_count", " (trước khi " + AFTER + " là {{ before_count }} thành viên)")

LEAVER = person("leaver", "birth_year", "occupation", "address") + given("leaver.role", ", {{ leaver.role }}")
MEMBER = person("member", "birth_year", "occupation", "address")
ROLE = given("member.role", ", làm {{ member.role }}")
CHANGE = person("change", "birth_year") + ": từ {{ change.from_role }} sang {{ change.to_role }}"


def clauses() -> Xml:
    return join(
        when(REMADE, _remade()),
        when(LEFT, _leaving()),
        when(JOINED, _joining()),
        when(CHANGED, _changing()),
        when(f"not {REMADE}", _outcome()),
    )


def _number(*earlier: str, first: int = 1) -> str:
    """The place of a clause, given the conditions of those before it: a template chooses, it cannot count."""
    if not earlier:
        return str(first)
    condition, *rest = earlier
    return given(condition, _number(*rest, first=first + 1), otherwise=_number(*rest, first=first))


def _team(*earlier: str) -> str:
    """The full name where the team is first spoken of, "Tổ" after that."""
    full = "{{ team_name }} (sau đây gọi tắt là Tổ)"
    return given(" or ".join(earlier), given("grouped", "các ") + "Tổ", otherwise=full)


def _remade() -> Xml:
    count = "{{ after_count }} thành viên" + BEFORE
    one = count + " là các ông (bà) có tên trong Danh sách kèm theo Quyết định này."
    several = (
        TEAM_COUNT + " Tổ với tổng số " + count + ". Thành viên của từng Tổ là các ông (bà) có tên trong "
        "Danh sách kèm theo Quyết định này."
    )
    words = "Kiện toàn {{ team_name }} (sau đây gọi tắt là Tổ) gồm "
    return clause(1, words + given("grouped", several, otherwise=one))


def _leaving() -> Xml:
    number, from_team = _number(REMADE), "Cho thôi tham gia " + _team(REMADE) + " đối với "
    sentence = LEAVER + given("leaver.reason", ". Lý do: {{ leaver.reason }}")
    point = LEAVER + given("leaver.reason", "; lý do: {{ leaver.reason }}")
    return _people(
        "left_count",
        listed=clause(number, from_team + "{{ left_count }} " + _in_list("Thành viên thôi tham gia")),
        one=clause(number, from_team + _only("leaver", "left", _titled("leaver", sentence)) + "."),
        several=clause(number, from_team + "{{ left_count }} ông (bà) có tên sau đây:"),
        points=_points("leaver", "left", point),
    )


def _joining() -> Xml:
    number, team = _number(REMADE, LEFT), _team(REMADE, LEFT)
    instead = given(f'nature == "thay-the" and {LEFT}', ", thay thế người thôi tham gia tại khoản 1 Điều này")
    name, role = _only("member", "joined", _titled("member", MEMBER)), _only("member", "joined", ROLE)
    to_team = "Bổ sung vào " + team + " {{ joined_count }} "
    return _people(
        "joined_count",
        listed=clause(number, to_team + _in_list("Thành viên bổ sung")),
        one=clause(number, "Bổ sung " + name + " tham gia " + team + role + instead + "."),
        several=clause(number, to_team + "ông (bà) có tên sau đây" + instead + ":"),
        points=_points("member", "joined", MEMBER + ROLE),
    )


def _changing() -> Xml:
    earlier = (REMADE, LEFT, JOINED)
    number, in_team = _number(*earlier), "Thay đổi nhiệm vụ trong " + _team(*earlier) + " đối với "
    return _people(
        "changed_count",
        listed=clause(number, in_team + "{{ changed_count }} " + _in_list("Thành viên thay đổi nhiệm vụ")),
        one=clause(number, in_team + _only("change", "changed", _titled("change", CHANGE)) + "."),
        several=clause(number, in_team + "{{ changed_count }} ông (bà) có tên sau đây:"),
        points=_points("change", "changed", CHANGE),
    )


def _outcome() -> Xml:
    have = given("grouped", "các Tổ có tổng số", otherwise="Tổ có")
    return clause(
        _number(LEFT, JOINED, CHANGED),
        "Sau khi " + AFTER + ", " + have + " {{ after_count }} thành viên" + BEFORE + " là các ông (bà) "
        "có tên trong Danh sách kèm theo Quyết định này.",
    )


def _people(count: str, listed: Xml, one: Xml, several: Xml, points: Xml) -> Xml:
    named = when(f'{count} == "01"', one, otherwise=join(several, points))
    return when(LISTED, listed, otherwise=named)


def _in_list(part: str) -> str:
    return f"ông (bà) có tên tại mục “{part}” của Danh sách kèm theo Quyết định này."


def _titled(row: str, words: str) -> str:
    return addressed(row) + " " + words


def _only(row: str, rows: str, words: str) -> str:
    """Words about the one person of the one team, inside a sentence."""
    return repeated("team", "teams", repeated(row, f"team.{rows}", words))


def _points(row: str, rows: str, words: str) -> Xml:
    line = "{{ loop.index|diem }}) " + words + given("loop.last", ".", otherwise=";")
    return each("team", "teams", each(row, f"team.{rows}", paragraph("Điểm", line)))
