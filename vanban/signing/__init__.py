"""Signing a PDF as Nghị định 30/2020/NĐ-CP describes it, and looking into the signatures of one.

    prepare → sign (Person) → fill → sign (Agency)      the leader signs first, the clerk numbers after
    sign (Person) → sign (Agency)                       the PDF bears its number already
    sign (Corner)                                       a separate annex, or an electronic copy
    verify_apart → Report                               what came back

pyHanko does the cryptography. It is imported only where it is used: it takes a second.
"""

from vanban.signing.apart import verify_apart
from vanban.signing.failed import NoPlace, SigningFailed, UnreadablePdf
from vanban.signing.fields import fill, prepare
from vanban.signing.keys import Key, KeyFile, Token
from vanban.signing.pictures import Ink, Picture, picture
from vanban.signing.report import Change, Report, Signature, as_plain, from_plain
from vanban.signing.sign import Agency, Corner, Mark, Person, corner_text, sign
from vanban.signing.verify import verify

__all__ = [
    "Agency",
    "Change",
    "Corner",
    "Ink",
    "Key",
    "KeyFile",
    "Mark",
    "NoPlace",
    "Person",
    "Picture",
    "Report",
    "Signature",
    "SigningFailed",
    "Token",
    "UnreadablePdf",
    "as_plain",
    "corner_text",
    "fill",
    "from_plain",
    "picture",
    "prepare",
    "sign",
    "verify",
    "verify_apart",
]
