"""Word fields: their instructions put together as Word would, and the ones that reach outside refused.

An instruction may be split over any number of runs and may hold other fields. A story (text box,
footnote, comment, either side of a compatibility choice) has fields of its own.
"""

import re

from vanban.gate.refused import Refused, hyperlink
from vanban.gate.relationships import is_web_address

STORIES = {"txbxContent", "footnote", "endnote", "comment", "Choice", "Fallback"}
OUTSIDE_FIELDS = {
    "DATABASE",
    "DDE",
    "DDEAUTO",
    "EMBED",
    "IMPORT",
    "INCLUDE",
    "INCLUDEPICTURE",
    "INCLUDETEXT",
    "LINK",
    "RD",
}
# A name is complete once something that cannot belong to it follows; "=" is complete by itself.
COMPLETE_NAME = re.compile(r'\s*(=|[^\s"\\={}]+(?=[\s"\\=]))')
NAME = re.compile(r'\s*(=|[^\s"\\={}]*)')
HYPERLINK_TARGET = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"?|([^\s"\\]\S*))', re.IGNORECASE)


class Field:
    """An open field: its instruction so far, until its result begins."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.is_instruction = True

    def write(self, text: str) -> None:
        self._pieces.append(text)

    @property
    def instruction(self) -> str:
        return "".join(self._pieces)

    @property
    def is_named(self) -> bool:
        return COMPLETE_NAME.match(self.instruction) is not None


class Fields:
    """The open fields of one part, innermost last, story by story."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._stories: list[list[Field]] = [[]]

    def enter_story(self) -> None:
        self._stories.append([])

    def leave_story(self) -> None:
        """Fields left open at the end of their story are judged all the same."""
        for field in self._stories.pop():
            self._judge(field.instruction)

    def begin(self) -> None:
        if self._open and self._open[-1].is_instruction and not self._open[-1].is_named:
            raise self._hidden()
        self._open.append(Field())

    def write_instruction(self, text: str) -> None:
        """Outside any field, instruction text is inert, unless a story around it has a field open, whose
        instruction it could be meant to cut in two."""
        if self._open:
            self._open[-1].write(text)
        elif any(self._stories):
            raise self._hidden()

    def write_text(self, text: str) -> None:
        """Plain text between the beginning of a field and its result: readers take it for instruction."""
        if self._open and self._open[-1].is_instruction:
            self._open[-1].write(text)

    def separate(self) -> None:
        if self._open:
            self._open[-1].is_instruction = False

    def close(self) -> None:
        if self._open:
            self._judge(self._open.pop().instruction)

    def simple(self, instruction: str) -> None:
        self._judge(instruction)

    @property
    def _open(self) -> list[Field]:
        return self._stories[-1]

    def _judge(self, instruction: str) -> None:
        name = NAME.match(instruction)
        if name and name[1].upper() in OUTSIDE_FIELDS:
            raise Refused(
                "field",
                f"Tệp có trường {name[1].upper()} lấy nội dung từ bên ngoài (phần {self._part!r}). "
                "Trong Word, bấm vào chỗ đó, nhấn Ctrl+Shift+F9 để đổi thành chữ thường, lưu rồi tải lại.",
            )
        _refuse_hyperlink_elsewhere(instruction)

    def _hidden(self) -> Refused:
        return Refused(
            "hidden-field",
            f"Tệp có trường mà tên bị ghép từ trường khác (phần {self._part!r}). "
            "Trong Word, chọn hết (Ctrl+A), nhấn Ctrl+Shift+F9, lưu rồi tải lại.",
        )


def _refuse_hyperlink_elsewhere(instruction: str) -> None:
    target = HYPERLINK_TARGET.match(instruction)
    address = (target[1] or target[2]) if target else None
    if address and not is_web_address(address):
        raise hyperlink(address)
