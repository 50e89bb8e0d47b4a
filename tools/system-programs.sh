#!/bin/sh
# Sees to the system programs that Python packages cannot bring: LibreOffice Writer, its fonts, poppler;
# for tests Chromium too. Installs them with apt as root, otherwise names them in one line and goes on:
# the app runs without them with the feature visibly off.
# usage: tools/system-programs.sh run|test
set -u

missing=""
need() { # need COMMAND PACKAGE
    command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need soffice libreoffice-writer-nogui
need pdftoppm poppler-utils
# Version 1 of the Liberation fonts lacks most Vietnamese letters.
[ -d /usr/share/fonts/truetype/liberation2 ] || [ -f /usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf ] \
    || missing="$missing fonts-liberation2"
if [ "${1:-run}" = test ]; then
    command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 \
        || command -v google-chrome >/dev/null 2>&1 || missing="$missing chromium"
fi
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing system programs:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # one by one: a package that a release does not have must not keep the others away
    for package in $missing; do
        apt-get install -y -qq --no-install-recommends "$package" >/dev/null || echo "not installed: $package"
    done
else
    echo "Missing system programs (features that need them stay off): apt-get install$missing"
fi
exit 0
