"""Quyết định changing the rosters of established teams (Mẫu 1.2), worded by what it does.

The people of one team are named in Article 1; those of several teams, and of a team made anew (kiện toàn),
in the list attached.
"""

from collections.abc import Mapping

from docx_templates.forms import roster_changes, roster_list
from docx_templates.forms.decision import decision, decisions_named
from docx_templates.forms.phrases import given, repeated
from docx_templates.forms.roster_changes import CHANGED, JOINED, LEFT, REMADE
from docx_templates.forms.team_duties import FUNDING, duties
from vanban.authoring.blocks import article, clause, text
from vanban.authoring.ooxml import Xml, when
from vanban.authoring.page import LANDSCAPE, PORTRAIT
from vanban.authoring.word_file import Section, word_file

CHANGE_HEADINGS = {
    "bo-sung": "Bổ sung thành viên",
    "thay-the": "Thay thế thành viên",
    "cho-thoi": "Cho thôi tham gia Tổ",
    "doi-vai-tro": "Thay đổi nhiệm vụ của thành viên",
    "kien-toan": "Kiện toàn thành phần của Tổ",
}

STARTING = f"({JOINED} or {CHANGED})"


def build() -> bytes:
    return word_file(
        Section(PORTRAIT, _decision()),
        Section(LANDSCAPE, roster_list.attached()),
    )


def _decision() -> tuple[Xml, ...]:
    return decision(
        article(1, by_nature(CHANGE_HEADINGS), roster_changes.clauses()),
        when(REMADE, _duties_anew(), otherwise=_rights_and_handover()),
        when(REMADE, _replaced(), otherwise=_amended()),
    )


def by_nature(words: Mapping[str, str]) -> str:
    return "".join(given(f'nature == "{nature}"', said) for nature, said in words.items())


def _duties_anew() -> Xml:
    """The founding decision is replaced, so nothing of the team's duties would be left to refer to."""
    rest = given(LEFT, ", kinh phí và bàn giao", otherwise=" và kinh phí")
    return article(
        2,
        "Nhiệm vụ, chế độ làm việc" + rest,
        duties(),
        clause(3, FUNDING),
        when(LEFT, _handover("4. ")),
    )


def _rights_and_handover() -> Xml:
    both = f"{LEFT} and {STARTING}"
    single = given(LEFT, "Bàn giao nhiệm vụ", otherwise="Quyền và nhiệm vụ của thành viên")
    return article(
        2,
        given(both, "Quyền, nhiệm vụ và bàn giao", otherwise=single),
        when(STARTING, _rights(given(both, "1. "))),
        when(LEFT, _handover(given(both, "2. "))),
    )


def _rights(number: str) -> Xml:
    joined = given(JOINED, "Thành viên được bổ sung" + given(CHANGED, " và thành viên thay đổi nhiệm vụ"))
    changed = given(f"{CHANGED} and not {JOINED}", "Thành viên thay đổi nhiệm vụ")
    return text(
        number + joined + changed + " thực hiện quyền, nhiệm vụ và chế độ làm việc theo quyết định thành lập "
        "Tổ, hoạt động theo chế độ kiêm nhiệm kể từ ngày Quyết định này có hiệu lực. Tổ trưởng phân công "
        "nhiệm vụ cụ thể cho từng thành viên."
    )


def _handover(number: str) -> Xml:
    what = (
        number
        + "Người thôi tham gia Tổ có trách nhiệm bàn giao nhiệm vụ đang thực hiện, tài liệu, tài khoản "
        "và quyền quản trị nhóm Zalo của Tổ (nếu có) cho "
    )
    deputed = "người được Ủy ban nhân dân {{ commune_name }} giao phụ trách Tổ"
    leader = given("team.leader_name", "Tổ trưởng là ông (bà) {{ team.leader_name }}", otherwise=deputed)
    receiver = given("grouped", "Tổ trưởng hoặc " + deputed, otherwise=repeated("team", "teams", leader))
    return text(what + receiver + " ngay khi Quyết định này có hiệu lực.")


def _amended() -> Xml:
    return article(
        3,
        "Sửa đổi quyết định đã ban hành",
        decisions_named(
            "Quyết định này sửa đổi, bổ sung danh sách thành viên Tổ kèm theo",
            "replaced",
            none="Quyết định này sửa đổi, bổ sung danh sách thành viên Tổ. Các nội dung khác của quyết định "
            "thành lập Tổ được giữ nguyên.",
            then=(
                "Các nội dung khác của Quyết định nêu trên được giữ nguyên.",
                "Các nội dung khác của các quyết định nêu trên được giữ nguyên.",
            ),
        ),
    )


def _replaced() -> Xml:
    return article(
        3,
        "Thay thế quyết định đã ban hành",
        decisions_named(
            "Quyết định này thay thế",
            "replaced",
            none="Quyết định này thay thế các quyết định đã ban hành về thành lập, kiện toàn Tổ.",
        ),
    )
