"""What holds of every rule, whatever it judges."""

import gc
import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.samples import decision, grouped_decision, proposal, rendered
from vanban.nd30.check import check, findings_in
from vanban.nd30.paper import Element, Layout, Line, Look, Paper, Stretch
from vanban.nd30.rulebook import RULES, Pack

ON = date(2026, 3, 5)
PIECES = (
    *(
        "Số:",
        "Số",
        "05",
        "/",
        "-",
        "QĐ-UBND",
        "NQ-HĐND",
        "2026",
        "57-NQ/TW",
        "Căn cứ",
        "Luật",
        "Điều",
        "1.",
        "khoản",
    ),
    *(
        "a)",
        "đ)",
        "I.",
        "Chương",
        "Kính gửi:",
        "Nơi nhận:",
        "- Lưu: VT.",
        "Như trên;",
        "TM.",
        "KT.",
        "CHỦ TỊCH",
    ),
    *(
        "ngày",
        "tháng",
        "năm",
        "31",
        "“",
        "”",
        '"',
        "(",
        ")",
        "./.",
        "…",
        "...",
        ";",
        ",",
        " ",
        "  ",
        "\t",
        "\n",
    ),
    *(
        "xã",
        "tỉnh",
        "Mẫu",
        "Ủy ban nhân dân",
        "UBND",
        "Tổ",
        "đồng",
        "1.431",
        "1,431",
        "%",
        "\u00a0",
        "\ufffd",
    ),
    *(
        "Ea H'leo",
        "https://mau.vn/a_b",
        "a@mau.vn",
        "{{ ten }}",
        "\u0301",
        "Phụ lục",
        "(Kèm theo",
        "QUYẾT ĐỊNH",
    ),
)
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=8).map("".join)
looks = st.builds(
    Look,
    font=st.sampled_from(["Times New Roman", "Arial", ""]),
    size=st.sampled_from([0.0, 11.0, 13.0, 14.0, 72.0]),
    bold=st.booleans(),
    italic=st.booleans(),
    colour=st.sampled_from(["", "auto", "FF0000"]),
)
layouts = st.builds(
    Layout,
    alignment=st.sampled_from(["left", "center", "right", "both"]),
    first_indent=st.sampled_from([-20.0, 0.0, 28.35, 36.0]),
    before=st.sampled_from([0.0, 6.0, 100.0]),
    line_spacing=st.sampled_from([None, 1.0, 1.5, 3.0]),
)


@st.composite
def lines(draw) -> Line:
    text = draw(texts)
    look = draw(looks)
    return Line(
        text,
        draw(st.sampled_from(Element)),
        place="đoạn 1",
        stretches=(Stretch(0, len(text), look),) if text else (),
        layout=draw(layouts),
        annex=draw(st.integers(0, 2)),
    )


LONG = 8_000
ENDLESS = (
    "a",
    "xã ",
    "1.",
    "“",
    "- ",
    " ",
    "\u00a0",
    ".",
    "/",
    "(",
    "1",
    "A, ",
    "1/2-",
    "điểm a khoản 1 ",
    "số      ",
    "12/QĐ-UBND ",
)
JUDGED_ALONE = (Element.BODY, Element.BASIS, Element.RECIPIENT, Element.PLACE_AND_DATE, Element.TITLE)
papers = st.builds(Paper, lines=st.lists(lines(), max_size=6), on=st.just(ON))


def ill_told(finding) -> list[str]:
    """What is wrong with how a finding is told."""
    issue, line = finding.issue, finding.issue.line
    length = len(line.text) if line else 0
    wrong = [] if 0 <= issue.start <= issue.end <= length else ["stands outside its line"]
    wrong += [f"{said!r} is no sentence" for said in (issue.found, issue.asked) if not is_sentence(said)]
    if issue.replacement is not None and line is not None:
        old = line.text[issue.start : issue.end] if issue.start < issue.end else line.text
        wrong += ["its repair changes nothing"] if old == issue.replacement else []
    return [f"{finding.rule}: {one}" for one in wrong]


def is_sentence(said: str) -> bool:
    own = re.sub("“.*”", "“”", said, flags=re.DOTALL)
    return (
        said == said.strip()
        and said[:1] == said[:1].upper()
        and said.endswith((".", ".”"))
        and "!" not in own
    )


@settings(deadline=None, max_examples=40, derandomize=True)
@given(papers)
def test_no_rule_stumbles_over_any_document(paper):
    assert [wrong for one in findings_in(paper, Pack.BOTH) for wrong in ill_told(one)] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_has_an_id_and_names_its_clause(rule):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+", rule.id)
    assert rule.clause == rule.clause.strip() != ""


def judging(text: str) -> float:
    """Seconds it takes to judge a line of the text as each of several elements."""
    gc.collect()
    gc.disable()  # a hundred thousand findings are not the rule's fault
    begun = time.process_time()
    findings_in(Paper([Line(text, element) for element in JUDGED_ALONE], ON), Pack.BOTH)
    gc.enable()
    return time.process_time() - begun


@pytest.mark.parametrize("piece", ENDLESS, ids=repr)
def test_a_line_four_times_as_long_takes_about_four_times_as_long(piece):
    """What grows with the square of the length takes sixteen times as long."""
    text = piece * LONG
    assert judging(text[:LONG]) < 10 * judging(text[: LONG // 4]) + 0.1


@pytest.mark.parametrize(
    "facts", [decision(), grouped_decision(), proposal()], ids=["one", "many", "proposal"]
)
def test_a_document_of_our_own_has_no_error(facts):
    report = check(rendered(facts), today=ON)
    assert [one for one in report.findings if one.severity == "lỗi"] == []
