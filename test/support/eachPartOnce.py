"""Runs a script that asks xmllint about each part of each file, and asks about equal parts only once.

usage: eachPartOnce.py SCRIPT [ARGUMENT ...]

Files of one writer share styles, settings and most of the rest, and reading the schema takes longer than any part.
"""

import runpy
import subprocess
import sys

ask = subprocess.run
answers = {}


def ask_once(command, **options):
    *question, part = command
    with open(part, "rb") as content:
        key = (*question, content.read())
    if key not in answers:
        answers[key] = ask(command, **options)
    return answers[key]


subprocess.run = ask_once
del sys.argv[0]
runpy.run_path(sys.argv[0], run_name="__main__")
