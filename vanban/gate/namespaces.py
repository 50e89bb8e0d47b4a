"""The address that names a namespace, as RFC 3986 has it: libxml2 refuses any other, and expat none."""

import re

LONGEST = 2000
LETTER = r"(?:[A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-Fa-f]{2})"
PATH = rf"(?:{LETTER}|[/:])*"
HOST = rf"//{LETTER.replace('@', '')}*(?::\d+)?(?:/{PATH})?"  # nobody signs in to a namespace
ABSOLUTE = rf"[A-Za-z][A-Za-z0-9+.-]*:(?:{HOST}|(?!//){PATH})"
RELATIVE = rf"(?!//){LETTER}*(?:/{PATH})?"
REST = rf"(?:{LETTER}|[/:?])*"
ADDRESS = re.compile(rf"(?:{ABSOLUTE}|{RELATIVE})(?:\?{REST})?(?:#{REST})?")


def is_address(name: str) -> bool:
    """An empty one is one too: it takes a namespace back."""
    return len(name) <= LONGEST and ADDRESS.fullmatch(name) is not None
