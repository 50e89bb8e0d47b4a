"""Word fields: their instructions put together as Word would, and the ones that reach outside refused.

An instruction may be split over any number of runs and may hold other fields. A story (text box,
footnote, comment, either side of a compatibility choice) has fields of its own.
"""

from vanban.gate.parts.instructions import field_name, hyperlink_target, is_named
from vanban.gate.parts.relationships import is_web_address
from vanban.gate.refused import Refused, hyperlink

WORD_STORIES, COMPATIBILITY_STORIES = (
    {"txbxContent", "footnote", "endnote", "comment"},
    {"Choice", "Fallback"},
)
STORIES = WORD_STORIES | COMPATIBILITY_STORIES
OUTSIDE_FIELDS = {
    "DATA",
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
COMMAND_FIELDS = {"CONTROL", "HTMLCONTROL", "MACROBUTTON", "PRINT"}
BREAK = "\x1e"  # a tab, a line or a new paragraph: programs differ in whether it parts two words


class Field:
    """An open field: its instruction so far, until its result begins."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, bool]] = []
        self._is_settled = False
        self.is_instruction = True

    def write(self, text: str, *, is_deleted: bool = False) -> None:
        self._pieces.append((text, is_deleted))

    @property
    def may_hold_another(self) -> bool:
        """A field inside another may neither make its name nor the address a hyperlink leads to."""
        if not self._is_settled:  # once it is, nothing written later unsettles it
            readings = self.readings
            names = {field_name(reading) for reading in readings}
            self._is_settled = all(map(is_named, readings)) and "HYPERLINK" not in names
        return self._is_settled

    @property
    def readings(self) -> set[str]:
        """The instruction with and without what a reviewer deleted, and with breaks as spaces or as nothing."""
        kept = "".join(text for text, is_deleted in self._pieces if not is_deleted)
        whole = "".join(text for text, _ in self._pieces)
        return {text.replace(BREAK, space) for text in {kept, whole} for space in (" ", "")}


class Fields:
    """The open fields of one part, innermost last, story by story."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._stories: list[list[Field]] = [[]]

    def enter_story(self) -> None:
        self._stories.append([])

    def leave_story(self) -> None:
        """Fields left open at the end of their story are judged all the same; outside the outermost one,
        their instruction could be meant to go on behind it."""
        left_open = self._stories.pop()
        for field in left_open:
            self._judge(field.readings)
        if self._stories and any(field.is_instruction for field in left_open):
            raise self._hidden()

    def begin(self) -> None:
        if self._open and self._open[-1].is_instruction and not self._open[-1].may_hold_another:
            raise self._hidden()
        self._open.append(Field())

    def write_instruction(self, text: str) -> None:
        """Outside any field, instruction text is inert, unless a story around it has a field open, whose
        instruction it could be meant to cut in two."""
        if self._open:
            self._open[-1].write(text)
        elif any(self._stories):
            raise self._hidden()

    def write_deleted(self, text: str) -> None:
        if self._open:
            self._open[-1].write(text, is_deleted=True)
        else:
            self.write_instruction(text)

    def write_text(self, text: str) -> None:
        """Plain text between the beginning of a field and its result: readers take it for instruction."""
        if self._open and self._open[-1].is_instruction:
            self._open[-1].write(text)

    def write_break(self) -> None:
        self.write_text(BREAK)

    def separate(self) -> None:
        if self._open:
            self._open[-1].is_instruction = False

    def close(self) -> None:
        if self._open:
            self._judge(self._open.pop().readings)

    def simple(self, instruction: str) -> None:
        self._judge({instruction})

    @property
    def _open(self) -> list[Field]:
        return self._stories[-1]

    def _judge(self, readings: set[str]) -> None:
        for reading in readings:
            name = field_name(reading)
            if name in OUTSIDE_FIELDS | COMMAND_FIELDS:
                raise _outside_field(name, self._part)
            if name == "HYPERLINK":
                _refuse_hyperlink_elsewhere(reading)

    def _hidden(self) -> Refused:
        return Refused(
            "hidden-field",
            f"Tệp có trường mà tên hoặc địa chỉ bị ghép từ trường khác (phần {self._part!r}). "
            "Trong Word, chọn hết (Ctrl+A), nhấn Ctrl+Shift+F9, lưu rồi tải lại.",
        )


def _outside_field(name: str, part: str) -> Refused:
    what = "chạy lệnh" if name in COMMAND_FIELDS else "lấy nội dung từ bên ngoài"
    return Refused(
        "field",
        f"Tệp có trường {name} {what} (phần {part!r}). Trong Word, bấm vào chỗ đó, nhấn Ctrl+Shift+F9 để đổi "
        "thành chữ thường, lưu rồi tải lại.",
    )


def _refuse_hyperlink_elsewhere(instruction: str) -> None:
    address = hyperlink_target(instruction)
    if address and not is_web_address(address):
        raise hyperlink(address)
