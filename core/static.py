"""Static files, served in front of the app, with compressed copies beside them."""

from pathlib import Path
from wsgiref.headers import Headers

from flask import Flask
from whitenoise import WhiteNoise
from whitenoise.compress import Compressor

from core.headers import ON_EVERY_ANSWER


def in_front_of(app: Flask) -> WhiteNoise:
    """The app behind its static files; a compressed copy is served where a good one lies beside a file."""
    _drop_stale_copies(Path(app.static_folder or ""))
    return WhiteNoise(
        app.wsgi_app,
        root=app.static_folder,
        prefix=f"{app.static_url_path}/",
        max_age=app.config["SEND_FILE_MAX_AGE_DEFAULT"],
        add_headers_function=_add_headers,
    )


def _add_headers(headers: Headers, path: str, url: str) -> None:
    for name, value in ON_EVERY_ANSWER.items():
        headers[name] = value


def _drop_stale_copies(folder: Path) -> None:
    for copy in folder.rglob("*.gz"):
        source = copy.with_suffix("")
        if not source.exists() or source.stat().st_mtime > copy.stat().st_mtime:
            copy.unlink(missing_ok=True)


def compress(app: Flask) -> None:
    """Make the compressed copies; an installation that may not write there serves the files as they are."""
    compressor = Compressor(use_brotli=False, quiet=True)
    for file in Path(app.static_folder or "").rglob("*"):
        if file.suffix in (".css", ".js", ".svg"):
            try:
                compressor.compress(str(file))
            except OSError:
                return
