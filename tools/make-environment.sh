#!/bin/sh
# Makes .venv from a lock file, once for each change of the lock.
# usage: tools/make-environment.sh LOCK
set -eu
lock=$1
stamp=.venv/.made-from-$(basename "$lock")

[ -f "$stamp" ] && cmp -s "$lock" "$stamp" && exit 0

find_python() {
    for candidate in python3.13 python3.12 python3.11 python3 python3.14; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "Tổ Số needs Python 3.11 or later: apt-get install python3 python3-venv" >&2
    exit 1
}

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            apt-get update -qq
            apt-get install -y -qq python3-venv >/dev/null
        else
            echo "The venv module is missing: apt-get install python3-venv" >&2
            exit 1
        fi
    fi
    rm -rf .venv
    "$python" -m venv .venv
fi
echo "Installing from $lock"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
cp "$lock" "$stamp"
