"""A command before the first start says what to do."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_command_before_the_first_start_says_what_to_run(tmp_path):
    command = [sys.executable, "-m", "flask", "--app", "app", "accounts", "list"]
    environment = {**os.environ, "TOSO_INSTANCE": str(tmp_path / "new")}
    told = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (told.returncode, "make run" in told.stderr, "Traceback" in told.stderr) == (1, True, False)
