from setuptools import find_packages, setup

from ledger_client._version import version

setup(name="⟦project⟧-client", version=version(), packages=find_packages(), install_requires=["requests>=2.31"])
