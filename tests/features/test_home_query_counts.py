"""No page asks more of the database the longer its list is."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from sqlalchemy import insert, inspect

from blueprints.documents.models import Document
from core.access import Role
from core.database import db
from tests.features.counting import queries

FEW, MANY = 2, 40
SIGNED_IN = 1  # whose session the cookie names


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def clerk(make, browse, commune):
    return browse(make.account(Role.CLERK, commune))


def values_of(record) -> dict[str, object]:
    columns = inspect(type(record)).mapper.column_attrs
    return {column.key: getattr(record, column.key) for column in columns if column.key != "id"}


def copied(record, times: int, numbers: Iterator[int], **changed: object) -> list[int]:
    """More rows like this one, each with a number of its own; answers their identities."""
    rows = [values_of(record) | {"number": next(numbers)} | changed for _ in range(times)]
    ids = db.session.scalars(insert(type(record)).returning(type(record).id), rows).all()
    db.session.commit()
    return list(ids)


class Lists:
    """Lists that grow, one way for each page."""

    def __init__(self, make, commune) -> None:
        self.make, self.commune, self.numbers = make, commune, count(1000)
        self.team = make.team(make.village(commune), members=1)

    def teams(self, more: int) -> None:
        self.make.many_teams(self.commune, more)

    def members(self, more: int) -> None:
        for ordinal in range(more):
            self.make.member(self.team, full_name="Lò Văn " + "x" * (ordinal + 1))

    def drafts(self, more: int) -> None:
        copied(self._draft(), more, self.numbers)

    def _draft(self) -> Document:
        return self.make.draft(team=self.make.team(self.make.village(self.commune), members=1))

    def register(self, more: int) -> None:
        entry = self.make.issued(team=self.make.team(self.make.village(self.commune), members=1))
        for document_id in copied(entry.document, more, self.numbers):
            copied(entry, 1, self.numbers, document_id=document_id)


PAGES = [
    pytest.param("/", Lists.drafts, 7, id="home"),
    pytest.param("/to/", Lists.teams, 4, id="the list of teams"),
    pytest.param("/to/1", Lists.members, 5, id="a team"),
    pytest.param("/van-ban/", Lists.drafts, 3, id="the list of documents"),
    pytest.param("/so-van-ban", Lists.register, 6, id="the register"),
    pytest.param("/don-vi/", Lists.teams, 5, id="a commune with its villages"),
]


def asked_by(browser, path: str) -> list[str]:
    with queries() as asked:
        browser.open(path)
    return asked


@pytest.mark.parametrize(("path", "grow", "_"), PAGES)
def test_a_longer_list_asks_no_more(make, clerk, commune, path: str, grow: Callable, _):
    lists = Lists(make, commune)
    grow(lists, FEW)
    few = asked_by(clerk, path)
    grow(lists, MANY - FEW)
    assert len(asked_by(clerk, path)) == len(few)


@pytest.mark.parametrize(("path", "grow", "most"), PAGES)
def test_a_page_asks_no_more_than_it_has_kinds_of_things(make, clerk, commune, path, grow, most):
    grow(Lists(make, commune), FEW)
    assert len(asked_by(clerk, path)) <= SIGNED_IN + most


def drafting(make, browse, size: int) -> int:
    """How much is asked to draft one decision about so many teams."""
    commune = make.commune()
    make.signer(commune)
    for _ in range(size):
        make.team(make.village(commune), members=1)
    officer = browse(make.account(Role.OFFICER, commune))
    officer.open("drafts.new", kind="quyet-dinh-thanh-lap", xa=commune.code)
    with queries() as asked:
        officer.press("Lập dự thảo")
    return len(asked)


def test_a_decision_about_many_teams_asks_no_more_than_one_about_two(make, browse):
    assert drafting(make, browse, 2) == drafting(make, browse, 8)
