"""The workbook behind a chart: a file in the file, opened by Excel when somebody edits the chart."""

from vanban.gate.container.archive import Archive
from vanban.gate.refused import Refused, macro, ole_object

LARGEST = 10 * 1024 * 1024  # packed, and unpacked five times as much
HOSTILE_WORDS = ("macrosheets/", "activex/", "connections.xml")


MOST = 100


def refuse_many_workbooks(parts: list[str]) -> None:
    if len(parts) > MOST:
        raise Refused(
            "too-many-entries",
            f"Tệp có hơn {MOST} biểu đồ kèm bảng số liệu. Hãy tách thành nhiều tệp nhỏ hơn rồi tải lại.",
        )


def refuse_unsafe_workbook(archive: Archive, part: str) -> None:
    """Raises Refused for one that is no sound zip, or holds macros, objects or links of its own."""
    if archive.size(part) > LARGEST:
        raise ole_object(part)
    names = [
        name.casefold()
        for name in Archive(b"".join(archive.chunks(part)), largest_inflated=5 * LARGEST).names
    ]
    if any("vbaproject" in name for name in names):
        raise macro()
    if any(word in name for name in names for word in HOSTILE_WORDS):
        raise Refused(
            "chart-workbook",
            f"Bảng số liệu của biểu đồ (phần {part[:60]!r}) có lệnh hoặc kết nối ra ngoài. Trong Word, dán "
            "biểu đồ thành ảnh (Paste Special, Picture), lưu rồi tải lại.",
        )
