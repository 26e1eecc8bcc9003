from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

try:
    from Cython.Build import cythonize
except ImportError:
    cythonize = None


class Build(build_py):
    def run(self):
        rows = ",\n".join(f"    {n * n}" for n in range(64))
        Path("ledger_client/_squares.py").write_text(f"SQUARES = [\n{rows},\n]\n")
        super().run()


setup(
    name="⟦project⟧-client",
    packages=find_packages(),
    cmdclass={"build_py": Build},
    ext_modules=cythonize(["ledger_client/*.pyx"]) if cythonize else [],
)
