"""Times New Roman, or the typeface of the same widths that stands in for it, as letters to embed."""

import shutil
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

from vanban.signing.failed import SigningFailed

NAMES = {False: "Times New Roman:style=Regular", True: "Times New Roman:style=Italic"}
EXPECTED = ("times", "liberationserif", "tinos")
ASKING = 20.0  # seconds


TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = "".join(normalize("NFC", letter + tone) for letter in "aăâeêioôơuưy" for tone in TONES) + "đ"
ALPHABET = "".join(map(chr, range(32, 127))) + SMALL + SMALL.upper() + "–“”§"
UNITS = 1000  # to the size of a letter: PDF counts so, and pyHanko takes a font file's own units for these


def letters(text: str, *, italic: bool = False) -> BytesIO:
    """A font file with the letters of this text. Raises SigningFailed for a missing typeface or letter."""
    strange = set(text) - set(ALPHABET)
    if strange:
        raise SigningFailed(f"Không ghi được chữ “{min(strange)}” lên bản PDF. Hãy bỏ chữ đó rồi thử lại.")
    return BytesIO(_alphabet(italic=italic))


@cache
def _alphabet(*, italic: bool) -> bytes:
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.scaleUpem import scale_upem

    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True)
    options.drop_tables += ["FFTM"]
    chosen = subset.Subsetter(options)
    chosen.populate(text=ALPHABET)
    with TTFont(font_file(italic=italic)) as font:
        chosen.subset(font)
        scale_upem(font, UNITS)
        file = BytesIO()
        font.save(file)
    return file.getvalue()


@cache
def font_file(*, italic: bool = False) -> Path:
    """Raises SigningFailed when the machine has no such typeface."""
    asked = shutil.which("fc-match")
    command = [asked, "--format=%{file}", NAMES[italic]]
    found = Path(_printed(command)) if asked else Path()
    if not found.name.lower().startswith(EXPECTED) or found.suffix.lower() not in (".ttf", ".otf"):
        raise SigningFailed(
            "Máy chủ chưa có phông Times New Roman hoặc Liberation Serif nên chưa ghi được chữ lên bản PDF. "
            "Hãy báo quản trị viên cài gói fonts-liberation2."
        )
    return found


def _printed(command: list[str | None]) -> str:
    words = [word for word in command if word]
    return subprocess.run(words, capture_output=True, text=True, timeout=ASKING, check=False).stdout  # noqa: S603
