if (-not (Test-Path .venv)) { py -m venv .venv }
.venv\Scripts\pip install -q -r requirements.txt
