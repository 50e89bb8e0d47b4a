"""What a rule says of a document."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from vanban.nd30.paper import Line


class Severity(StrEnum):
    """How sure the decree is: broken; probably broken or broken by custom; worth a look."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    NOTE = "lưu ý"


@dataclass(frozen=True)
class Repair:
    """A change that is right whatever the author meant. apply() changes the paper's own story.

    Of text: replacement of line.text[start:end]. Of form: whatever apply does.
    """

    words: str  # what it does, for the person who decides: "Viết “57-NQ/TW”."
    apply: Callable[[], None]


@dataclass(frozen=True)
class Issue:
    """One place where a rule is broken, as the rule sees it.

    line None: the document as a whole; start == end: all of the line.
    """

    found: str  # a sentence: "Ký hiệu viết có khoảng trắng: “SKHCN- BCVTCĐS”."
    asked: str  # a sentence: "Viết liền, không có khoảng trắng: “SKHCN-BCVTCĐS”."
    line: Line | None = None
    start: int = 0
    end: int = 0
    replacement: str | None = None  # the safe text for line.text[start:end]
    repair: Repair | None = None  # a safe repair that is not of text


@dataclass(frozen=True)
class Finding:
    """An issue with the rule it breaks."""

    rule: str  # "so-ky-hieu.khoang-trang"
    severity: Severity
    clause: str  # "Phụ lục I, phần II, mục 3.b"
    issue: Issue

    @property
    def place(self) -> str:
        return self.issue.line.place if self.issue.line else "toàn văn bản"

    @property
    def quote(self) -> str:
        line = self.issue.line
        if line is None:
            return ""
        start, end = (
            (self.issue.start, self.issue.end) if self.issue.start < self.issue.end else (0, len(line.text))
        )
        return line.text[start:end]
