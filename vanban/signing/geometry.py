"""The boxes of the visible marks, by the decree's words (Annex I, II.7d, II.8, III.1d). Points."""

from vanban.signing.places import Box

MM = 72 / 25.4
SIGNATURE_SHAPE = 2.0  # width to height of the room for a handwritten signature
SIGNATURE_HEIGHT, SIGNATURE_WIDTH = 25 * MM, 60 * MM  # the most
SEAL_DIAMETERS = (35.0, 36.0)  # mm, of a commune's and of a province's seal
COVERED = 1 / 3  # of the signature's picture, on its left
MARGIN = 8 * MM  # of the text at the upper right, from the upper edge
RIGHT_MARGIN = 15 * MM  # the least the decree allows


def signature_box(room: Box, shape: float = SIGNATURE_SHAPE) -> Box:
    """In the middle between position and name. shape: width to height of the picture."""
    height = min(SIGNATURE_HEIGHT, room.height, SIGNATURE_WIDTH / shape)
    half = height * shape / 2
    top = (room.top + room.bottom - height) / 2
    return Box(room.middle - half, top, room.middle + half, top + height)


def seal_box(signature: Box, diameter_mm: float) -> Box:
    """Of the seal's true size, over the left third of the signature."""
    size = diameter_mm * MM
    right = signature.left + (signature.right - signature.left) * COVERED
    top = (signature.top + signature.bottom - size) / 2
    return Box(right - size, top, right, top + size)


def corner_box(page_width: float, width: float, height: float) -> Box:
    """At the upper right of the page, inside the upper margin."""
    right = page_width - RIGHT_MARGIN
    return Box(right - width, MARGIN, right, MARGIN + height)
