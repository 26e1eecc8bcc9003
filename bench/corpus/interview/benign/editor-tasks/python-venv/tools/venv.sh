#!/bin/sh
set -e
[ -d .venv ] || python3 -m venv .venv
.venv/bin/pip install -q -r requirements.txt
