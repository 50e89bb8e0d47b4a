"""Every hostile file, by name: (the code it is refused with, its bytes or how to make them)."""

from tests.vanban.files.bodies import BAD_BODY
from tests.vanban.files.drawn import BAD_PICTURE
from tests.vanban.files.fields import BAD_FIELD
from tests.vanban.files.kinds import NOT_DOCX
from tests.vanban.files.links import BAD_LINK
from tests.vanban.files.markup import BAD_MARKUP
from tests.vanban.files.parts import BAD_PACKAGE
from tests.vanban.files.zips import BAD_ZIP

KINDS = (NOT_DOCX, BAD_ZIP, BAD_PACKAGE, BAD_MARKUP, BAD_LINK, BAD_BODY, BAD_FIELD, BAD_PICTURE)
HOSTILE = {name: file for kind in KINDS for name, file in kind.items()}
