"""Many documents in one zip: in order, named as asked, the same by any number of processes."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.vanban.corpus import compiled, template
from vanban import bulk
from vanban.confined import LimitReached, Limits
from vanban.package import TooBig, read_parts, write_zip
from vanban.template import MissingField

CONTENT = template("{{ a }}", header="{{ a }}")
RECORDS = [(f"Bản Mẫu {number}/quyết-định.docx", {"a": f"số {number}"}) for number in range(130)]


def bundle(records=RECORDS, content=CONTENT, **how) -> bytes:
    out = BytesIO()
    bulk.write(out, content, records, **how)
    return out.getvalue()


def test_each_record_is_a_document_in_its_order():
    documents = read_parts(bundle())
    assert list(documents) == [name for name, _ in RECORDS]
    assert documents[RECORDS[7][0]] == compiled(CONTENT).render(RECORDS[7][1])


@pytest.mark.parametrize(
    "how", [{"processes": 2}, {"processes": 1, "confined": True}], ids=["two", "confined"]
)
def test_the_bytes_do_not_depend_on_who_rendered(how):
    assert bundle(**how) == bundle()


def test_any_reader_of_zips_finds_it_sound():
    with ZipFile(BytesIO(bundle(RECORDS[:3]))) as archive:
        assert archive.testzip() is None


def test_progress_is_told_to_the_end():
    told: list[int] = []
    bundle(progress=told.append)
    assert told == sorted(told)
    assert told[-1] == len(RECORDS)


def test_records_are_taken_in_the_callers_thread():
    from threading import get_ident

    seen = set()

    def records():
        for record in RECORDS:
            seen.add(get_ident())
            yield record

    bundle(records(), processes=2)
    assert seen == {get_ident()}


@pytest.mark.parametrize("how", [{}, {"processes": 2}, {"confined": True}], ids=["here", "two", "confined"])
def test_a_record_that_cannot_be_rendered_is_told(how):
    with pytest.raises(MissingField, match="“a”"):
        bundle([*RECORDS[:60], ("x.docx", {}), *RECORDS[60:]], **how)


def test_a_template_that_never_ends_is_ended():
    turns = "{% for a in xs %}" * 5 + "{% if xs|length > 200 %}x{% endif %}" + "{% endfor %}" * 5
    limits = Limits(seconds=6, cpu_seconds=1)
    with pytest.raises(LimitReached):
        bundle([("a.docx", {"xs": ["a"] * 100})], template(turns), confined=True, limits=limits)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "../a.docx",
        "/a.docx",
        "a/../b.docx",
        "a//b",
        "a\\b",
        "C:a",
        "a\0b",
        "con.docx",
        "x ",
        ".a",
        "\u202ea",
        "ế" * 100,
    ],
)
def test_a_name_that_is_not_safe_everywhere_is_refused(name):
    with pytest.raises(bulk.UnusableName, match="Không dùng được tên tệp"):
        bundle([(name, {"a": ""})])


@pytest.mark.parametrize("again", ["quyết-định.docx", "QUYẾT-ĐỊNH.docx", "quye\u0302\u0301t-đi\u0323nh.docx"])
def test_a_name_twice_is_refused_however_it_is_spelled(again):
    with pytest.raises(bulk.UnusableName, match="cùng tên tệp"):
        bundle([("quyết-định.docx", {"a": ""}), (again, {"a": ""})])


def test_more_files_than_a_zip_can_list_are_refused():
    with pytest.raises(TooBig):
        write_zip(BytesIO(), ((str(number), b"") for number in range(70_000)), compressed=False)
