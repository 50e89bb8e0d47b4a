"""A legal text as it is written when first cited, and later."""

from dataclasses import dataclass
from datetime import date

from vanban.vietnamese.dates import long_date

# Cited by kind and name: neither number nor issuer (Annex I, II.6.a).
LAWS = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
BLANK_DAY = "ngày … tháng … năm …"


@dataclass(frozen=True)
class Cited:
    """What a citation is made of. title: trích yếu as it follows the issuer ("phê duyệt …", "về việc …"); of
    a law its name without the kind. amended_by: the texts in force that amend it, the oldest first."""

    kind: str
    number: str
    signed_on: date | None
    issuer: str
    title: str
    amended_by: tuple["Cited", ...] = ()

    @property
    def is_law(self) -> bool:
        return self.kind in LAWS


def full(text: Cited, *, points: str = "", law_number: bool = False) -> str:
    """As first cited: kind, number, day, issuer, trích yếu; a law without number and issuer.

    points: as points_in_words() gives them; law_number: the office prints the numbers of laws too.
    """
    day = long_date(text.signed_on) if text.signed_on else BLANK_DAY
    if text.is_law:
        number = f"số {text.number}" if law_number else ""
        parts = (points, short(text), number, day)
    else:
        parts = (points, short(text), day, f"của {text.issuer}" if text.issuer else "", text.title)
    return " ".join(part for part in parts if part) + _amended(text, law_number)


def _amended(text: Cited, law_number: bool) -> str:
    if not text.amended_by:
        return ""
    named = ", ".join(_amending(one, law_number) for one in text.amended_by)
    # After a long trích yếu the comma tells that it is not the last-named text that was amended.
    return f"{'' if text.is_law else ','} được sửa đổi, bổ sung bởi {named}"


def _amending(text: Cited, law_number: bool) -> str:
    """Without its own trích yếu, which would only name the amended text again."""
    if text.is_law and not law_number:
        return full(text)
    day = f" {long_date(text.signed_on)}" if text.signed_on and not text.is_law else ""
    return f"{text.kind} số {text.number}{day}"


def short(text: Cited) -> str:
    """As cited again: kind and number; of a law kind and name (Annex I, II.6.b)."""
    return f"{text.kind} {text.title}" if text.is_law else f"{text.kind} số {text.number}"


def basis(opening: str, text: Cited, *, points: str = "", law_number: bool = False) -> str:
    """A line of the bases of a document, without its closing punctuation."""
    return f"{opening} {full(text, points=points, law_number=law_number)}"
