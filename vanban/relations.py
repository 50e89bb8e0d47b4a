"""The relationships and content types of a package, and copying a part with all it needs to another."""

import posixpath
from dataclasses import dataclass, field

from vanban.package import Parts, read_parts, write_parts
from vanban.xml_part import Element, parse, serialise

TYPES = "[Content_Types].xml"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
CONTENT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass
class Package:
    """A .docx being read or put together. Relationships of a part are by their ids."""

    parts: dict[str, bytes]
    _relations: dict[str, Element] = field(default_factory=dict)

    @classmethod
    def read(cls, content: bytes) -> "Package":
        return cls(read_parts(content))

    def written(self) -> bytes:
        relations = {
            _relations_name(part): serialise(root) for part, root in self._relations.items() if len(root)
        }
        return write_parts({**self.parts, **relations})

    def relations(self, part: str) -> Element:
        if part not in self._relations:
            self._relations[part] = parse(self.parts.get(_relations_name(part), RELATIONS.encode()))
        return self._relations[part]

    def relation(self, part: str, relation_id: str) -> Element | None:
        return next((one for one in self.relations(part) if one.get("Id") == relation_id), None)

    def relate(self, part: str, kind: str, target: str, mode: str | None) -> str:
        """The id of the relationship, which is made when there is none like it."""
        root = self.relations(part)
        for one in root:
            if (one.get("Type"), one.get("Target"), one.get("TargetMode")) == (kind, target, mode):
                return one.get("Id")
        taken = {one.get("Id") for one in root}
        new_id = next(name for number in range(1, len(taken) + 2) if (name := f"rId{number}") not in taken)
        relation = root.makeelement(RELATION, Id=new_id, Type=kind, Target=target)
        if mode:
            relation.set("TargetMode", mode)
        root.append(relation)
        return new_id

    def content_type(self, part: str) -> str:
        types = parse(self.parts[TYPES])
        for one in types.iter(f"{CONTENT}Override"):
            if one.get("PartName") == f"/{part}":
                return one.get("ContentType")
        extension = part.rpartition(".")[2].lower()
        defaults = {
            one.get("Extension", "").lower(): one.get("ContentType")
            for one in types.iter(f"{CONTENT}Default")
        }
        return defaults.get(extension, "application/octet-stream")

    def add(self, part: str, content: bytes, content_type: str) -> None:
        types = parse(self.parts[TYPES])
        types.append(types.makeelement(f"{CONTENT}Override", PartName=f"/{part}", ContentType=content_type))
        self.parts |= {part: content, TYPES: serialise(types)}


def carry(source: Package, part: str, relation_id: str, into: Package, new_part: str) -> str:
    """The id, in ``into``, of the relationship that ``relation_id`` is in the source; its target comes along.

    A part that is there already, the same in every byte and in all it refers to, is not copied again.
    """
    relation = source.relation(part, relation_id)
    if relation is None:
        return relation_id
    kind, target, mode = relation.get("Type"), relation.get("Target"), relation.get("TargetMode")
    if mode == "External":
        return into.relate(new_part, kind, target, mode)
    name = _absolute(part, target)
    copied = _copied(source, name, into)
    return into.relate(new_part, kind, posixpath.relpath(copied, posixpath.dirname(new_part) or "."), mode)


def _copied(source: Package, name: str, into: Package) -> str:
    if _is_same(source, name, into):
        return name
    new_name = _free_name(name, into.parts)
    into.add(new_name, source.parts[name], source.content_type(name))
    for relation in list(source.relations(name)):
        new_id = carry(source, name, relation.get("Id"), into, new_name)
        for made in into.relations(new_name):
            if made.get("Id") == new_id:
                made.set("Id", relation.get("Id"))  # the part is copied as it stands, ids included
    return new_name


def _is_same(source: Package, name: str, into: Package) -> bool:
    if source.parts.get(name) != into.parts.get(name):
        return False
    ours = [(one.get("Id"), one.get("Target")) for one in source.relations(name)]
    theirs = [(one.get("Id"), one.get("Target")) for one in into.relations(name)]
    near = [_absolute(name, one.get("Target")) for one in source.relations(name) if not one.get("TargetMode")]
    return ours == theirs and all(_is_same(source, one, into) for one in near if one != name)


def _free_name(name: str, taken: Parts) -> str:
    stem, dot, extension = name.rpartition(".")
    number = 2
    while f"{stem}-{number}{dot}{extension}" in taken:
        number += 1
    return f"{stem}-{number}{dot}{extension}"


def _absolute(part: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).removeprefix("/")


def _relations_name(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".removeprefix("/")
