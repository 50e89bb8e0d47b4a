"""Headers of every answer: nothing from outside, nothing inline, nothing kept by a shared cache."""

from wsgiref.headers import Headers

from flask import Flask, Response, request
from whitenoise import WhiteNoise

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
ON_EVERY_ANSWER = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def install(app: Flask) -> None:
    app.after_request(_add_headers)


def _add_headers(response: Response) -> Response:
    response.headers.update(ON_EVERY_ANSWER)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _add_to_static(headers: Headers, path: str, url: str) -> None:
    for name, value in ON_EVERY_ANSWER.items():
        headers[name] = value


def static_files(app: Flask) -> WhiteNoise:
    """Static files in front of the app, compressed where a compressed copy lies beside them."""
    return WhiteNoise(
        app.wsgi_app,
        root=app.static_folder,
        prefix=f"{app.static_url_path}/",
        max_age=app.config["SEND_FILE_MAX_AGE_DEFAULT"],
        add_headers_function=_add_to_static,
    )
