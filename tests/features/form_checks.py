"""What the tests of the form of documents share: toy rules in force, and ways to its pages."""

from tests.vanban.toy_rules import in_force, instead, whole
from vanban.nd30.finding import Severity


def three_rules(monkeypatch) -> None:
    """Rules of which every draft breaks one of each severity; that of the lỗi can be repaired."""
    in_force(
        monkeypatch,
        instead("Nơi nhận", "Nơi gửi", rule_id="chu.sai"),
        whole(severity=Severity.WARNING),
        instead("QUYẾT ĐỊNH:", None, Severity.NOTE, rule_id="chu.la"),
    )


def line(browser) -> str:
    """What the page of a document says of its form."""
    return " ".join(browser.page.select_one("#the-thuc").get_text().split())


def shown(browser, document):
    return browser.open("documents.show", document_id=document.id)


def findings(browser, document, **asked):
    return browser.open("format_checks.show", document_id=document.id, **asked)


def repairing(browser, document):
    return browser.open("format_checks.repair", document_id=document.id)
