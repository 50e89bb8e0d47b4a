"""The fields a template of one kind may use, and what a clerk pastes into Word for each of them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from vanban.vietnamese import fold

MISSING = object()
LIST, GROUP, FLAG, NUMBER, TEXT = "list", "group", "flag", "number", "text"
MORE = "…"


@dataclass(frozen=True)
class Field:
    """One thing a template can ask for, spelled from the top: ``teams[].members[].full_name``."""

    path: str
    words: str  # what it is called in Vietnamese
    sample: str  # what it prints for the sample record
    is_list: bool
    is_flag: bool = False  # true or false: asked in an {% if %}, never printed

    @property
    def name(self) -> str:
        """As it is written in a tag: ``member.full_name`` for a field of one item of a list."""
        return written(self.path)

    @property
    def tag(self) -> str:
        """What prints the field inside a line; for a flag, the choice it decides; "" for a list, which takes
        three paragraphs or rows."""
        if self.is_flag:
            return f"{{% if {self.name} %}}{MORE}{{% else %}}{MORE}{{% endif %}}"
        return "" if self.is_list else f"{{{{ {self.name} }}}}"

    @property
    def spellings(self) -> set[str]:
        """The keys it is found by, besides its words: the path and the last word of it."""
        return {key(self.path), key(self.name), key(self.path.rpartition(".")[2])}

    @property
    def loop(self) -> str:
        """The statement that repeats something for every item: ``for member in team.members``."""
        return f"for {item_name(self.path)} in {self.name}"


@dataclass(frozen=True)
class Catalogue:
    """The fields in the order of the facts, and the sample they were read from."""

    fields: tuple[Field, ...]
    sample: Mapping[str, Any]
    is_open: bool = False  # any field at all may be named: nothing is known of the kind of document

    @cached_property
    def called(self) -> dict[str, tuple[str, ...]]:
        """The paths of the fields by the key of each of their names; those in the fewest lists first."""
        paths: dict[str, list[str]] = {}
        for field in self.fields:
            for name in field.spellings | {key(field.words)}:
                paths.setdefault(name, []).append(field.path)
        return {name: outermost(found) for name, found in paths.items()}

    def kind(self, path: str) -> str:
        """LIST, GROUP, FLAG, NUMBER or TEXT of a field, of a group of fields or of ``teams[]``, one item of a
        list; "" when there is no such thing."""
        return kind_of(self.value(path))

    def children(self, path: str) -> tuple[str, ...]:
        """The names right under a group of fields; under nothing, the names at the top."""
        owner = self.value(path) if path else self.sample
        return tuple(owner) if isinstance(owner, Mapping) else ()

    def paragraphs(self, field: Field) -> tuple[str, ...]:
        """The three paragraphs that print a list or that stand under a condition; () for any other field."""
        if field.is_flag:
            return (f"{{%p if {field.name} %}}", MORE, "{%p endif %}")
        return self._repeated(field, "p", " ") if field.is_list else ()

    def rows(self, field: Field) -> tuple[str, ...]:
        """The three rows of a table that print a list, the cells of the middle one set apart by tabs."""
        return self._repeated(field, "tr", "\t") if field.is_list else ()

    def words(self, path: str) -> str:
        return next((field.words for field in self.fields if field.path == path), "")

    def _repeated(self, field: Field, level: str, between: str) -> tuple[str, ...]:
        names = self.children(f"{field.path}[]")
        item = item_name(field.path)
        printed = [
            f"{item}.{name}" for name in names if self.kind(f"{field.path}[].{name}") in (TEXT, NUMBER)
        ]
        middle = between.join(f"{{{{ {name} }}}}" for name in (printed if names else [item]))
        return (f"{{%{level} {field.loop} %}}", middle or MORE, f"{{%{level} endfor %}}")

    def value(self, path: str) -> Any:
        """What the sample holds there, at the first item of each list; MISSING when it holds nothing."""
        value: Any = self.sample
        for step in path.split("."):
            name = step.removesuffix("[]")
            value = value.get(name, MISSING) if isinstance(value, Mapping) else MISSING
            if step != name:
                value = _first(value)
        return value


def catalogue_of(sample: Mapping[str, Any], words: Mapping[str, str]) -> Catalogue:
    """The catalogue of a sample record: text, whole numbers, booleans, None, and mappings and lists of these.

    Every list of the sample holds at least one item, which shows what the others are like. ``words`` are
    the fields' Vietnamese names by path; a field without one is called by its path.
    """
    return Catalogue(tuple(_fields(sample, "", words)), sample)


OPEN = Catalogue((), {}, is_open=True)


def kind_of(value: Any) -> str:
    if value is MISSING:
        return ""
    if isinstance(value, Mapping):
        return GROUP
    if isinstance(value, list | tuple):
        return LIST
    if isinstance(value, bool):
        return FLAG
    return NUMBER if isinstance(value, int | float) else TEXT


def written(path: str) -> str:
    """The path as a tag names it: ``member.full_name`` for ``teams[].members[].full_name``."""
    owner, bracket, rest = path.rpartition("[]")
    return item_name(owner) + rest if bracket else path


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """A name without accents, case, spaces and signs: "Tên_Tổ", "ten to" and "TenTo" are one."""
    return re.sub(r"[\W_]", "", fold(name.encode("utf-8", "ignore").decode()))


def outermost(paths: Iterable[str]) -> tuple[str, ...]:
    """Those in the fewest lists first."""
    return tuple(sorted(paths, key=lambda path: path.count("[]")))


def item_name(list_path: str) -> str:
    """What one item of the list is called: ``member`` of ``teams[].members``."""
    name = list_path.rpartition(".")[2]
    if name.endswith("bases"):
        return f"{name.removesuffix('es')}is"
    return name.removesuffix("s") if name.endswith("s") else f"{name}_item"


def loops_around(path: str) -> tuple[str, ...]:
    """The loops, outermost first, inside which the path can be written: ``for team in teams`` …"""
    ends = [place for place in range(len(path)) if path.startswith("[]", place)]
    return tuple(f"for {item_name(path[:end])} in {written(path[:end])}" for end in ends)


def _fields(group: Mapping[str, Any], owner: str, words: Mapping[str, str]) -> Iterator[Field]:
    for name, value in group.items():
        path = f"{owner}{name}"
        if isinstance(value, Mapping):
            yield from _fields(value, f"{path}.", words)
            continue
        kind = kind_of(value)
        yield Field(path, words.get(path, path), shown(value), kind == LIST, kind == FLAG)
        item = _first(value)
        if isinstance(item, Mapping):
            yield from _fields(item, f"{path}[].", words)


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, Sequence) and not isinstance(value, str) and value else MISSING


def shown(value: Any) -> str:
    """The sample value as the catalogue shows it."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, list | tuple):
        return f"{len(value)} mục" if isinstance(_first(value), Mapping) else " · ".join(map(str, value))
    return "" if value is None else str(value)
