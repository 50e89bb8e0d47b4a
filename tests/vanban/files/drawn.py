"""Pictures that are something else, or larger than can be drawn."""

from tests.vanban.files.letters import letter_with_image
from tests.vanban.files.pictures import bitmap, emf, gif, jpeg, png, tiff, webp

BAD_PICTURE = {
    "photograph declared a PNG": ("image-type", letter_with_image(jpeg(), "image/png")),
    "words declared a photograph": ("image-type", letter_with_image(b"Xin " * 9, "image/jpeg")),
    "XML declared a PNG": ("image-type", letter_with_image(b"<svg onload='x'/>", "image/png")),
    "nothing declared a PNG": ("image-type", letter_with_image(b"", "image/png")),
    "PNG cut in its head": ("image-type", letter_with_image(png()[:18], "image/png")),
    "photograph without a size": ("image-type", letter_with_image(b"\xff\xd8\xff\xd9", "image/jpeg")),
    "kind that nobody draws": ("image-type", letter_with_image(b"%!PS-Adobe", "image/x-eps")),
    "PNG of 3.600 million points": ("image-size", letter_with_image(png(60_000, 60_000), "image/png")),
    "PNG with a side without end": ("image-size", letter_with_image(png(1, 2**31), "image/png")),
    "photograph of 4.000 million points": (
        "image-size",
        letter_with_image(jpeg(65_000, 65_000, notes=bytes(60_000)), "image/jpeg"),
    ),
    "GIF of 4.000 million points": ("image-size", letter_with_image(gif(65_000, 65_000), "image/gif")),
    "BMP of 3.600 million points": ("image-size", letter_with_image(bitmap(60_000, 60_000), "image/bmp")),
    "TIFF of 3.600 million points": ("image-size", letter_with_image(tiff(60_000, 60_000), "image/tiff")),
    "WebP of 250 million points": ("image-size", letter_with_image(webp(16_000, 16_000), "image/webp")),
    "metafile over 9 MB": (
        "image-size",
        lambda: letter_with_image(emf(size=9 * 1024 * 1024 + 1), "image/x-emf"),
    ),
}
