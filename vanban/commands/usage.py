"""What argparse says of a wrong call, and in its help, in Vietnamese."""

import argparse

SAID = {
    "usage: ": "cách dùng: ",
    "positional arguments": "phải có",
    "options": "tùy chọn",
    "show this help message and exit": "in hướng dẫn này",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "unrecognized arguments: %s": "thừa hoặc không hiểu: %s",
    "the following arguments are required: %s": "còn thiếu: %s",
    "expected one argument": "phải có một giá trị theo sau",
    "ignored explicit argument %r": "không nhận giá trị %r",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s có thể là %(matches)s; hãy viết đủ",
    "invalid choice: %(value)r (choose from %(choices)s)": "không có %(value)r; chỉ nhận %(choices)s",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s.\n",
}


def speak_vietnamese() -> None:
    """argparse looks its sentences up by this name; there is no other way to give it ours without .mo files."""
    argparse.__dict__["_"] = lambda text: SAID.get(text, text)
