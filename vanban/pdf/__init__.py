"""A .docx as PDF by LibreOffice, and PDF files looked into by poppler.

Each run has a room of its own (profile, home, temporary files) that is thrown away, may fetch nothing
from outside, and is killed with every process it started. The files should have passed the gate before.
"""

from vanban.pdf.batches import Outcome, convert, convert_all
from vanban.pdf.cache import Cache
from vanban.pdf.failed import ConversionFailed
from vanban.pdf.installed import available, require
from vanban.pdf.poppler import fonts_of, foreign_fonts, joined, pages, text_pages

__all__ = [
    "Cache",
    "ConversionFailed",
    "Outcome",
    "available",
    "convert",
    "convert_all",
    "fonts_of",
    "foreign_fonts",
    "joined",
    "pages",
    "require",
    "text_pages",
]
