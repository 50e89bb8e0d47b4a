"""What may not stand in any XML part: active elements, pictures fetched by address, hostile fields."""

from vanban.gate.fields import STORIES, Fields
from vanban.gate.refused import Refused, activex, external_link, inserted_document, ole_object

WORD_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
}
VML, SVG = "urn:schemas-microsoft-com:vml", "http://www.w3.org/2000/svg"
SVG_ACTIVE = {"script", "foreignObject"}
PICTURES = {VML, SVG}
INSTRUCTIONS, TEXTS = {"instrText", "delInstrText"}, {"t", "delText"}
WATCHED = {"altChunk", "OLEObject", "control", "fldChar", "fldSimple"} | INSTRUCTIONS | STORIES


class BodyWatcher:
    """A Watcher of one part. Elements are known by local name wherever that is unambiguous, so that no
    choice of namespace hides them."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._fields = Fields(part)
        self._take_text = _ignore

    def start(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        if namespace in PICTURES:
            self._refuse_fetched_picture(namespace, name, attributes)
        elif name in TEXTS and namespace in WORD_NAMESPACES:
            self._take_text = self._fields.write_text
        elif name in WATCHED:
            self._refuse_active_element(namespace, name)
            self._follow_field(name, attributes)

    def text(self, data: str) -> None:
        self._take_text(data)

    def end(self, name: str) -> None:
        self._take_text = _ignore
        if name in STORIES:
            self._fields.leave_story()

    def finish(self) -> None:
        """Judge what is still open at the end of the part."""
        self._fields.leave_story()

    def _follow_field(self, name: str, attributes: dict[str, str]) -> None:
        if name in STORIES:
            self._fields.enter_story()
        elif name == "fldChar":
            self._turn_field(_local(attributes, "fldCharType"))
        elif name == "fldSimple":
            self._fields.simple(_local(attributes, "instr"))
        elif name in INSTRUCTIONS:
            self._take_text = self._fields.write_instruction

    def _turn_field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._fields.close()

    def _refuse_active_element(self, namespace: str, name: str) -> None:
        if name == "altChunk":
            raise inserted_document(self._part)
        if name == "OLEObject":
            raise ole_object(self._part)
        if name == "control" and namespace in WORD_NAMESPACES:
            raise activex()

    def _refuse_fetched_picture(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        if namespace == SVG and name in SVG_ACTIVE:
            raise Refused("svg-script", "Tệp có ảnh SVG chứa mã chạy. Thay ảnh đó bằng ảnh PNG rồi tải lại.")
        address = _local(attributes, "src") or (_svg_address(name, attributes) if namespace == SVG else "")
        if address and not address.strip().startswith(("#", "data:image/")):
            raise external_link(self._part, address)


def _svg_address(name: str, attributes: dict[str, str]) -> str:
    """What an SVG element fetches; an <a> only leads there."""
    return "" if name == "a" else _local(attributes, "href")


def _local(attributes: dict[str, str], name: str) -> str:
    """The attribute of that local name, in whatever namespace; "" without one."""
    return next((value for key, value in attributes.items() if key.rpartition(" ")[2] == name), "")


def _ignore(_: str) -> None:
    """Text outside the elements that matter."""
