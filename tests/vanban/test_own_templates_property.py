"""Templates put together at random: what is found to be without fault can be rendered."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.own_template_files import SAMPLE, catalogue, p, table, word_file
from vanban.own_templates import review
from vanban.package import read_parts
from vanban.template import Template
from vanban.xml_part import parse

OTHER_RECORD = SAMPLE | {"grouped": True, "tasks": [], "title": "", "teams": SAMPLE["teams"][:1]}
PIECES = (
    *(
        "{{ title }}",
        "{{ team.name }}",
        "{{ task }}",
        "{{ member.role }}",
        "{{ tasks|length }}",
        "{{ titl }}",
    ),
    *("{% if grouped %}", "{% else %}", "{% endif %}", "{% for task in tasks %}", "{% endfor %}"),
    *("{%p for team in teams %}", "{%p endfor %}", "{%p if grouped %}", "{%p else %}", "{%p endif %}"),
    *("{%tr for team in teams %}", "{%tr endfor %}", "{%tr if title %}", "{%tr endif %}"),
    *(
        "{%tc for task in tasks %}",
        "{%tc endfor %}",
        "{{ loop.index|diem }}",
        "{{",
        "}}",
        "{% ",
        " %}",
        "văn bản",
    ),
)
LINE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(lambda pieces: p(*pieces))
WHOLE_LINES = st.sampled_from(
    [
        (p("{%p for team in teams %}"), p("{{ team.name }}"), p("{%p endfor %}")),
        (p("{%p if grouped %}"), p("a"), p("{%p else %}"), p("{{ title }}"), p("{%p endif %}")),
        (p("{% for task in tasks %}{{ task }}{% if loop.last %}.{% endif %}{% endfor %}"),),
        (table(("{%tr for team in teams %}", ""), ("{{ team.name }}", "a"), ("{%tr endfor %}", "")),),
        (
            table(
                ("{%tc for task in tasks %}", "{{ task }}", "{%tc endfor %}"),
            ),
        ),
        (p("{%p for team in teams %}"),),
        (p("{%p endfor %}"),),
    ]
)
ROWS = st.lists(st.lists(LINE, min_size=2, max_size=2).map(tuple), min_size=1, max_size=3)
BLOCKS = st.one_of(LINE.map(lambda line: (line,)), WHOLE_LINES, ROWS.map(lambda rows: (table(*rows),)))
DOCUMENTS = st.lists(BLOCKS, min_size=1, max_size=4).map(
    lambda blocks: [x for block in blocks for x in block]
)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(DOCUMENTS)
def test_a_template_without_fault_can_be_rendered_for_any_record(blocks):
    reviewed = review(word_file(*blocks), catalogue())
    if not reviewed.faults:
        for record in (SAMPLE, OTHER_RECORD):
            parse(read_parts(Template(reviewed.content).render(record))["word/document.xml"])


SOUND = WHOLE_LINES.filter(lambda blocks: len(blocks) > 1 or "{%p" not in blocks[0])


@settings(deadline=None, max_examples=15, derandomize=True)
@given(st.lists(SOUND, max_size=3))
def test_a_template_of_sound_blocks_has_no_fault(blocks):
    assert review(word_file(*(one for block in blocks for one in block)), catalogue()).faults == ()
