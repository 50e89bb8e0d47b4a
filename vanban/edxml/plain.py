"""A message as the values of a JSON file, with its attachments named there and read by somebody else."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from vanban.edxml.message import Attachment, Business, EdxmlProblem, Message, Organ, Staff
from vanban.time_zone import in_vietnam

READ: dict[str, Callable[[Any], Any]] = {
    "sender": lambda value: Organ(**value),
    "receivers": lambda values: tuple(Organ(**value) for value in values),
    "issued_on": date.fromisoformat,
    "due_on": lambda value: date.fromisoformat(value) if value else None,
    "sent_at": lambda value: in_vietnam(datetime.fromisoformat(value)),
    "places": tuple,
    "appendixes": tuple,
    "business": lambda value: Business(
        **{**value, "staff": Staff(**value.get("staff", {})), "replaced": tuple(value.get("replaced", ()))}
    ),
}
PLAIN = (str, int)


def from_plain(values: Mapping[str, Any], read: Callable[[str], bytes]) -> Message:
    """The message of these values; `read` gives the content of a file by its name. Raises EdxmlProblem."""
    try:
        attachments = tuple(
            Attachment(**{**one, "content": read(one["name"])}) for one in values.get("attachments", ())
        )
        given = {
            name: READ.get(name, _plain)(value) for name, value in values.items() if name != "attachments"
        }
        return Message(**given, attachments=attachments)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise EdxmlProblem(
            "Dữ liệu JSON không đúng dạng của văn bản trao đổi. Phải có: "
            f"{', '.join(field.name for field in fields(Message)[:12])}."
        ) from error


def as_plain(message: Message) -> dict[str, Any]:
    """For JSON: attachments by name and size, days and moments as ISO 8601."""
    values = asdict(message)
    values["attachments"] = [
        {"name": one.name, "content_type": one.content_type, "bytes": len(one.content)}
        for one in message.attachments
    ]
    values["document_id"] = message.document_id
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def _plain(value: Any) -> Any:
    if not isinstance(value, PLAIN):
        raise TypeError
    return value
