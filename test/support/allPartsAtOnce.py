"""Runs a script that asks xmllint about one part of one file after the other, and lets xmllint read the schema once.

usage: allPartsAtOnce.py SCRIPT [ARGUMENT ...]

The script runs twice: first its questions are only noted, then it gets the answers to them.
"""

import contextlib
import io
import pathlib
import runpy
import subprocess
import sys
import tempfile

ask = subprocess.run
noted = {}


def note(command, **options):
    *question, part = command
    noted.setdefault(tuple(question), {})[pathlib.Path(part).read_bytes()] = ""
    return subprocess.CompletedProcess(command, 0, "", "")


def answer(command, **options):
    *question, part = command
    said = noted[tuple(question)][pathlib.Path(part).read_bytes()]
    return subprocess.CompletedProcess(command, 0, "", said)


def ask_all():
    for question, parts in noted.items():
        with tempfile.TemporaryDirectory() as folder:
            names = [pathlib.Path(folder, f"{number}.xml") for number in range(len(parts))]
            for name, content in zip(names, parts):
                name.write_bytes(content)
            said = ask([*question, *names], capture_output=True, text=True).stderr.splitlines(keepends=True)
            for name, content in zip(names, parts):
                # "… validates" or "… fails to validate": else it was not looked at.
                if not any(line.startswith(f"{name} ") for line in said):
                    raise SystemExit(f"xmllint says nothing of {name}: {said[-1:]}")
                parts[content] = "".join(line for line in said if line.startswith(f"{name}:"))


def run_script():
    runpy.run_path(sys.argv[0], run_name="__main__")


del sys.argv[0]
subprocess.run = note
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    run_script()
ask_all()
subprocess.run = answer
run_script()
