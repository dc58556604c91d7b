#!/usr/bin/env bash
# The programs that look at reports: a browser, an office, what turns PDF into pictures, and fonts: Chinese, and Latin as wide as an
# office's; and a C compiler, for the compiled modules.
set -euo pipefail
missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui libreoffice-calc-nogui)
[ -d /usr/lib/libreoffice/share/registry ] && [ ! -e /usr/lib/libreoffice/program/libsclo.so ] && missing+=(libreoffice-calc-nogui)
[ -d /usr/lib/libreoffice/share/registry ] && [ ! -e /usr/lib/libreoffice/program/libswlo.so ] && missing+=(libreoffice-writer-nogui)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
[ -n "$(fc-list :lang=zh 2>/dev/null)" ] || missing+=(fontconfig fonts-noto-cjk)
# as wide as Times New Roman and Arial: without them an office shows other line breaks than its readers see
[ -n "$(fc-list 'Liberation Serif' 2>/dev/null)" ] || missing+=(fonts-liberation)
command -v cc >/dev/null || missing+=(gcc libc6-dev)
python3 -c 'import os, sys, sysconfig; sys.exit(not os.path.exists(sysconfig.get_path("include") + "/Python.h"))' ||
  missing+=(python3-dev)
[ ${#missing[@]} -eq 0 ] && exit 0
if ! command -v apt-get >/dev/null; then
  echo "make look needs these programs (names of Debian's packages): ${missing[*]}" >&2
  exit 1
fi
run=()
[ "$(id -u)" -eq 0 ] || run=(sudo)
"${run[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${run[@]}" apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
