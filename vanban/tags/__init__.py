"""What the tags of a Word template may say: a short list, and everything else is refused.

Read is the Jinja source itself, as `vanban.template.jinja_sources` gives it and a render runs it. Allowed
are the syntax trees named in `vanban.tags.allowed`; a template can so print its fields, choose and repeat,
and neither call, reckon, remember nor load anything.
"""

from vanban.tags.allowed import violations
from vanban.tags.forbidden import Forbidden, Mistake
from vanban.tags.mistakes import mistakes
from vanban.tags.source import Unparsed, Written, parsed

__all__ = ["Forbidden", "forbidden"]

MOST_TAGS = 5000


def forbidden(source: str) -> tuple[Forbidden, ...]:
    """Everything in the source that no template may say, in the order of the source; () when there is none.

    A source that Jinja cannot read is judged tag by tag, so that its other faults are told as well.
    """
    if source.count("{{") + source.count("{%") > MOST_TAGS:
        return (Forbidden.of("too-many-tags", Written("", 1)),)
    try:
        tags, tree = parsed(source)
    except Unparsed as unparsed:
        found = mistakes(source) or [Mistake("syntax", unparsed.tag)]
    else:
        found = [Mistake(code, tags[ordinal - 1]) for code, ordinal in violations(tree)]
        found += [Mistake("long-tag", tag) for tag in tags if tag.is_long]
        found.sort(key=lambda mistake: mistake.tag.place)
    return tuple(Forbidden.of(mistake.code, mistake.tag, mistake.detail) for mistake in dict.fromkeys(found))
