"""The life of documents in one office: whoever does whatever in whatever order, what must hold holds."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select

from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.corrections import actions as corrections
from blueprints.corrections.actions import RecallText
from blueprints.documents import actions as documents
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.register import actions as register
from blueprints.register.actions import AlreadyIssued
from blueprints.register.models import RegisterEntry
from blueprints.reviews.models import ReviewStep
from blueprints.reviews.rules import Check, StepState
from blueprints.teams.models import Decision, Team
from blueprints.units.models import AgencyCode
from core import clock
from core.access import Role
from core.database import db
from core.errors import DomainError

ISSUES = "quyet-dinh-thanh-lap"
TEAMS, DRAFTS = 2, 5
# Who does what: drafters submit, redraft, withdraw, discard; others check, approve, issue, return.
LIKELY = [(0, 0), (1, 0), (2, 0), (0, 8), (0, 7), (1, 9), (3, 2), (2, 2), (4, 4), (2, 5), (4, 6), (3, 6)]


class Office(RuleBasedStateMachine):
    """Two teams to establish; three people who draft and three who decide; one stranger from next door."""

    make = None

    def __init__(self):
        super().__init__()
        make = self.make
        commune = make.commune()
        self.teams = [make.team(make.village(commune), members=3).id for _ in range(TEAMS)]
        self.signer = make.signer(commune, AgencyCode.COMMITTEE).id
        roles = (Role.OFFICER, Role.OFFICER, Role.CLERK, Role.DEPARTMENT_HEAD, Role.LEADER)
        self.people = [make.account(role, commune) for role in roles]
        self.people += [make.account(role) for role in (Role.LEADER, Role.CLERK)]  # of other communes
        self.commune_id = commune.id
        self.documents = []
        self.content_at_approval = {}
        self.content_at_issue = {}

    def attempt(self, act):
        """What is refused leaves nothing behind; what is done is done."""
        try:
            act()
        except (DomainError, AlreadyIssued):
            pass
        finally:
            db.session.rollback()

    @precondition(lambda self: len(self.documents) < DRAFTS)
    @rule(who=st.integers(0, 6), which=st.integers(0, TEAMS - 1))
    def draft(self, who, which):
        request = DraftRequest(self.commune_id, (self.teams[which],), self.signer)
        person = self.people[who]
        if person.role in kind(ISSUES).drafters and person.unit_id == self.commune_id:
            self.attempt(lambda: self.documents.append(documents.draft(kind(ISSUES), request, by=person).id))

    @precondition(lambda self: self.documents)
    @rule(which=st.integers(0, DRAFTS), who=st.integers(0, 6), act=st.integers(0, 9), past=st.booleans())
    def act(self, which, who, act, past):
        document_id, by = self.documents[which % len(self.documents)], self.people[who]
        seen = db.session.get_one(Document, document_id).version_count - (1 if past and act == 4 else 0)
        acts = (
            lambda: approvals.submit(document_id, by=by),
            lambda: approvals.submit(document_id, by=by),
            lambda: reviewing.agree(document_id, seen, by=by),
            lambda: reviewing.agree(document_id, seen, by=by),
            lambda: approvals.approve(document_id, seen, by=by),
            lambda: register.issue(document_id, clock.today(), by=by),
            lambda: reviewing.return_to_drafter(document_id, "Bổ sung căn cứ.", by=by),
            lambda: approvals.withdraw(document_id, by=by),
            lambda: documents.redraft(document_id, by=by),
            lambda: self.recall_or_discard(document_id, past, by),
        )
        self.attempt(acts[act])
        self.remember(document_id)

    @rule(who=st.integers(2, 4))
    def push(self, who):
        """Somebody who keeps at it, so that many lives reach their end."""
        for document_id in self.documents:
            version = db.session.get_one(Document, document_id).version_count
            by = self.people[who]
            for act in (
                lambda: reviewing.agree(document_id, version, by=by),  # noqa: B023 (called at once)
                lambda: approvals.approve(document_id, version, by=by),  # noqa: B023
                lambda: register.issue(document_id, clock.today(), by=by),  # noqa: B023
            ):
                self.attempt(act)
                self.remember(document_id)

    @precondition(lambda self: self.documents)
    @rule(which=st.integers(0, DRAFTS), pair=st.sampled_from(LIKELY), past=st.booleans())
    def likely(self, which, pair, past):
        """What the people of the office would do, in whatever order."""
        self.act(which, *pair, past)

    def recall_or_discard(self, document_id, recalls, by):
        if recalls:
            corrections.recall(document_id, RecallText(clock.today(), "Ban hành nhầm.", ()), by=by)
        else:
            documents.discard(document_id, by=by)

    def remember(self, document_id):
        document = db.session.get_one(Document, document_id)
        self.reached.add(document.state)
        if document.state is DocumentState.APPROVED:
            self.content_at_approval.setdefault((document_id, document.approved_at), document.sha256)
        if document.state is DocumentState.ISSUED:
            self.content_at_issue.setdefault(document_id, (document.sha256, document.number))

    def teardown(self):
        db.session.rollback()

    def mine(self):
        return db.session.scalars(select(Document).where(Document.id.in_(self.documents))).all()

    @invariant()
    def an_issued_document_has_one_line_and_one_number(self):
        for document in self.mine():
            lines = db.session.scalars(
                select(RegisterEntry).where(RegisterEntry.document_id == document.id)
            ).all()
            issued = document.number is not None
            assert len(lines) == (1 if issued else 0)
            assert all(line.number == document.number for line in lines)

    @invariant()
    def numbers_follow_one_another_without_a_gap(self):
        numbers = db.session.scalars(
            select(RegisterEntry.number).where(RegisterEntry.unit_id == self.commune_id)
        )
        found = sorted(numbers)
        assert found == list(range(1, len(found) + 1))

    @invariant()
    def nobody_decides_on_his_own_draft(self):
        for document in self.mine():
            assert document.approver_id != document.drafter_id
            steps = db.session.scalars(select(ReviewStep).where(ReviewStep.document_id == document.id))
            assert all(step.decided_by_id != document.drafter_id for step in steps)

    @invariant()
    def what_is_approved_stands_still_until_it_is_issued(self):
        for document in self.mine():
            if document.state is DocumentState.APPROVED:
                assert document.sha256 == self.content_at_approval[document.id, document.approved_at]

    @invariant()
    def what_is_issued_is_frozen_for_ever(self):
        for document in self.mine():
            if document.id in self.content_at_issue:
                assert (document.sha256, document.number) == self.content_at_issue[document.id]

    @invariant()
    def every_check_was_made_of_the_version_approved(self):
        for document in self.mine():
            if document.state is DocumentState.APPROVED:
                newest = select(func.max(ReviewStep.round)).where(ReviewStep.document_id == document.id)
                steps = db.session.scalars(
                    select(ReviewStep).where(
                        ReviewStep.document_id == document.id, ReviewStep.round == newest.scalar_subquery()
                    )
                ).all()
                asked = [one for one in steps if one.check is not Check.OPINION]
                settled = (StepState.AGREED, StepState.PASSED_OVER)
                assert all(one.state in settled for one in asked)
                agreed = [one for one in asked if one.state is StepState.AGREED]
                assert {one.version for one in agreed} == {document.version_count}

    @invariant()
    def a_team_is_established_exactly_once_and_by_an_issued_decision(self):
        for team_id in self.teams:
            founding = [
                document
                for document in self.mine()
                if document.number is not None and team_id in document.request["record_ids"]
            ]
            decisions = db.session.scalars(
                select(func.count())
                .select_from(Decision)
                .where(Decision.document_id.in_([document.id for document in founding]))
            ).one()
            assert len(founding) == decisions <= 1
            assert (db.session.get_one(Team, team_id).state.value == "established") == bool(founding)


@pytest.mark.usefixtures("app")
def test_whatever_people_do_the_office_keeps_its_order(make):
    reached: set[DocumentState] = set()
    machine = type("OneOffice", (Office,), {"make": make, "reached": reached})
    run_state_machine_as_test(
        machine,
        settings=settings(max_examples=12, stateful_step_count=30, deadline=None, derandomize=True),
    )
    assert reached == set(DocumentState), "some lives were never led"
