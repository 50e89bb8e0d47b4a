"""What is wrong with a document, as plain values that can be kept, sent and shown."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from vanban.comments import Comment, with_comments
from vanban.nd30.finding import Severity
from vanban.story import DOCUMENT, Story


@dataclass(frozen=True)
class Remark:
    """One finding. Its fields are those of the JSON, and keep their names."""

    rule: str  # "so-ky-hieu.khoang-trang"
    severity: str  # "lỗi", "cảnh báo", "lưu ý"
    clause: str
    place: str  # for the reader: "đoạn 3", "bảng 2, dòng 3, ô 1", "toàn văn bản"
    paragraph: int | None  # of the file's paragraphs in reading order, from 0; None: the whole document
    start: int  # letters start to end of that paragraph; start == end: all of it
    end: int
    quote: str  # what stands there, cut when it is long
    found: str  # what is wrong as it stands
    asked: str  # what to write instead
    repair: str  # what the safe repair does, "" where there is none

    @property
    def words(self) -> str:
        """As a comment in Word says it."""
        return f"{self.severity.capitalize()}: {self.found}\n{self.asked}\n{self.clause}"


@dataclass(frozen=True)
class Report:
    """All findings of one document, in reading order, those about the whole of it first."""

    type_name: str  # "QUYẾT ĐỊNH"; "" for a công văn
    number: (
        str  # number and symbol as they stand: "12/QĐ-UBND", "…/QĐ-UBND" in a draft; "" without such a line
    )
    on: str  # the day by which it was judged, "2026-03-05"
    profile: str  # the rule pack: "nd30" or "qppl"
    findings: tuple[Remark, ...]
    unlisted: int = 0  # findings beyond the first hundred of one rule, counted but not kept

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Report":
        fields = {name: kept[name] for name in ("type_name", "number", "on", "profile", "unlisted")}
        return cls(findings=tuple(Remark(**one) for one in kept["findings"]), **fields)

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "findings": [asdict(one) for one in self.findings], "counts": self.counts}

    @property
    def counts(self) -> dict[str, int]:
        """Severity → findings, all three named."""
        found = Counter(one.severity for one in self.findings)
        return {severity.value: found[severity.value] for severity in Severity}

    @property
    def summary(self) -> str:
        return in_words(self.counts)

    @property
    def has_errors(self) -> bool:
        return self.counts[Severity.ERROR] > 0

    @property
    def repairs(self) -> tuple[Remark, ...]:
        """The findings that can be repaired without asking."""
        return tuple(one for one in self.findings if one.repair)


def in_words(counts: Mapping[str, int]) -> str:
    """ "2 lỗi, 1 cảnh báo"; "không có lỗi thể thức" when there is nothing to say."""
    told = [f"{counts[severity]} {severity.value}" for severity in Severity if counts[severity]]
    return ", ".join(told) or "không có lỗi thể thức"


def commented(content: bytes, remarks: Iterable[Remark]) -> bytes:
    """A copy of the file that was checked, with one Word comment for each of its findings; what is about
    the whole document stands at its first paragraph."""
    story = Story(content)
    first = next(place for place, one in enumerate(story.paragraphs) if one.part == DOCUMENT)
    comments = [
        Comment(
            story.paragraphs[first if one.paragraph is None else one.paragraph],
            one.start,
            one.end,
            one.words,
        )
        for one in remarks
    ]
    return with_comments(story, comments)
