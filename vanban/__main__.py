"""The engine from the command line: python -m vanban --help."""

import sys

from vanban.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
