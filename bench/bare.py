"""The bare Flask page that every page of the product is held against."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def page() -> str:
    return "<!DOCTYPE html><title>bare</title><h1>bare</h1>"
