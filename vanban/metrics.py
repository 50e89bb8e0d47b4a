"""How wide a text is in Times New Roman, without a font at hand.

The numbers are the advance widths of Liberation Serif 2, which is made to measure like Times New Roman,
in 2048ths of the font size: three hexadecimal digits for each character of CHARACTERS, face by face.
Kerning is left out, as Word leaves it out unless asked.
"""

import re
import unicodedata
from functools import cache, lru_cache

UNITS_PER_EM = 2048
UNKNOWN = 1024  # half an em: what a character outside the list is taken to measure

CHARACTERS = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0ĐđƠơƯư–—‘’“”…•₫°§"

_FACES = {
    (False, False): (  # regular
        "2002aa3444004006aa6391712aa2aa4004832002aa20023940040040040040040040040040040023923948348348338d75e"
        "5c75565565c74e34735c75c72aa31d5c74e371d5c75c74735c75564734e35c75c778d5c75c74e32aa2392aa3c14002aa38d"
        "40038d40038d2aa4004002392394002396394004004004002aa31d2394004005c740040038d3d719a3d74542005c74005c7"
        "43b6354564008002aa2aa38d38d8002cd41a333400"
    ),
    (True, False): (  # bold
        "2002aa4714004008006aa2392aa2aa40048f2002aa2002394004004004004004004004004004002aa2aa48f48f48f400771"
        "5c75565c75c75564e363963931d40063955678d5c76394e36395c74735565c75c78005c75c75562aa2392aa4a64002aa400"
        "47338d47338d2aa4004732392aa4732396aa47340047347338d31d2aa4734005c740040038d3271c33274292005c7473639"
        "46e65e4cd4008002aa2aa4004008002cd41a333400"
    ),
    (False, True): (  # italic
        "2002aa35c4004006aa6391b62aa2aa4005662002aa2002394004004004004004004004004004002aa2aa56656656640075c"
        "4e34e35565c74e34e35c75c72aa38d5564736aa5565c74e35c74e34004735c74e36aa4e347347331d23931d3604002aa400"
        "40038d40038d23940040023923938d2395c740040040040031d31d23940038d55638d38d31d3332333334542005c74005c7"
        "44560845d40071d2aa2aa47347371d2cd41a333400"
    ),
    (True, True): (  # bold italic
        "20031d4714004006aa6392392aa2aa40048f2002aa2002394004004004004004004004004004002aa2aa48f48f48f4006a8"
        "5565565565c75565565c763931d4005564e371d5c75c74e35c75564734e35c755671d5564e34e32aa2392aa48f4002aa400"
        "40038d40038d2aa40047323923940023963947340040040031d31d23947338d55640038d31d2c91c32c948f2005c74005c7"
        "44b6334cb4008002aa2aa4004008002cd41a333400"
    ),
}


def text_width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width of one line of text in points, set at ``size`` points."""
    return sum(map(_advances(bold, italic).__getitem__, text)) * size / UNITS_PER_EM


def line_widths(
    text: str, room: float, size: float, *, bold: bool = False, italic: bool = False
) -> list[float]:
    """How wide each line is that a word processor makes of the text in a column of ``room`` points.

    A word wider than the column gets a line of its own; an empty text makes no line.
    """
    widths: list[float] = []
    space = _word_width(" ", size, bold, italic)
    for word in re.findall("[^ \t\n]+", text):
        needed = _word_width(word, size, bold, italic)
        if widths and widths[-1] + space + needed <= room:
            widths[-1] += space + needed
        else:
            widths.append(needed)
    return widths


@lru_cache(maxsize=8192)  # documents are made of few different words
def _word_width(word: str, size: float, bold: bool, italic: bool) -> float:
    return text_width(word, size, bold=bold, italic=italic)


class _Advances(dict[str, int]):
    """A letter with accents is as wide as the letter without: ế as ê as e, but ờ as ơ."""

    def __missing__(self, character: str) -> int:
        base = unicodedata.decomposition(character).split(" ")[0]
        if unicodedata.combining(character):
            advance = 0
        elif not base or base.startswith("<"):
            advance = UNKNOWN
        else:
            advance = self[chr(int(base, 16))]
        self[character] = advance
        return advance


@cache
def _advances(bold: bool, italic: bool) -> _Advances:
    digits = _FACES[bold, italic]
    return _Advances(
        (character, int(digits[3 * place : 3 * place + 3], 16)) for place, character in enumerate(CHARACTERS)
    )
