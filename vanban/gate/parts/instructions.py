"""The instruction of a field as Word reads it: a name, then arguments and switches in any order."""

import re

# Word takes any of them for a quotation mark.
QUOTES = '"“”„«»'
SPACE = r"\s\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\x1e"
# A name is complete once something that cannot belong to it follows; "=" is complete by itself.
COMPLETE_NAME = re.compile(rf"[{SPACE}{QUOTES}]*(=|[^{SPACE}{QUOTES}\\={{}}]+(?=[{SPACE}{QUOTES}\\=]))")
NAME = re.compile(rf"[{SPACE}{QUOTES}]*(=|[^{SPACE}{QUOTES}\\={{}}]*)")
WORDS = re.compile(rf"\\(\w)|[{QUOTES}]([^{QUOTES}]*)[{QUOTES}]?|([^\s{QUOTES}]+)")
# Of HYPERLINK: place in the file, tip, frame. The word after each belongs to it.
SWITCHES_WITH_WORD = {"l", "o", "t"}


def is_named(instruction: str) -> bool:
    """Whether nothing that follows can change the name any more."""
    return COMPLETE_NAME.match(instruction) is not None


def field_name(instruction: str) -> str:
    """In capitals; "" for an instruction without one."""
    found = NAME.match(instruction)
    return found[1].upper() if found else ""


def hyperlink_target(instruction: str) -> str:
    """The address a HYPERLINK leads to: the first word that is neither its name, a switch nor a switch's
    word; "" when it stays in the file."""
    name = NAME.match(instruction)
    belongs_to_switch = False
    for switch, quoted, bare in WORDS.findall(instruction, name.end() if name else 0):
        if switch:
            belongs_to_switch = switch.casefold() in SWITCHES_WITH_WORD
        elif belongs_to_switch:
            belongs_to_switch = False
        elif quoted or bare:
            return quoted or bare
    return ""
