"""Text drawn into a PDF in Times New Roman, its letters embedded as PDF/A asks."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from vanban.signing.typeface import letters

if TYPE_CHECKING:
    from pyhanko.pdf_utils.writer import BasePdfFileWriter

# Of a word's box as poppler gives it, how far the letters reach above and below their line for each point
# of size: by the font's own word, or by poppler's when the font says nothing.
REACHES = ((0.891, 0.216), (0.95, 0.35))
SIZES = (12.0, 12.5, 13.0, 13.5, 14.0)


class Pen(NamedTuple):
    """The size of the letters, and where their line begins, from the lower left corner. Points."""

    size: float
    x: float
    y: float


class Shaped(NamedTuple):
    """A text in a font: its operators, its width for each point of size, the font to embed."""

    operators: bytes
    width: float
    font: Any


def shaped(writer: "BasePdfFileWriter", text: str, *, italic: bool = False) -> Shaped:
    from pyhanko.pdf_utils.font.opentype import GlyphAccumulator

    engine = GlyphAccumulator(writer, letters(text, italic=italic), font_size=1)
    found = engine.shape(text, with_actual_text=False)
    return Shaped(found.graphics_ops, found.x_advance, engine.as_resource())


def text_object(text: Shaped, pen: Pen, width: float, height: float) -> Any:
    """A form object of this size that shows the text in black."""
    from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name

    content = b"q 0 g BT /F %.2f Tf %.2f %.2f Td %b ET Q" % (pen.size, pen.x, pen.y, text.operators)
    fonts = DictionaryObject({pdf_name("/F"): text.font})
    return form_object(content, width, height, DictionaryObject({pdf_name("/Font"): fonts}))


def form_object(content: bytes, width: float, height: float, resources: Any = None) -> Any:
    from pyhanko.pdf_utils.writer import init_xobject_dictionary

    return init_xobject_dictionary(content, width, height, resources)


def stamp_style(make: Callable[["BasePdfFileWriter"], Any]) -> Any:
    """What a signature shows: the form object that `make` makes."""
    from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name
    from pyhanko.stamp.base import BaseStampStyle

    class Drawn:
        def __init__(self, writer: "BasePdfFileWriter") -> None:
            self.reference = writer.add_object(make(writer))

        def apply_appearance(self, annotation: Any) -> None:
            annotation[pdf_name("/AP")] = DictionaryObject({pdf_name("/N"): self.reference})

    class Style(BaseStampStyle):
        def create_stamp(self, writer: "BasePdfFileWriter", box: Any, text_params: dict) -> Any:
            return Drawn(writer)

    return Style()


def neighbours(height: float) -> tuple[float, float]:
    """The size of the letters and their reach below the line, of a word whose box is so high."""
    guesses = [(height / (above + below), below) for above, below in REACHES]
    size, below = min(guesses, key=lambda guess: min(abs(guess[0] - known) for known in SIZES))
    return round(size * 2) / 2, below * size
