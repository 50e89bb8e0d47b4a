"""Ruled lines typed as underscores or dashes."""

STROKES = set("_‗–—―─━‾¯-")


def is_typed(text: str) -> bool:
    """The text is nothing but underscores or dashes, three at least."""
    strokes = "".join(text.split())
    return len(strokes) >= 3 and STROKES.issuperset(strokes)
