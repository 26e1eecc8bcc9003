import platform

from setuptools import Extension, find_packages, setup
from setuptools.command.build_ext import build_ext


class BuildExt(build_ext):
    def build_extensions(self):
        flags = ["/O2"] if platform.system() == "Windows" else ["-O3", "-std=c11"]
        for extension in self.extensions:
            extension.extra_compile_args = flags
        super().build_extensions()


setup(
    name="⟦project⟧-client",
    version="0.5.2",
    packages=find_packages(),
    ext_modules=[Extension("ledger_client._fast", ["ledger_client/_fast.c"])],
    cmdclass={"build_ext": BuildExt},
)
