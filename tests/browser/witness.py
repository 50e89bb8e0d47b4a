"""What a browser reports about its pages, whatever the test asks: errors, refusals, strangers called."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response

REFUSED_FORM = "Failed to load resource: the server responded with a status of 4"


class Witness:
    """Listens to every page of a context; `complaints` is empty where all is well."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.host = urlsplit(address).netloc
        self.complaints: list[str] = []
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.complaints.append(f"script error: {error.error}"))
        context.on("request", self._on_request)
        context.on("response", self._on_response)

    def _on_console(self, message: ConsoleMessage) -> None:
        # Chrome logs each answer of the 400s by itself; a refused form is such an answer.
        if message.type in ("error", "warning") and not message.text.startswith(REFUSED_FORM):
            self.complaints.append(f"console: {message.text}")

    def _on_request(self, request: Request) -> None:
        where = urlsplit(request.url)
        if where.scheme not in ("data", "about") and where.netloc != self.host:
            self.complaints.append(f"leaves the machine: {request.url}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 500:
            self.complaints.append(f"{response.status} from {response.url}")
