"""Pages and the draft action against a bare Flask page under the same server, at a province's size."""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from http.client import HTTPConnection
from urllib.parse import urlencode

from bench.server import gunicorn
from blueprints.demo import PASSWORD

ROUNDS = 60
TEAMS, MEMBERS = 1431, 12151
HIGHEST_RATIO = 15


class Client:
    """One kept-alive connection with the cookie of a signed-in account."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=30)
        self.cookie = ""

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, str, str]:
        headers = {"Cookie": self.cookie} if self.cookie else {}
        body = None
        if form is not None:
            body = urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        if given := answer.getheader("Set-Cookie"):
            self.cookie = given.split(";")[0]
        return answer.status, text, answer.getheader("Location") or ""

    def token(self, path: str) -> str:
        _, text, _ = self.ask("GET", path)
        return re.search(r'name="csrf-token" content="([^"]+)"', text)[1]  # type: ignore[index]

    def sign_in(self, username: str) -> None:
        form = {"csrf_token": self.token("/dang-nhap"), "username": username, "password": PASSWORD}
        status, _, _ = self.ask("POST", "/dang-nhap", form)
        if status != 303:
            raise RuntimeError(f"sign-in answered {status}")


def main() -> int:
    with tempfile.TemporaryDirectory() as instance:
        environment = {"TOSO_INSTANCE": instance}
        load(environment)
        with gunicorn("bench.bare:app") as bare_port, gunicorn("app:create_app()", **environment) as port:
            return _report(Client(bare_port), port)


def load(environment: dict[str, str]) -> None:
    flask = [sys.executable, "-m", "flask", "--app", "app"]
    counts = ["--teams", str(TEAMS), "--members", str(MEMBERS)]
    everything = {**os.environ, **environment}
    subprocess.run([*flask, "demo", "load", *counts], env=everything, check=True)  # noqa: S603


def _report(bare: Client, port: int) -> int:
    officer, province = Client(port), Client(port)
    officer.sign_in("canbo")
    province.sign_in("canbo.tinh")
    work = {
        "home, commune": lambda: officer.ask("GET", "/"),
        "home, province": lambda: province.ask("GET", "/"),
        "list of 50 teams, province": lambda: province.ask("GET", "/to/"),
        "search in 1.431 teams": lambda: province.ask("GET", "/to/?q=mau+12"),
        "a team": lambda: officer.ask("GET", "/to/2"),
        "draft action, one team": _drafting(officer),
    }
    print(f"{'':32}{'median ms':>10}{'x bare':>8}   ({ROUNDS} rounds, interleaved, limit {HIGHEST_RATIO})")
    worst = 0.0
    for name, act in work.items():
        plain, ours = interleaved(lambda: bare.ask("GET", "/"), act, officer)
        worst = max(worst, ours / plain)
        print(f"{name:32}{ours * 1000:>10.2f}{ours / plain:>8.1f}")
    return 0 if worst <= HIGHEST_RATIO else 1


def _drafting(officer: Client) -> Callable[[], tuple[int, str, str]]:
    path = "/van-ban/soan?kind=quyet-dinh-thanh-lap&to=2"
    _, page, _ = officer.ask("GET", path)
    form = {
        "csrf_token": officer.token(path),
        "scope": "mot",
        "authority": "ca-nhan",
        "signer_id": re.search(r'<option value="(\d+)"', page)[1],  # type: ignore[index]
        "legal_bases": "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    }
    return lambda: officer.ask("POST", path, form)


def _open_what_it_led_to(officer: Client, answer: object) -> None:
    """As a browser does: the page shows the notice, which else would pile up in the cookie."""
    if isinstance(answer, tuple) and answer[2]:
        officer.ask("GET", answer[2])


def interleaved(
    plain: Callable[[], object], ours: Callable[[], tuple[int, str, str]], officer: Client
) -> tuple[float, float]:
    """Median seconds of each, taken in turn so that both meet the same weather."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        times[0].append(_timed(plain)[0])
        seconds, answer = _timed(ours)
        times[1].append(seconds)
        _open_what_it_led_to(officer, answer)
    return statistics.median(times[0]), statistics.median(times[1])


def _timed(act: Callable[[], object]) -> tuple[float, object]:
    start = time.perf_counter()
    answer = act()
    seconds = time.perf_counter() - start
    if isinstance(answer, tuple) and answer[0] >= 400:
        raise RuntimeError(f"answered {answer[0]}: {answer[1][:300]}")
    return seconds, answer


if __name__ == "__main__":
    sys.exit(main())
