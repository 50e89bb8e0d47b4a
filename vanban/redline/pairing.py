"""Which block of the new version each block of the old one became."""

from collections import Counter
from collections.abc import Iterator, Sequence

from vanban.redline.alignment import Gap, Match, gaps, matches
from vanban.redline.blocks import Block, words_of

ALIKE = 0.4  # so much of their words two blocks must share to be one block changed
MOST_WEIGHED = 60_000  # pairs of blocks held against each other in one document
MOST_IN_GAP = 4_000  # and in one place

Pair = tuple[int | None, int | None]


def paired(old: Sequence[Block], new: Sequence[Block]) -> list[Pair]:
    """Places in old and new of what is one block in both; None on one side for what went or came. In reading
    order: before each block what went there, then what came.

    Equal blocks first, between them those that differ in their number alone, then the most alike.
    """
    return list(_Pairing(old, new).pairs())


class _Pairing:
    def __init__(self, old: Sequence[Block], new: Sequence[Block]):
        self._old, self._new = old, new
        self._old_words: dict[int, Counter[str]] = {}
        self._new_words: dict[int, Counter[str]] = {}
        self._left = MOST_WEIGHED

    def pairs(self) -> Iterator[Pair]:
        found = matches([block.key for block in self._old], [block.key for block in self._new])
        for part in gaps(found, len(self._old), len(self._new)):
            yield from _matched(part) if isinstance(part, Match) else self._loosely(part)

    def _loosely(self, gap: Gap) -> Iterator[Pair]:
        old = [block.loose_key for block in self._old[gap.old_start : gap.old_end]]
        new = [block.loose_key for block in self._new[gap.new_start : gap.new_end]]
        for part in gaps(matches(old, new), len(old), len(new)):
            if isinstance(part, Match):
                yield from _matched(Match(part.old + gap.old_start, part.new + gap.new_start, part.size))
            else:
                yield from self._by_likeness(_shifted(part, gap))

    def _by_likeness(self, gap: Gap) -> Iterator[Pair]:
        pairs = (gap.old_end - gap.old_start) * (gap.new_end - gap.new_start)
        if pairs <= min(MOST_IN_GAP, self._left):
            self._left -= pairs
            alike = self._most_alike(gap)
        else:
            alike = self._alike_in_turn(gap)
        yield from _with_what_is_left(alike, gap)

    def _alike_in_turn(self, gap: Gap) -> list[tuple[int, int]]:
        """The coarse way: the first with the first, the second with the second."""
        turns = zip(range(gap.old_start, gap.old_end), range(gap.new_start, gap.new_end), strict=False)
        return [(one, other) for one, other in turns if self._likeness(one, other) >= ALIKE]

    def _most_alike(self, gap: Gap) -> list[tuple[int, int]]:
        """The pairs, rising on both sides, whose likenesses are the most together."""
        rows, columns = gap.old_end - gap.old_start, gap.new_end - gap.new_start
        best = [[0.0] * (columns + 1) for _ in range(rows + 1)]  # of what begins there
        gains = [
            [self._gain(gap.old_start + row, gap.new_start + column) for column in range(columns)]
            for row in range(rows)
        ]
        for row in reversed(range(rows)):
            for column in reversed(range(columns)):
                gain = gains[row][column]
                both = gain + best[row + 1][column + 1] if gain else 0.0
                best[row][column] = max(both, best[row + 1][column], best[row][column + 1])
        return list(_chosen(best, gains, gap))

    def _gain(self, old: int, new: int) -> float:
        likeness = self._likeness(old, new)
        return likeness if likeness >= ALIKE else 0.0

    def _likeness(self, old: int, new: int) -> float:
        """From 0 to 1; a row is never like a paragraph."""
        one, other = self._old[old], self._new[new]
        if one.is_row != other.is_row:
            return 0.0
        ones, others = _counted(self._old_words, old, one), _counted(self._new_words, new, other)
        shared = sum(min(count, others[word]) for word, count in ones.items() if word in others)
        return 2 * shared / max(1, ones.total() + others.total())


def _counted(known: dict[int, Counter[str]], place: int, block: Block) -> Counter[str]:
    if place not in known:
        known[place] = Counter(words_of(block))
    return known[place]


def _matched(match: Match) -> Iterator[Pair]:
    yield from ((match.old + n, match.new + n) for n in range(match.size))


def _shifted(part: Gap, gap: Gap) -> Gap:
    return Gap(
        part.old_start + gap.old_start,
        part.old_end + gap.old_start,
        part.new_start + gap.new_start,
        part.new_end + gap.new_start,
    )


def _chosen(best: list[list[float]], gains: list[list[float]], gap: Gap) -> Iterator[tuple[int, int]]:
    row = column = 0
    while row < len(gains) and column < len(gains[row]):
        if gains[row][column] and best[row][column] == gains[row][column] + best[row + 1][column + 1]:
            yield gap.old_start + row, gap.new_start + column
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1


def _with_what_is_left(alike: list[tuple[int, int]], gap: Gap) -> Iterator[Pair]:
    old_at, new_at = gap.old_start, gap.new_start
    for old, new in [*alike, (gap.old_end, gap.new_end)]:
        yield from ((place, None) for place in range(old_at, old))
        yield from ((None, place) for place in range(new_at, new))
        if old < gap.old_end:
            yield old, new
        old_at, new_at = old + 1, new + 1
