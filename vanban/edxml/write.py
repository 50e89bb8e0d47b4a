"""Writing an edXML file. The same message gives the same bytes.

"Bussiness" and "TyperNotation" are the spellings of the standard.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from vanban.edxml.message import Attachment, EdxmlProblem, Message, Organ, Staff, faults
from vanban.package import write_parts
from vanban.time_zone import in_vietnam

NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
ACTOR = "http://schemas.xmlsoap.org/soap/actor/next"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

# A name with its text, or with what it holds; what is empty is left out.
Node = tuple[str, "str | Iterable[Node]"]


def write(message: Message) -> bytes:
    """The file. Raises EdxmlProblem with all that is wrong with the message."""
    if wrong := faults(message):
        raise EdxmlProblem(" ".join(wrong))
    header = (
        _element("MessageHeader", _message_header(message)),
        f"<edXML:TraceHeaderList id={quoteattr(message.document_id)} "
        f'version="1.0" mustUnderstand="1" actor="{ACTOR}">',
        *(_element(*node) for node in _trace(message)),
        "</edXML:TraceHeaderList>",
    )
    references = "".join(_element("Reference", _reference(one)) for one in message.attachments)
    encoded = "".join(_element("Attachment", _attached(one), prefix="") for one in message.attachments)
    return (
        f'{HEAD}<edXML xmlns="{NAMESPACE}"><edXML:edXMLEnvelope xmlns:edXML="{NAMESPACE}">'
        f"<edXML:edXMLHeader>{''.join(header)}</edXML:edXMLHeader>"
        f'<edXML:edXMLBody><edXML:edXMLManifest version="1.0">{references}</edXML:edXMLManifest></edXML:edXMLBody>'
        f"</edXML:edXMLEnvelope><AttachmentEncoded>{encoded}</AttachmentEncoded></edXML>\n"
    ).encode()


def _element(name: str, held: "str | Iterable[Node]", prefix: str = "edXML:") -> str:
    inner = escape(held) if isinstance(held, str) else "".join(_element(*node, prefix) for node in held)
    return f"<{prefix}{name}>{inner}</{prefix}{name}>" if inner else ""


def _message_header(message: Message) -> Iterator[Node]:
    yield "From", _organ(message.sender)
    yield from (("To", _organ(receiver)) for receiver in message.receivers)
    yield "DocumentId", message.document_id
    yield "Code", [("CodeNumber", message.number), ("CodeNotation", message.notation)]
    yield (
        "PromulgationInfo",
        [("Place", message.place), ("PromulgationDate", f"{message.issued_on:%Y/%m/%d}")],
    )
    yield "DocumentType", [("Type", message.type_code), ("TypeName", message.type_name)]
    yield "Subject", message.subject
    yield "Content", message.content
    signer = [
        ("Competence", message.competence),
        ("Position", message.position),
        ("FullName", message.signer),
    ]
    yield "SignerInfo", signer
    yield "DueDate", f"{message.due_on:%Y/%m/%d}" if message.due_on else ""
    yield "ToPlaces", [("Place", place) for place in message.places]
    yield "OtherInfo", _other(message)
    yield "SteeringType", str(message.steering)


def _organ(organ: Organ) -> Iterator[Node]:
    yield "OrganId", organ.organ_id
    yield "OrganizationInCharge", organ.in_charge
    yield "OrganName", organ.name
    yield "OrganAdd", organ.address
    yield "Email", organ.email
    yield "Telephone", organ.telephone
    yield "Fax", organ.fax
    yield "Website", organ.website


def _other(message: Message) -> Iterator[Node]:
    yield "Priority", str(message.priority)
    yield "SphereOfPromulgation", message.sphere
    yield "TyperNotation", message.typist
    yield "PromulgationAmount", str(message.copies)
    yield "PageAmount", str(message.pages)
    yield "Appendixes", [("Appendix", appendix) for appendix in message.appendixes]


def _trace(message: Message) -> Iterator[Node]:
    yield (
        "TraceHeader",
        [
            ("OrganId", message.sender.organ_id),
            ("Timestamp", f"{in_vietnam(message.sent_at):%Y/%m/%d %H:%M:%S}"),
        ],
    )
    business = message.business
    yield (
        "Bussiness",
        [
            ("DocumentId", message.document_id),
            ("BussinessDocType", str(business.kind)),
            ("BussinessDocReason", business.reason),
            ("Paper", "1" if business.is_paper else "0"),
            ("StaffInfo", _staff(business.staff)),
            (
                "ReplacementInfoList",
                [("ReplacementInfo", [("DocumentId", one)]) for one in business.replaced],
            ),
        ],
    )


def _staff(staff: Staff) -> Iterator[Node]:
    yield "Department", staff.department
    yield "Staff", staff.name
    yield "Email", staff.email
    yield "Mobile", staff.mobile


def _reference(attachment: Attachment) -> Iterator[Node]:
    yield "ContentId", attachment.content_id
    yield "ContentType", attachment.content_type
    yield "Description", attachment.description
    yield "AttachmentName", attachment.name


def _attached(attachment: Attachment) -> Iterator[Node]:
    """Zipped, then base64."""
    zipped = write_parts({attachment.name: attachment.content}, compressed=False)
    yield "ContentType", attachment.content_type
    yield "ContentId", attachment.content_id
    yield "Description", attachment.description
    yield "ContentTransferEncoded", b64encode(zipped).decode()
    yield "AttachmentName", attachment.name
