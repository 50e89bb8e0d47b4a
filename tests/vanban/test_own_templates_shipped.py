"""The templates the project ships, as a clerk's Word may give them back."""

import random
from dataclasses import asdict
from pathlib import Path

import pytest

from blueprints.dispatches.samples import dispatch
from blueprints.meetings.samples import invitation, minutes
from blueprints.regulations.samples import regulation
from blueprints.team_lists.samples import team_list
from docx_templates.build import FOLDER
from tests.vanban.samples import TEMPLATES, decision, proposal, rendered, texts
from tests.vanban.test_own_templates_merge import merged
from vanban.own_templates import catalogue_of, review
from vanban.stamp import waiting_controls
from vanban.story import Story
from vanban.template import Template
from vanban.xml_part import W, new_element, parse

RECORDS = [decision(), proposal()]
OTHERS = [minutes(), invitation(), dispatch(), regulation(), team_list()]
MARK = f'<w:p xmlns:w="{W[1:-1]}">{{inside}}</w:p>'


def shipped(facts) -> bytes:
    return Path(FOLDER, TEMPLATES[type(facts)]).read_bytes()


def taken_apart(content: bytes, seed: int) -> bytes:
    """Every tag cut at random, with spelling marks in the cuts and smart quotes for straight ones."""
    cuts = random.Random(seed)
    story = Story(content)
    for paragraph in story.paragraphs:
        if "{" in paragraph.text:
            places = sorted(cuts.sample(range(1, len(paragraph.text)), 2))
            for place in places:
                run = paragraph.split(place)
                if run is not None:
                    run.addprevious(new_element("proofErr"))
            for piece in paragraph.pieces:
                if piece.element.tag == f"{W}t":
                    piece.element.text = piece.element.text.replace('"', "”")
    return story.written()


@pytest.mark.parametrize("facts", RECORDS, ids=lambda facts: type(facts).__name__)
def test_a_shipped_template_has_nothing_to_mend_and_no_fault(facts):
    content = shipped(facts)
    reviewed = review(content, catalogue_of(asdict(facts), {}), required=["title", "signature.name"])
    assert (reviewed.content, reviewed.mendings, reviewed.faults) == (content, (), ())
    assert reviewed.fields >= {"title", "teams[].name", "signature.lines"}


@pytest.mark.parametrize("facts", OTHERS, ids=lambda facts: type(facts).__name__)
def test_a_kind_brings_the_controls_it_needs(facts):
    content = shipped(facts)
    reviewed = review(content, catalogue_of(asdict(facts), {}), places=waiting_controls(content))
    assert (reviewed.mendings, reviewed.faults) == ((), ())


@pytest.mark.parametrize("facts", RECORDS, ids=lambda facts: type(facts).__name__)
def test_a_template_that_word_took_apart_makes_the_same_document(facts):
    apart = taken_apart(shipped(facts), 4)
    reviewed = review(apart, catalogue_of(asdict(facts), {}))
    assert reviewed.mendings
    assert reviewed.faults == ()
    assert texts(Template(reviewed.content).render(asdict(facts))) == texts(rendered(facts))


def test_a_document_for_mail_merge_becomes_a_template():
    facts = decision()
    story = Story(shipped(facts))
    told = next(one for one in story.paragraphs if one.text == "{{ title }}")
    for run in list(told.element.iter(f"{W}r")):
        told.element.remove(run)
    told.element.extend(parse(MARK.format(inside=merged("Trich_yeu"))))
    reviewed = review(story.written(), catalogue_of(asdict(facts), {"title": "Trích yếu"}))
    assert reviewed.faults == ()
    assert texts(Template(reviewed.content).render(asdict(facts))) == texts(rendered(facts))
