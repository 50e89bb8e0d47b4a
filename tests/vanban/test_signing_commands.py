"""Signing from the command line: the whole order, and a sentence for whatever goes wrong."""

import json
from io import StringIO

import pytest

from tests.vanban import signing_files as files
from vanban.commands import main


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a draft, its keys, pictures and root, and the passphrase in the environment."""
    contents = {
        "du-thao.pdf": files.draft(),
        "nguoi-ky.p12": files.person_key().content,
        "co-quan.p12": files.agency_key().content,
        "goc.pem": files.root().pem,
        "chu-ky.png": files.png(files.BLUE),
        "con-dau.png": files.png(files.RED, (300, 300)),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.setenv("VANBAN_PASSPHRASE", files.PASSPHRASE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def called(*words: str) -> int:
    return main(words)


def test_the_whole_order_leads_to_a_file_in_order(folder, capsys):
    signer = ("--signer", files.SIGNER)
    called("sign", "prepare", "du-thao.pdf", "--out", "1.pdf", *signer, "--picture", "chu-ky.png")
    called(
        *("sign", "person", "1.pdf", "--out", "2.pdf", *signer),
        *("--key", "nguoi-ky.p12", "--picture", "chu-ky.png"),
    )
    called("sign", "fill", "2.pdf", "--out", "3.pdf", "--number", "5", "--date", "2026-11-09")
    called(
        *(
            "sign",
            "agency",
            "3.pdf",
            "--out",
            "4.pdf",
            *signer,
            "--key",
            "co-quan.p12",
            "--seal",
            "con-dau.png",
        ),
        *("--diameter", "36"),
    )
    assert called("verify", "4.pdf", "--roots", "goc.pem") == 0, capsys.readouterr().err


def test_the_corner_is_signed(folder):
    called("sign", "corner", "du-thao.pdf", "--out", "1.pdf", "--text", "05/QĐ-UBND", "--key", "co-quan.p12")
    assert called("verify", "1.pdf") == 0


def test_a_report_can_be_had_as_json(folder, capsys):
    (folder / "1.pdf").write_bytes(files.signed_by_both())
    called("verify", "1.pdf", "--roots", "goc.pem", "--json")
    assert json.loads(capsys.readouterr().out)["trusted"] is True


def test_a_file_without_signatures_is_at_fault(folder):
    assert called("verify", "du-thao.pdf") == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param(("sign", "person", "goc.pem", "--key", "nguoi-ky.p12"), "không phải PDF", id="no PDF"),
        pytest.param(("sign", "person", "du-thao.pdf", "--key", "goc.pem"), "Không mở được", id="no key"),
        pytest.param(("sign", "person", "du-thao.pdf", "--token", "VT"), "--module", id="no driver"),
        pytest.param(
            ("sign", "person", "du-thao.pdf", "--key", "nguoi-ky.p12", "--picture", "con-dau.png"),
            "màu xanh",
            id="red signature",
        ),
    ],
)
def test_what_cannot_be_signed_is_told_and_nothing_written(folder, capsys, words, sentence):
    code = called(*words, "--out", "ra.pdf", "--signer", files.SIGNER)
    told = capsys.readouterr().err
    assert (code, sentence in told, (folder / "ra.pdf").exists()) == (2, True, False), told


def test_a_key_is_never_written_over(folder, capsys):
    kept = files.person_key().content
    words = ("sign", "person", "du-thao.pdf", "--signer", files.SIGNER, "--key", "nguoi-ky.p12")
    code = called(*words, "--out", "nguoi-ky.p12")
    assert (code, (folder / "nguoi-ky.p12").read_bytes() == kept) == (2, True)


def test_without_a_passphrase_it_is_asked_for(folder, capsys, monkeypatch):
    monkeypatch.delenv("VANBAN_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", StringIO())
    called("sign", "corner", "du-thao.pdf", "--out", "1.pdf", "--text", "05", "--key", "co-quan.p12")
    assert "Chưa có mật khẩu" in capsys.readouterr().err
