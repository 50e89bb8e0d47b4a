"""flask --app app start | worker."""

import os
import sys

import click
import flask_migrate
from flask import Flask, current_app
from flask.cli import with_appcontext

from blueprints.accounts import queries as accounts
from blueprints.citations import actions as citations
from blueprints.composition import actions as composition
from blueprints.demo import PASSWORD
from blueprints.demo import actions as demo
from blueprints.documents import previews
from blueprints.handover import archiving
from blueprints.intake import actions as intake
from blueprints.packs import actions as packs
from blueprints.units import actions as units
from blueprints.word_templates import actions as word_templates
from core import jobs, processes, static
from vanban import pdf


def install(app: Flask) -> None:
    app.cli.add_command(start)
    app.cli.add_command(worker)


@click.command("start")
@click.option("--port", default=lambda: int(os.environ.get("PORT") or 8000), type=int)
@click.option("--demo/--no-demo", "with_demo", default=lambda: os.environ.get("TOSO_DEMO") != "0")
@with_appcontext
def start(port: int, with_demo: bool) -> None:
    """Bring the database up to date, load what is missing, and run web and worker until stopped."""
    flask_migrate.upgrade()
    static.compress(current_app)
    units.load_units()
    citations.load_seeds()
    composition.load_presets()
    if with_demo and not accounts.everybody():
        demo.load()
    _say_where(port)
    sys.exit(processes.run_together([processes.web_command(port), processes.worker_command()]))


def _say_where(port: int) -> None:
    click.echo(f"\nTổ Số: http://127.0.0.1:{port}")
    shown = accounts.demo_accounts()
    if shown:
        click.echo(f"Tài khoản dùng thử (mật khẩu chung: {PASSWORD}):")
    for account in shown:
        click.echo(f"  {account.username:14} {account.role_name}, {account.unit.title}")
    if not pdf.available():
        click.echo("Chưa có LibreOffice hoặc poppler-utils: bản xem trước tắt, các việc khác vẫn chạy.")
    click.echo("Nhấn Ctrl+C để dừng.\n")


@click.command("worker")
@with_appcontext
def worker() -> None:
    """Do the slow work: previews, reading of lists. Runs until stopped."""
    word_templates.forget_old_faulty()
    previews.ask_for_waiting()
    intake.ask_for_waiting()
    archiving.ask_for_waiting()
    packs.ask_for_running()
    jobs.work_until_stopped(current_app._get_current_object())  # pyright: ignore[reportAttributeAccessIssue]
