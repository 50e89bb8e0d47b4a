"""Legal normative resolutions of a people's council: Mẫu 17 of Nghị định 78/2025/NĐ-CP.

That each điểm holds one idea cannot be decided by a program. What is known of the sample only from third
parties is a warning, never an error.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from vanban.nd30.finding import Issue, Severity
from vanban.nd30.outline import Kind, mark_of
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.prose import hits, whole
from vanban.nd30.rulebook import Pack, rule
from vanban.nd30.symbols import citations
from vanban.vietnamese.dates import short_date
from vanban.vietnamese.days_in_text import days_in

SAMPLE = "Nghị định 78/2025/NĐ-CP, Mẫu số 17"
LEAST_DELAY = timedelta(days=10)
LONGEST_NAME = 160

YEAR_IN_NUMBER = re.compile(r"Số:?\s*\d*\s*(?:…|\.{2,})?\s*/\s*20\d\d\s*/\s*(?:NQ-HĐND|QĐ-UBND)")
ADOPTION = re.compile(r"Nghị quyết này (?:đã )?được Hội đồng nhân dân .{1,160}?thông qua ngày", re.IGNORECASE)
EFFECT = re.compile(r"có hiệu lực(?: thi hành)?(?: kể)? từ (?:ngày|khi)")
AT_ONCE = re.compile(r"có hiệu lực(?: thi hành)?(?: kể)? từ ngày (?:ký|thông qua|được thông qua)")
PROMULGATES = re.compile(r"Hội đồng nhân dân .{0,120}?ban hành Nghị quyết", re.IGNORECASE)
LOWER_KINDS = (
    "Kế hoạch",
    "Công văn",
    "Chương trình",
    "Chương trình hành động",
    "Báo cáo",
    "Thông báo",
    "Tờ trình",
)
CONSIDERED = re.compile(r"\s*(?:Xét|Thực hiện|Theo đề nghị)")


def _is_resolution(paper: Paper) -> bool:
    """A normative decision of a people's committee is laid out in another way."""
    return paper.type_name in ("", "NGHỊ QUYẾT")


def _of_resolution(paper: Paper, element: Element) -> Iterator[Line]:
    return paper.of(element) if _is_resolution(paper) else iter(())


@rule("qppl.so-co-nam", Severity.ERROR, SAMPLE, Pack.NORMATIVE)
def the_number_has_the_year(paper: Paper) -> Iterator[Issue]:
    line = paper.first(Element.NUMBER)
    if line and not YEAR_IN_NUMBER.search(line.text):
        asked = "Ghi số/năm/ký hiệu: “Số: 15/2026/NQ-HĐND”."
        yield whole(line, "Số của văn bản quy phạm pháp luật không có năm.", asked)


@rule("qppl.quyet-nghi", Severity.WARNING, SAMPLE, Pack.NORMATIVE)
def nothing_is_resolved_in_capitals(paper: Paper) -> Iterator[Issue]:
    for line in _of_resolution(paper, Element.RESOLVES):
        asked = "Bỏ dòng này; viết câu “Hội đồng nhân dân … ban hành Nghị quyết …”."
        yield whole(line, f"Mẫu nghị quyết quy phạm pháp luật không có dòng “{line.text.strip()}”.", asked)


@rule("qppl.cau-ban-hanh", Severity.WARNING, SAMPLE, Pack.NORMATIVE)
def a_sentence_promulgates_it(paper: Paper) -> Iterator[Issue]:
    if _is_resolution(paper) and next(hits(paper, PROMULGATES, (Element.BODY, Element.BASIS)), None) is None:
        yield Issue(
            "Không có câu ban hành sau phần căn cứ.", "Viết “Hội đồng nhân dân tỉnh … ban hành Nghị quyết …”."
        )


@rule("qppl.dieu-co-ten", Severity.WARNING, "Nghị định 78/2025/NĐ-CP, Điều 63", Pack.NORMATIVE)
def every_article_has_a_name(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.BODY):
        mark = mark_of(line)
        if mark and mark.kind is Kind.ARTICLE and line.annex == 0:
            name = line.judged[mark.end :].strip()
            if not name or len(name) > LONGEST_NAME or name[-1] in ";:":
                yield whole(line, f"Điều {mark.value} không có tên.", "Mỗi điều phải có tên ngắn gọn.")


@rule("qppl.cau-thong-qua", Severity.WARNING, SAMPLE, Pack.NORMATIVE)
def a_sentence_tells_of_the_adoption(paper: Paper) -> Iterator[Issue]:
    if _is_resolution(paper) and _adoption(paper) is None:
        yield Issue(
            "Không có câu về việc thông qua nghị quyết.",
            "Viết cuối nội dung: “Nghị quyết này đã được Hội đồng nhân dân … thông qua ngày … tháng … năm ….”.",
        )


@rule("qppl.hieu-luc", Severity.ERROR, "Nghị định 78/2025/NĐ-CP, Điều 67", Pack.NORMATIVE)
def it_says_when_it_takes_effect(paper: Paper) -> Iterator[Issue]:
    if next(hits(paper, EFFECT, (Element.BODY,)), None) is None:
        yield Issue(
            "Không ghi ngày có hiệu lực.", "Viết “Nghị quyết này có hiệu lực từ ngày … tháng … năm ….”."
        )


@rule(
    "qppl.hieu-luc-som", Severity.WARNING, "Luật Ban hành văn bản quy phạm pháp luật, Điều 53", Pack.NORMATIVE
)
def it_takes_effect_ten_days_later(paper: Paper) -> Iterator[Issue]:
    """The shortened procedure may do without the ten days."""
    for line, hit in hits(paper, AT_ONCE, (Element.BODY,)):
        asked = "Ghi ngày cụ thể, không sớm hơn 10 ngày kể từ ngày thông qua, trừ trình tự rút gọn."
        yield Issue("Nghị quyết có hiệu lực ngay.", asked, line, hit.start(), hit.end())
    adopted = _adopted_on(paper)
    for line, hit in hits(paper, EFFECT, (Element.BODY,)):
        told = days_in(line.judged[hit.end() - len("ngày") :])
        if adopted and told and told[0].day and told[0].day < adopted + LEAST_DELAY:
            yield Issue(
                f"Có hiệu lực từ {short_date(told[0].day)}, chưa đủ 10 ngày từ ngày thông qua {short_date(adopted)}.",
                f"Ghi từ {short_date(adopted + LEAST_DELAY)} trở đi, trừ trình tự rút gọn.",
                line,
                hit.start(),
                hit.end(),
            )


def _adoption(paper: Paper) -> tuple[Line, re.Match[str]] | None:
    return next(hits(paper, ADOPTION, (Element.BODY,)), None)


def _adopted_on(paper: Paper) -> date | None:
    told = _adoption(paper)
    days = days_in(told[0].judged[told[1].end() - len("ngày") :]) if told else ()
    return days[0].day if days else None


@rule("qppl.can-cu", Severity.WARNING, "Nghị định 78/2025/NĐ-CP, Điều 62", Pack.NORMATIVE)
def bases_are_higher_normative_documents(paper: Paper) -> Iterator[Issue]:
    for cited in citations(paper, (Element.BASIS,)):
        is_party = cited.groups[-1] in ("TW", "TU", "BCĐTW")
        is_lower = cited.type_name in LOWER_KINDS or (cited.groups[-1] in ("UBND", "HĐND") and not cited.year)
        if (is_party or is_lower) and not CONSIDERED.match(cited.line.judged):
            yield Issue(
                f"“{cited.written}” không phải văn bản quy phạm pháp luật cấp trên.",
                "Căn cứ chỉ gồm văn bản quy phạm pháp luật có hiệu lực cao hơn.",
                cited.line,
                cited.start,
                cited.end,
            )


@rule("qppl.nguoi-ky", Severity.WARNING, SAMPLE, Pack.NORMATIVE)
def the_chair_signs(paper: Paper) -> Iterator[Issue]:
    for line in _of_resolution(paper, Element.SIGNING_AUTHORITY):
        if re.match(r"\s*(?:TM|TL|TUQ)\.", line.text):
            yield whole(
                line, f"Nghị quyết ký “{line.text.strip()}”.", "Ghi “CHỦ TỊCH” (hoặc “KT. CHỦ TỊCH”)."
            )


@rule("qppl.chu-quan", Severity.WARNING, SAMPLE, Pack.NORMATIVE)
def no_superior_stands_above_the_council(paper: Paper) -> Iterator[Issue]:
    for line in _of_resolution(paper, Element.SUPERIOR):
        yield whole(line, "Hội đồng nhân dân không có cơ quan chủ quản.", "Bỏ dòng tên cơ quan chủ quản.")
