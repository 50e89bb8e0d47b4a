"""The pictures of a signature and of a seal: .png, transparent, blue or red (Annex I, II.7d and II.8a)."""

from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from typing import TYPE_CHECKING

from vanban.signing.failed import SigningFailed

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE = 5 << 20
LARGEST_SIDE = 4000  # pixels
SHOWN = 128  # alpha from which a pixel counts as ink
LEAST_LEAD = 20  # by which the colour asked for leads the other one, of 255


class Ink(Enum):
    """The colour the decree asks for, by its channel of red, green and blue."""

    SIGNATURE = ("chữ ký", "màu xanh", 2, 0)
    SEAL = ("con dấu", "màu đỏ", 0, 2)

    def __init__(self, what: str, colour: str, leading: int, other: int) -> None:
        self.what, self.colour, self.leading, self.other = what, colour, leading, other


@dataclass(frozen=True)
class Picture:
    """A checked picture. shape: its width to its height."""

    content: bytes
    shape: float

    def opened(self) -> "Image":
        from PIL import Image

        return Image.open(BytesIO(self.content)).convert("RGBA")


def picture(content: bytes, ink: Ink) -> Picture:
    """Raises SigningFailed, saying what the picture must be."""
    image = _opened(content, ink)
    if min(image.getchannel("A").tobytes()) >= SHOWN:
        raise _unfit(ink, "Nền của ảnh không trong suốt")
    if not _has_colour(image, ink):
        raise _unfit(ink, f"Nét của ảnh không phải {ink.colour}")
    return Picture(content, image.width / image.height)


def _opened(content: bytes, ink: Ink) -> "Image":
    from PIL import Image, UnidentifiedImageError

    if len(content) > LARGEST_FILE:
        raise _unfit(ink, f"Tệp ảnh lớn hơn {LARGEST_FILE >> 20} MB")
    try:
        image = Image.open(BytesIO(content), formats=["PNG"])
        if max(image.size) > LARGEST_SIDE:
            raise _unfit(ink, f"Ảnh lớn hơn {LARGEST_SIDE} điểm ảnh mỗi chiều")
        return image.convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise _unfit(ink, "Tệp không phải ảnh .png hoặc bị hỏng") from error


def _has_colour(image: "Image", ink: Ink) -> bool:
    from PIL import ImageStat

    shown = image.getchannel("A").point([0] * SHOWN + [255] * (256 - SHOWN))
    if shown.getbbox() is None:
        return False
    mean = ImageStat.Stat(image.convert("RGB"), mask=shown).mean
    return mean[ink.leading] - mean[ink.other] >= LEAST_LEAD


def _unfit(ink: Ink, reason: str) -> SigningFailed:
    return SigningFailed(
        f"{reason}. Ảnh {ink.what} phải là tệp .png nền trong suốt, {ink.colour} "
        "(Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7d và II.8a)."
    )
