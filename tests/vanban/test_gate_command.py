import json
import subprocess
import sys

import pytest

from bench.gate_fuzz.__main__ import main as fuzz
from bench.gate_fuzz.second_opinion import faults, tag_faults
from tests.vanban.files.letters import LETTER
from tests.vanban.files.templates import in_body
from tests.vanban.hostile import HOSTILE
from vanban.commands import main


@pytest.fixture
def gate(tmp_path, capsys):
    """Runs the command on these bytes: (exit code, output)."""

    def run(content, *options):
        (tmp_path / "van-ban.docx").write_bytes(content)
        code = main(["gate", str(tmp_path / "van-ban.docx"), *options])
        return code, capsys.readouterr().out

    return run


def test_an_ordinary_file_is_let_in(gate):
    assert gate(LETTER) == (0, "Tệp hợp lệ.\n")


def test_a_hostile_file_is_refused_with_code_and_remedy(gate):
    code, output = gate(HOSTILE["macro by name"][1])
    assert (code, output) == (
        1,
        "[macro] Tệp có macro. Mở bằng Word, lưu thành .docx (không macro) rồi tải lại.\n",
    )


def test_the_answer_can_be_read_by_a_program(gate):
    code, output = gate(b"%PDF-1.7", "--json")
    assert (code, json.loads(output)) == (
        1,
        {
            "accepted": False,
            "code": "pdf",
            "message": "Tệp là PDF. Hãy tải lên tệp Word (.docx) đã dùng để tạo ra PDF này.",
        },
    )


def test_a_pass_can_be_read_by_a_program_too(gate):
    assert json.loads(gate(LETTER, "--json")[1]) == {"accepted": True}


def test_every_tag_of_a_template_is_told(gate):
    answer = json.loads(gate(in_body("{{ a() }}{{ b + 1 }}"), "--template", "--json")[1])
    assert [tag["code"] for tag in answer["tags"]] == ["call", "arithmetic"]


def test_every_tag_is_told_in_words_as_well(gate):
    code, output = gate(in_body("{{ a() }}{{ b + 1 }}"), "--template")
    assert code == 1
    assert output.splitlines()[0].startswith("[tag-call] Thẻ {{ a() }} gọi hàm.")
    assert output.splitlines()[1].startswith("- Thẻ {{ b + 1 }} tính toán")


def test_without_asking_for_a_template_tags_are_text(gate):
    assert gate(in_body("{{ a() }}"))[0] == 0


def test_a_file_that_is_not_there_is_a_sentence(capsys):
    assert main(["gate", "khong-co.docx"]) == 2
    assert capsys.readouterr().err.startswith("Không đọc hoặc ghi được tệp khong-co.docx")


def test_the_gate_of_documents_needs_no_library_of_templates():
    code = (
        "import sys, vanban.gate; sys.exit(any(name in sys.modules for name in ('docx', 'lxml', 'jinja2')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_files_changed_by_chance_are_let_in_only_when_a_second_opinion_agrees(capsys):
    assert fuzz(["--cases", "80"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ["altChunk", "macro by name", "document type", "picture from the web", "DDEAUTO"]
)
def test_the_second_opinion_sees_what_the_gate_refuses(name):
    assert faults(HOSTILE[name][1])


def test_the_second_opinion_sees_a_forbidden_tag():
    assert tag_faults(in_body("{{ a() }}")) == ["Call in a tag"]
