from setuptools import find_packages, setup

setup(
    name="⟦project⟧-client",
    version="0.5.2",
    packages=find_packages(),
    install_requires=["requests>=2.31"],
    python_requires=">=3.9",
)
