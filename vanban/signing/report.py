"""What was found about the signatures of a PDF, and what it means in Vietnamese."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from vanban.time_zone import in_vietnam

READ_ALOUD = {"so": "số văn bản", "ngay": "ngày", "thang": "tháng"}
GET_AGAIN = "Hãy lấy lại bản đã ký từ phần mềm ký số rồi tải lên."
NO_SIGNATURE = "Tệp PDF chưa có chữ ký số nào. Hãy ký số rồi tải bản đã ký lên."


class Change(Enum):
    """What was added to the file after a signature."""

    NONE = "none"
    FORM = "form"  # fields filled and signatures, which the signature allows
    OTHER = "other"


@dataclass(frozen=True)
class Signature:
    """One signature. intact: the bytes signed are as they were. valid: made with the key of its certificate.

    trusted: its certificate leads to a root that we trust, and was valid then. timed: a time-stamping service
    vouches for signed_at; otherwise it is the signer's own word. whole: it covers the file to its end.
    """

    signer: str
    issuer: str
    signed_at: datetime | None
    timed: bool
    valid_from: datetime
    valid_until: datetime
    intact: bool
    valid: bool
    trusted: bool
    whole: bool
    change: Change
    filled: tuple[str, ...] = ()

    @property
    def out_of_date(self) -> bool:
        """Whether the certificate was expired, or not yet valid, when it signed."""
        at = self.signed_at
        return at is not None and not self.valid_from <= at <= self.valid_until

    @property
    def moment(self) -> str:
        """ "10:15:30 ngày 09/03/2026", in Vietnam."""
        if self.signed_at is None:
            return "không rõ lúc nào"
        return f"{in_vietnam(self.signed_at):%H:%M:%S ngày %d/%m/%Y}"

    @property
    def fault(self) -> str | None:
        """Why this signature counts for nothing: a sentence with what to do, None when it is in order."""
        if not self.intact:
            return f"Nội dung tệp đã bị sửa sau khi {self.signer} ký. {GET_AGAIN}"
        if not self.valid:
            return f"Chữ ký của {self.signer} không do khóa của chứng thư kèm theo tạo ra. {GET_AGAIN}"
        if self.out_of_date:
            return (
                f"Lúc ký ({self.moment}), chứng thư số của {self.signer} không còn hoặc chưa có hiệu lực: chỉ dùng "
                f"được từ {_day(self.valid_from)} đến {_day(self.valid_until)}. Hãy ký lại bằng chứng thư còn hạn."
            )
        if self.change is Change.OTHER:
            return (
                f"Sau khi {self.signer} ký, tệp bị thêm hoặc sửa nội dung ngoài việc điền số, ngày và ký tiếp. "
                f"{GET_AGAIN}"
            )
        return None

    @property
    def remarks(self) -> list[str]:
        """What is worth knowing of a signature in order."""
        said = []
        if not self.trusted:
            said.append(
                f"Chứng thư số của {self.signer} (do {self.issuer} cấp) không thuộc các chứng thư gốc được tin cậy."
            )
        if self.filled:
            said.append(
                f"Sau khi {self.signer} ký đã điền {', '.join(map(_field, self.filled))}; chữ ký cho phép."
            )
        if not self.timed:
            said.append(f"Giờ ký của {self.signer} lấy theo máy của người ký.")
        return said


@dataclass(frozen=True)
class Report:
    """All signatures of a file, the first first."""

    signatures: tuple[Signature, ...]

    @property
    def faults(self) -> list[str]:
        """Why the file cannot be taken; none when every signature is in order and the last covers it whole."""
        if not self.signatures:
            return [NO_SIGNATURE]
        faults = [signature.fault for signature in self.signatures if signature.fault]
        if not faults and self.signatures[-1].change is not Change.NONE:
            faults.append("Tệp còn được điền thêm sau chữ ký cuối cùng. Hãy ký số của cơ quan rồi tải lên.")
        return faults

    @property
    def trusted(self) -> bool:
        return bool(self.signatures) and all(signature.trusted for signature in self.signatures)

    @property
    def remarks(self) -> list[str]:
        return [remark for signature in self.signatures for remark in signature.remarks]


def as_plain(report: Report) -> dict[str, Any]:
    """For JSON: moments as ISO 8601."""
    return {"signatures": [_plain(signature) for signature in report.signatures]}


def from_plain(plain: Mapping[str, Any]) -> Report:
    return Report(tuple(_signature(one) for one in plain["signatures"]))


def _plain(signature: Signature) -> dict[str, Any]:
    values = asdict(signature) | {"change": signature.change.value, "filled": list(signature.filled)}
    return {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()
    }


def _signature(plain: Mapping[str, Any]) -> Signature:
    moments = {
        name: datetime.fromisoformat(plain[name]) if plain[name] else None
        for name in ("signed_at", "valid_from", "valid_until")
    }
    rest = {"change": Change(plain["change"]), "filled": tuple(plain["filled"])}
    return Signature(**{**plain, **moments, **rest})


def _day(moment: datetime) -> str:
    return f"{in_vietnam(moment):%d/%m/%Y}"


def _field(name: str) -> str:
    return READ_ALOUD.get(name, f"ô {name}")
