"""A .docx as its lines with their format: what Word shows, whoever wrote the file."""

from vanban.nd30.reading.read import read

__all__ = ["read"]
