import subprocess
from pathlib import Path

from setuptools import find_packages, setup

about = {}
exec(Path("ledger_client/_version.py").read_text(), about)

try:
    revision = subprocess.check_output(["git", "rev-parse", "--short", "HEAD"], text=True).strip()
except (OSError, subprocess.CalledProcessError):
    revision = "unknown"

setup(name="⟦project⟧-client", version=about["__version__"], description=f"built from {revision}", packages=find_packages())
