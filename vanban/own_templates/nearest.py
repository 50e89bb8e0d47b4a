"""What a clerk most likely meant by a name that is not in the catalogue."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from vanban.own_templates.catalogue import GROUP, LIST, Catalogue, key, loops_around, outermost, written
from vanban.own_templates.fault import Complaint

CLOSE_ENOUGH = 0.6
LONGEST_NAME = 60


def nearest(name: str, names: Iterable[str]) -> str:
    """The name that looks most like it; "" when none does."""
    if len(name) > LONGEST_NAME:
        return ""
    by_key = {key(one): one for one in names}
    found = get_close_matches(key(name), by_key, 1, CLOSE_ENOUGH)
    return by_key[found[0]] if found else ""


def paths_called(name: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The fields with exactly this name, be it their path, the last word of it or what they are called in
    Vietnamese; those in the fewest lists first."""
    return catalogue.called.get(key(name), ())


def unknown_field(name: str, path: str, scope: Mapping[str, str], catalogue: Catalogue) -> Complaint:
    """The complaint about a field, as the tag writes it and spelled from the top, that does not exist."""
    return (
        _elsewhere(name, path, scope, catalogue)
        or _misspelt(name, path, catalogue)
        or _in_words(name, path, scope, catalogue)
        or _alike(name, catalogue)
        or Complaint("unknown-field", _no_such(name), "Chọn trường trong danh mục trường.")
    )


def _no_such(name: str) -> str:
    return f"Không có trường “{name}” trong danh mục của loại văn bản này."


def _misspelt(name: str, path: str, catalogue: Catalogue) -> Complaint | None:
    """A sibling that looks like it."""
    owner, _, last = path.rpartition(".")
    found = nearest(last, catalogue.children(owner))
    if not found:
        return None
    written_owner = name.rpartition(".")[0]
    right = f"{written_owner}.{found}" if written_owner else found
    return Complaint("unknown-field", _no_such(name), f"Có phải “{right}” không?")


def _elsewhere(name: str, path: str, scope: Mapping[str, str], catalogue: Catalogue) -> Complaint | None:
    """A field of this very name that has another owner."""
    names = {key(name), key(path.rpartition(".")[2])}
    found = [field.path for field in catalogue.fields if names & field.spellings]
    return _owned(name, outermost(found)[0], scope, catalogue) if found else None


def _in_words(name: str, path: str, scope: Mapping[str, str], catalogue: Catalogue) -> Complaint | None:
    """A field named as the catalogue calls it in Vietnamese."""
    found = paths_called(name, catalogue) or paths_called(path.rpartition(".")[2], catalogue)
    return _owned(name, found[0], scope, catalogue) if found else None


def _owned(name: str, path: str, scope: Mapping[str, str], catalogue: Catalogue) -> Complaint:
    """Written from the innermost loop that is open already, inside those that are still wanted."""
    if "[]" not in path:
        return Complaint("unknown-field", _no_such(name), f"Có phải “{path}” không?")
    for variable, item in reversed(list(scope.items())):
        if path.startswith(f"{item}.") and "[]" not in path[len(item) :]:
            return Complaint(
                "unknown-field", _no_such(name), f"Trong vòng lặp này viết “{variable}{path[len(item) :]}”."
            )
    loops = " ".join(f"{{% {loop} %}}" for loop in loops_around(path))
    owner = path.rpartition("[]")[0]
    called = catalogue.words(owner) or written(owner)
    message = f"“{name}” là trường của từng mục trong danh sách “{called}”, không đứng riêng được."
    return Complaint("outside-loop", message, f"Đặt thẻ trong vòng lặp {loops} và viết “{written(path)}”.")


def _alike(name: str, catalogue: Catalogue) -> Complaint | None:
    names = {alias: field.path for field in catalogue.fields for alias in _readable(field.path, field.words)}
    found = nearest(name, names)
    if not found:
        return None
    return Complaint("unknown-field", _no_such(name), f"Có phải “{written(names[found])}” không?")


def _readable(path: str, words: str) -> tuple[str, ...]:
    return path, path.rpartition(".")[2], words


def first_text(path: str, catalogue: Catalogue) -> str:
    """A field that can be printed out of a group of fields: ``letterhead.place``."""
    return next(
        (f"{path}.{name}" for name in catalogue.children(path)
         if catalogue.kind(f"{path}.{name}") not in (LIST, GROUP)),
        "",
    )  # fmt: skip
