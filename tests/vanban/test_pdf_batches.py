"""What is done around LibreOffice: batches, limits, and what counts as a PDF."""

from pathlib import Path

import pytest

from tests.vanban.pretend_office import install, pretend_pdf
from vanban import pdf


@pytest.fixture
def starts(tmp_path, monkeypatch):
    return install(tmp_path, monkeypatch)


@pytest.fixture
def office_that_writes(tmp_path, monkeypatch):
    """A LibreOffice that always writes these bytes as its PDF, and its exit code."""

    def installed(content, exit_code):
        (tmp_path / "made.pdf").write_bytes(content)
        install(tmp_path, monkeypatch, f"cp {tmp_path}/made.pdf 00000.pdf\nexit {exit_code}")

    return installed


def is_alive(pid):
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


def count(starts):
    return len(starts.read_text().splitlines())


def test_every_file_has_its_pdf_in_the_order_given(starts):
    files = [f"văn bản {number}".encode() for number in range(45)]
    assert pdf.convert_all(files) == [pretend_pdf(file) for file in files]


@pytest.mark.parametrize(("files", "needed"), [(0, 0), (1, 1), (2, 2), (40, 2), (41, 4)])
def test_one_start_serves_up_to_twenty_files(starts, files, needed):
    pdf.convert_all([b"one"] * files)
    assert count(starts) == needed


def test_one_process_works_where_one_is_asked_for(starts):
    pdf.convert_all([b"one"] * 20, processes=1)
    assert count(starts) == 1


def test_a_file_nothing_comes_of_spoils_no_other(starts):
    good, bad, other = pdf.convert_all([b"one", b"bad", b"two"], processes=1)
    assert (good, other) == (pretend_pdf(b"one"), pretend_pdf(b"two"))
    assert str(bad).startswith("LibreOffice không đọc được tệp")


def test_a_file_that_kills_the_office_spoils_no_other(starts):
    outcomes = pdf.convert_all([b"one", b"die", b"two", b"three"], processes=1)
    assert [isinstance(outcome, bytes) for outcome in outcomes] == [True, False, True, True]


def test_what_failed_in_company_is_tried_once_alone(starts):
    pdf.convert_all([b"one", b"bad"], processes=1)
    assert [line.count(".docx") for line in starts.read_text().splitlines()] == [2, 1]


def test_a_file_that_hangs_spoils_no_other(starts, rooms):
    files = [b"one", b"hang", b"two", b"three"]
    outcomes = pdf.convert_all(files, timeout=2)
    assert [isinstance(outcome, bytes) for outcome in outcomes] == [True, False, True, True]
    assert "quá 2 giây" in str(outcomes[1])
    assert list(rooms.iterdir()) == []


def test_those_who_wait_are_told_of_each_file(starts):
    told = {}
    outcomes = pdf.convert_all([b"one", b"bad", b"two"], on_done=told.__setitem__)
    assert told == dict(enumerate(outcomes))


def test_a_listener_that_fails_ends_the_work(starts, rooms):
    def full(place, outcome):
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        pdf.convert_all([b"one"] * 200, on_done=full)
    assert count(starts) < 10
    assert list(rooms.iterdir()) == []


def test_a_file_to_be_archived_is_asked_for_as_such(starts):
    pdf.convert(b"one", archival=True)
    assert '"SelectPdfVersion": {"type": "long", "value": "2"}' in starts.read_text()


def test_a_conversion_that_hangs_is_stopped_with_all_it_started(tmp_path, monkeypatch, rooms):
    told = tmp_path / "pids"
    install(tmp_path, monkeypatch, f"sleep 300 &\necho $$ $! > {told}\nwait")
    with pytest.raises(pdf.ConversionFailed, match="quá 1 giây"):
        pdf.convert(b"docx", timeout=1)
    assert not [pid for pid in told.read_text().split() if is_alive(pid)]
    assert list(rooms.iterdir()) == []


@pytest.mark.parametrize("exit_code", [0, 1])
def test_a_whole_pdf_counts_whatever_the_exit_code(office_that_writes, exit_code):
    office_that_writes(pretend_pdf(b"one"), exit_code)
    assert pdf.convert(b"docx") == pretend_pdf(b"one")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7\n<</Type/Page>>",
        b"garbage </Type/Page> %%EOF",
        b"%PDF-1.7\n<</Type/Pages/Count 0>> %%EOF",
    ],
    ids=["empty", "cut", "no PDF", "no page"],
)
def test_half_a_pdf_does_not_count_whatever_the_exit_code(office_that_writes, content):
    office_that_writes(content, 0)
    with pytest.raises(pdf.ConversionFailed):
        pdf.convert(b"docx")


def test_missing_programs_are_told(monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert not pdf.available()
    with pytest.raises(pdf.ConversionFailed, match="chưa cài LibreOffice"):
        pdf.convert_all([b"docx"])


def test_the_office_is_told_no_secret_of_ours(tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, f"env > {tmp_path}/told")
    monkeypatch.setenv("SECRET_KEY", "bí mật")
    with pytest.raises(pdf.ConversionFailed):
        pdf.convert(b"docx")
    assert "SECRET_KEY" not in (tmp_path / "told").read_text()


def test_the_office_may_take_neither_all_memory_nor_all_time(tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, f"ulimit -v > {tmp_path}/told; ulimit -t >> {tmp_path}/told")
    with pytest.raises(pdf.ConversionFailed):
        pdf.convert(b"docx", timeout=60)
    kilobytes, seconds = map(int, (tmp_path / "told").read_text().split())
    assert (kilobytes, seconds) == (2 * 1024 * 1024, 240)
