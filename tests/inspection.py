"""The rules of every page, whatever a test asks of it."""

from collections import Counter

from bs4 import BeautifulSoup, Tag
from werkzeug.test import TestResponse


class BadPage(AssertionError):
    """A page breaks a rule that holds for every page."""


def inspect(page: BeautifulSoup, path: str, response: TestResponse) -> None:
    """The rules of every page: raises BadPage with all that is wrong."""
    tags = page.find_all(True)  # one walk: a selector for each rule would cost more than the page itself
    wrong = [
        *_wrong_headers(response),
        *_wrong_frame(page, tags),
        *_wrong_fields(tags),
        *_wrong_code(tags),
    ]
    if wrong:
        raise BadPage(f"{path}: " + "; ".join(wrong))


def _wrong_headers(response: TestResponse) -> list[str]:
    policy = response.headers.get("Content-Security-Policy", "")
    wrong = [] if policy and "unsafe" not in policy else ["no strict content policy"]
    if response.headers.get("Cache-Control") != "no-store":
        wrong.append("may be kept by a cache")
    return wrong


def _wrong_frame(page: BeautifulSoup, tags: list[Tag]) -> list[str]:
    wrong = []
    headings = [tag for tag in tags if tag.name == "h1"]
    if len(headings) != 1 or not headings[0].get_text(strip=True):
        wrong.append("not exactly one h1 with words")
    if not page.html or page.html.get("lang") != "vi":
        wrong.append("not said to be Vietnamese")
    times = Counter(str(tag["id"]) for tag in tags if "id" in tag.attrs)
    wrong += [f"id {one} twice" for one, count in times.items() if count > 1]
    wrong += [f"image without words: {tag}" for tag in tags if tag.name == "img" and "alt" not in tag.attrs]
    words = page.get_text()
    for tag in filter(_quotes, tags):
        words = words.replace(tag.get_text(), "")
    if "None" in words or "{{" in words:
        wrong.append("a value leaks: None or {{")
    return wrong


def _quotes(tag: Tag) -> bool:
    """Whether a tag of a template is shown here as what it is."""
    return tag.name == "code" or "quoting" in tag.get("class", [])


def _wrong_fields(tags: list[Tag]) -> list[str]:
    ids = {tag["id"] for tag in tags if "id" in tag.attrs}
    labelled = {tag["for"] for tag in tags if tag.name == "label" and "for" in tag.attrs}
    wrong = [
        f"field without label: {tag.get('name')}"
        for tag in tags
        if _is_control(tag) and tag.get("id") not in labelled
    ]
    wrong += [
        f"a form to {tag.get('action')} without its token"
        for tag in tags
        if tag.name == "form" and tag.get("method") == "post" and not tag.find(attrs={"name": "csrf_token"})
    ]
    described = (str(tag["aria-describedby"]).split() for tag in tags if "aria-describedby" in tag.attrs)
    return wrong + [f"described by nothing: {one}" for names in described for one in names if one not in ids]


def _is_control(tag: Tag) -> bool:
    return tag.name in ("select", "textarea") or (tag.name == "input" and tag.get("type") != "hidden")


def _wrong_code(tags: list[Tag]) -> list[str]:
    wrong = [f"inline style on {tag.name}" for tag in tags if tag.name == "style" or "style" in tag.attrs]
    wrong += ["inline script" for tag in tags if tag.name == "script" and "src" not in tag.attrs]
    for tag in tags:
        wrong += [f"inline {name}" for name in tag.attrs if name.startswith("on")]
        for name in ("src", "href", "action"):
            if str(tag.attrs.get(name, "")).startswith(("http:", "https:", "//")):
                wrong.append(f"leaves this machine: {tag[name]}")
    return wrong
