"""Every HTML template parses and is used, and nothing a browser loads comes from outside."""

import re

import pytest

from tests.architecture.sources import ROOT, modules

FOLDER = ROOT / "templates"
NAMES = sorted(str(file.relative_to(FOLDER)) for file in FOLDER.rglob("*.html"))
OWN_FILES = [
    *FOLDER.rglob("*.html"),
    *(
        file
        for file in (ROOT / "static").rglob("*")
        if file.is_file() and "vendor" not in file.parts and file.suffix != ".gz"
    ),
]
OUTSIDE = re.compile(r"""(?:https?:)?//[a-z0-9-]+\.[a-z]""", re.IGNORECASE)
NAMESPACE = re.compile(r"""xmlns(?::\w+)?\s*=\s*["'][^"']*["']""")


def mentions() -> str:
    """All text in which a template can be named."""
    files = [*FOLDER.rglob("*.html"), *(module.file for module in modules().values())]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_parses(app_without_database, name):
    app_without_database.jinja_env.get_template(name)


def test_every_template_is_used():
    text = mentions()
    assert [name for name in NAMES if f'"{name}"' not in text and f"'{name}'" not in text] == []


@pytest.mark.parametrize("file", OWN_FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_page_loads_nothing_from_outside(file):
    assert OUTSIDE.findall(NAMESPACE.sub("", file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_template_trusts_no_text(name):
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert re.findall(r"\|\s*safe\b|autoescape\s+false|Markup", text) == []


def test_the_code_of_pages_trusts_no_text_either():
    making_pages = [m for m in modules().values() if not m.name.startswith("vanban.")]
    trusting = [m.name for m in making_pages if re.search(r"\bMarkup\(|\|safe", m.file.read_text("utf-8"))]
    assert trusting == []
