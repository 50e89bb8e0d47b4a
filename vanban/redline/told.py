"""A redline in words, for a terminal or a letter, and as plain values for JSON."""

from collections.abc import Iterator
from typing import Any

from vanban.redline.compare import BlockChange, Change, Place, Redline, Unchanged
from vanban.redline.pieces import Kind, Piece, Pieces
from vanban.vietnamese import thousands

KINDS = {
    Change.CHANGED: "sửa",
    Change.REMOVED: "bỏ",
    Change.ADDED: "thêm",
    Change.FORMATTED: "chỉ đổi định dạng",
    Change.RENUMBERED: "chỉ đổi số thứ tự",
    Change.SAME: "giữ nguyên",
}
LONGEST_SAME = 60  # letters of what stayed, on each side of a change


def summary(redline: Redline) -> str:
    """ "Sửa 2, thêm 1 đoạn hoặc dòng bảng."; that nothing changed when nothing did."""
    told = [
        f"{words} {thousands(redline.counts[kind])}"
        for kind, words in KINDS.items()
        if kind != Change.SAME and redline.counts[kind]
    ]
    if not told:
        return "Hai bản giống nhau."
    said = ", ".join(told)
    return f"{said[0].upper()}{said[1:]} đoạn hoặc dòng bảng."


def sentences(redline: Redline) -> Iterator[str]:
    """One for each change, in reading order."""
    for change in redline.around_changes(context=0):
        if isinstance(change, BlockChange):
            yield f"{change.place}: {KINDS[change.kind]} {_said(change)}".replace("\n", " / ")
        elif change.renumbered:
            yield f"{thousands(change.renumbered)} dòng bảng chỉ đổi số thứ tự."


def as_json(redline: Redline) -> dict[str, Any]:
    return {
        "is_same_text": redline.is_same_text,
        "counts": {kind.value: count for kind, count in redline.counts.items()},
        "changes": [_as_json(one) for one in redline.around_changes(context=0)],
    }


def _as_json(one: BlockChange | Unchanged) -> dict[str, Any]:
    if isinstance(one, Unchanged):
        return {"unchanged": one.count, "renumbered": one.renumbered}
    return {
        "kind": one.kind.value,
        "old": _place(one.old),
        "new": _place(one.new),
        "label": one.label,
        "formats": list(one.formats),
        "cells": [[{"text": piece.text, "kind": piece.kind.value} for piece in cell] for cell in one.cells],
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return place and {"paragraph": place.paragraph, "words": place.words}


def _said(change: BlockChange) -> str:
    if change.kind == Change.FORMATTED:
        return f"({', '.join(change.formats)})"
    if change.kind == Change.CHANGED:
        return " | ".join(_cell(cell) for cell in change.cells if any(one.kind != Kind.SAME for one in cell))
    return f"“{change.label}{' | '.join(cell[0].text if cell else '' for cell in change.cells)}”"


def _cell(cell: Pieces) -> str:
    return "".join(_piece(piece) for piece in cell)


def _piece(piece: Piece) -> str:
    if piece.kind == Kind.REMOVED:
        return f"[bỏ: {piece.text}]"
    if piece.kind == Kind.ADDED:
        return f"[thêm: {piece.text}]"
    if len(piece.text) <= 2 * LONGEST_SAME:
        return piece.text
    return f"{piece.text[:LONGEST_SAME]} … {piece.text[-LONGEST_SAME:]}"
