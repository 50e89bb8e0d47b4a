"""The repairs that are right whatever the author meant, made in the file itself."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import partial
from typing import NamedTuple

from vanban.nd30 import replacing
from vanban.nd30.check import findings_in, pack_of, paper_of
from vanban.nd30.finding import Finding, Severity
from vanban.nd30.paper import FormerUnits, Paper
from vanban.nd30.replacing import Target
from vanban.nd30.rulebook import Pack
from vanban.story import Paragraph

ROUNDS = 6  # one repair may lay bare the next


class _Judged(NamedTuple):
    """A state of the file with what is wrong with it."""

    content: bytes
    paper: Paper
    found: list[Finding]

    @property
    def weight(self) -> tuple[int, ...]:
        """How bad it is: lỗi count before cảnh báo, those before lưu ý."""
        return tuple(sum(one.severity is severity for one in self.found) for severity in Severity)


def repaired(
    content: bytes,
    *,
    today: date,
    pack: Pack | None = None,
    former_units: FormerUnits | None = None,
    rules: Collection[str] | None = None,
) -> tuple[bytes, int]:
    """The file with what can safely be repaired made right, and how many repairs that took.

    rules: only what breaks one of these. Text outside the repairs stays letter for letter, and so do the
    gaps that are filled at issue. The result is never worse than the file was: repairs that make it so
    are left out. Raises what check() raises.
    """
    pack = pack or pack_of(paper_of(content, today))
    judge = partial(_judged, today=today, pack=pack, former_units=former_units)
    state, count, seen = judge(content), 0, {content}
    at_first = state.weight
    for _ in range(ROUNDS):
        better, made = _next(state, judge, seen, rules)
        if better is None:
            break
        state, count = better, count + made
        seen.add(state.content)
    return (state.content, count) if state.weight < at_first else (content, 0)


def _next(
    state: _Judged, judge: Callable[[bytes], _Judged], seen: Collection[bytes], rules: Collection[str] | None
) -> tuple[_Judged | None, int]:
    """The file after all repairs at once if that makes it better, else after those of the first rule that
    do, else after any that make it no worse; None when nothing is left to do."""
    wanted = {one.rule for one in state.found if replacing.words_of(one.issue)}
    if rules is not None:
        wanted &= set(rules)
    as_good: tuple[_Judged | None, int] = None, 0
    for chosen in (wanted, *({one} for one in sorted(wanted))):
        tried, made = _with_repairs(judge(state.content), chosen)
        if not made or tried in seen:
            continue
        after = judge(tried)
        if after.weight < state.weight:
            return after, made
        if after.weight == state.weight and as_good[0] is None:
            as_good = after, made
    return as_good


def _judged(content: bytes, *, today: date, pack: Pack, former_units: FormerUnits | None) -> _Judged:
    paper = paper_of(content, today, former_units)
    return _Judged(content, paper, findings_in(paper, pack))


def _with_repairs(state: _Judged, rules: Collection[str]) -> tuple[bytes, int]:
    """The file with every repair of these rules, and how many were made. The state is used up by it."""
    issues = [one.issue for one in state.found if one.rule in rules]
    targets = [(target, one.replacement or "") for one in issues if (target := replacing.target_of(one))]
    others = [one.repair for one in issues if one.repair and not replacing.target_of(one)]
    made = _replace(targets) + len(others)
    for repair in others:
        repair.apply()
    return (state.paper.story.written() if made and state.paper.story else state.content), made


def _replace(targets: Iterable[tuple[Target, str]]) -> int:
    """From the last letter of a paragraph to its first, so that the places still to come stay where they
    are; of two that overlap only the later one."""
    made, reached = 0, dict[Paragraph, int]()
    for (paragraph, start, end), text in sorted(targets, key=lambda one: one[0][1:], reverse=True):
        if end <= reached.get(paragraph, end):
            paragraph.replace(start, end, text)
            reached[paragraph] = start
            made += 1
    return made
