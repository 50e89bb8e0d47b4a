"""What two sequences have in common, in order; bounded work whatever the sequences are.

Equal ends first, then what occurs once in each (patience), and only what is left between by difflib.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

SMALL = 40_000  # pairs of elements that difflib may weigh exactly
LARGE = 1_000_000  # beyond them the common words are left out of its account; beyond these nothing is matched
DEEPEST = 12  # how often a gap is divided by what is single in it


class Match(NamedTuple):
    """old[old:old+size] equals new[new:new+size]."""

    old: int
    new: int
    size: int


class Gap(NamedTuple):
    """old[old_start:old_end] stands where new[new_start:new_end] does; neither is empty at once."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def matches(old: Sequence[Hashable], new: Sequence[Hashable], most_pairs: int = LARGE) -> list[Match]:
    """Runs of equal elements, rising in both sequences; no two of them touch in both.

    most_pairs: in a gap of more, old times new, only what is single there is matched; 0: only equal ends.
    """
    pending = [(Gap(0, len(old), 0, len(new)), 0)]
    found: list[Match] = []
    while pending:
        gap, depth = pending.pop()
        for one in _common(old, new, gap, depth, most_pairs):
            if isinstance(one, Gap):
                pending.append((one, depth + 1))
            else:
                found.append(one)
    return list(_joined(sorted(found)))


def gaps(found: Sequence[Match], old_length: int, new_length: int) -> Iterator[Match | Gap]:
    """The matches and what stands between them, in order, over the whole of both sequences."""
    old_at = new_at = 0
    for match in [*found, Match(old_length, new_length, 0)]:
        if old_at < match.old or new_at < match.new:
            yield Gap(old_at, match.old, new_at, match.new)
        if match.size:
            yield match
        old_at, new_at = match.old + match.size, match.new + match.size


def _common(
    old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap, depth: int, most_pairs: int
) -> Iterator[Match | Gap]:
    """The matches settled at once, and smaller gaps to look into."""
    head = _equal_ends(old, new, gap)
    if head:
        yield Match(gap.old_start, gap.new_start, head)
    gap = Gap(gap.old_start + head, gap.old_end, gap.new_start + head, gap.new_end)
    tail = _equal_ends(old, new, gap, backwards=True)
    if tail:
        yield Match(gap.old_end - tail, gap.new_end - tail, tail)
    gap = Gap(gap.old_start, gap.old_end - tail, gap.new_start, gap.new_end - tail)
    pairs = (gap.old_end - gap.old_start) * (gap.new_end - gap.new_start)
    if not pairs or not most_pairs:
        return
    anchors = [] if pairs <= SMALL or depth >= DEEPEST else _anchors(old, new, gap)
    if anchors:
        yield from _divided(gap, anchors)
    elif pairs <= most_pairs:
        yield from _weighed(old, new, gap, exactly=pairs <= SMALL)


def _equal_ends(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap, backwards: bool = False) -> int:
    most = min(gap.old_end - gap.old_start, gap.new_end - gap.new_start)
    if backwards:
        pairs = ((old[gap.old_end - 1 - n], new[gap.new_end - 1 - n]) for n in range(most))
    else:
        pairs = ((old[gap.old_start + n], new[gap.new_start + n]) for n in range(most))
    return next((n for n, (one, other) in enumerate(pairs) if one != other), most)


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[tuple[int, int]]:
    """What occurs once on either side, the longest series that rises in both."""
    old_places = _single(old, gap.old_start, gap.old_end)
    new_places = _single(new, gap.new_start, gap.new_end)
    return _longest_rising([(at, new_places[one]) for one, at in old_places.items() if one in new_places])


def _single(sequence: Sequence[Hashable], start: int, end: int) -> dict[Hashable, int]:
    counts = Counter(sequence[start:end])
    return {one: at for at, one in enumerate(sequence[start:end], start) if counts[one] == 1}


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of pairs sorted by the first, the longest series whose second rises too."""
    ends: list[int] = []  # the least second that ends a series of each length
    last: list[int] = []  # and which pair that is
    before: list[int] = []
    for place, (_, second) in enumerate(pairs):
        length = bisect_left(ends, second)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1], last[length : length + 1] = [second], [place]
    series, place = [], last[-1] if last else -1
    while place >= 0:
        series.append(pairs[place])
        place = before[place]
    return series[::-1]


def _divided(gap: Gap, anchors: list[tuple[int, int]]) -> Iterator[Match | Gap]:
    old_at, new_at = gap.old_start, gap.new_start
    for old_place, new_place in [*anchors, (gap.old_end, gap.new_end)]:
        if old_at < old_place and new_at < new_place:
            yield Gap(old_at, old_place, new_at, new_place)
        if old_place < gap.old_end:
            yield Match(old_place, new_place, 1)
        old_at, new_at = old_place + 1, new_place + 1


def _weighed(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap, exactly: bool) -> Iterator[Match]:
    matcher = SequenceMatcher(
        None, old[gap.old_start : gap.old_end], new[gap.new_start : gap.new_end], autojunk=not exactly
    )
    for block in matcher.get_matching_blocks():
        if block.size:
            yield Match(gap.old_start + block.a, gap.new_start + block.b, block.size)


def _joined(found: list[Match]) -> Iterator[Match]:
    held: Match | None = None
    for one in found:
        if held and (held.old + held.size, held.new + held.size) == (one.old, one.new):
            held = Match(held.old, held.new, held.size + one.size)
            continue
        if held:
            yield held
        held = one
    if held:
        yield held
