"""What every decision about teams has in common (Mẫu 1.2): its head, its last article, its end."""

from docx_templates.forms.phrases import given
from vanban.authoring.blocks import (
    article,
    authority,
    clause,
    last_words,
    legal_bases,
    letterhead,
    order,
    points_of,
    signature,
    text,
    title,
)
from vanban.authoring.ooxml import Xml, join, when

TEAM_COUNT = given("teams|length < 10", "0") + "{{ teams|length }}"


def decision(*articles: Xml) -> tuple[Xml, ...]:
    """The whole decision around its articles, with one more on force and execution: its number is the one
    in "Như Điều …" among the recipients."""
    return (
        letterhead(),
        title("QUYẾT ĐỊNH"),
        authority(),
        legal_bases(last="{{ proposal }}."),
        order("QUYẾT ĐỊNH:"),
        *articles,
        force_and_execution(len(articles) + 1),
        signature(),
    )


def force_and_execution(number: int) -> Xml:
    return article(
        number,
        "Hiệu lực và trách nhiệm thi hành",
        clause(1, "Quyết định này có hiệu lực thi hành kể từ ngày ký."),
        last_words("2. {{ executors }} chịu trách nhiệm thi hành Quyết định này"),
    )


def decisions_named(words: str, items: str, none: str, then: tuple[str, ...] = ()) -> Xml:
    """The words and the one decision of the list in a sentence, or each on a line of its own.

    none: the sentence when the list is empty; then: what follows one decision, and what follows several.
    """
    after_one, after_several = then or ("", "")
    one = text(" ".join([words, "{{ " + items + "|join }}.", after_one]).rstrip())
    several = join(
        text(words + " các quyết định sau đây:"), points_of(items), *map(text, filter(None, [after_several]))
    )
    return when(items, when(f"{items}|length == 1", one, otherwise=several), otherwise=text(none))
