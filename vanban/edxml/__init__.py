"""Files for the exchange of electronic documents between agencies: edXML, QCVN 102:2016/BTTTT.

A file is written for hand-over to the office's own system, and one received is checked. Nothing is sent.
"""

from vanban.edxml.codes import STATUSES, agency_code_fault
from vanban.edxml.message import Attachment, Business, EdxmlProblem, Message, Organ, Staff, faults
from vanban.edxml.read import Status, read, read_status
from vanban.edxml.write import write

__all__ = [
    "STATUSES",
    "Attachment",
    "Business",
    "EdxmlProblem",
    "Message",
    "Organ",
    "Staff",
    "Status",
    "agency_code_fault",
    "faults",
    "read",
    "read_status",
    "write",
]
