"""Which package imports which, read from the code by grimp, and the order of layers that follows from it."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

import grimp

Imports: TypeAlias = Mapping[str, frozenset[str]]  # each package, by name, with those that it imports

ROOT = Path(__file__).parent.parent
_LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
PACKAGES: list[str] = _LINTER["root_packages"]
CONTRACTS: list[str] = [contract["name"] for contract in _LINTER["contracts"]]


def imports_between_packages() -> Imports:
    """The direct imports between the packages at the top level, in the order of the import contracts."""
    return _between(PACKAGES, depth=1)


def imports_inside(package: str) -> Imports:
    """The direct imports between the packages right below a package, sorted; single modules beside them are left out."""
    folders = sorted(f"{package}.{init.parent.name}" for init in (ROOT / package).glob("*/__init__.py"))
    return _between(folders, depth=2)


def layers(imports: Imports) -> list[list[str]]:
    """
    Packages in layers, the top layer first, each in the order that they are given in.

    A package stands below every package that imports it, and as high as that allows. Packages that import each other stand
    in one layer.
    """
    reached = _reached(imports)

    @cache
    def layer(name: str) -> int:
        above = [other for other in imports if name in reached[other] and other not in reached[name]]
        return max((layer(other) + 1 for other in above), default=0)

    return [[name for name in imports if layer(name) == number] for number in sorted({layer(name) for name in imports})]


def without_detours(imports: Imports) -> Imports:
    """The imports without each that also leads to its package by way of another one: fewer arrows, the same order."""
    reached = _reached(imports)
    return {name: imports[name].difference(*(reached[other] for other in imports[name])) for name in imports}


def each_other(imports: Imports) -> set[frozenset[str]]:
    """The pairs of packages that import each other."""
    return {frozenset((name, other)) for name in imports for other in imports[name] if name in imports[other]}


def _reached(imports: Imports) -> Imports:
    """Each package with all that it imports, directly or by way of others."""
    reached = dict(imports)
    for between in imports:
        reached = {name: others | reached[between] if between in others else others for name, others in reached.items()}
    return reached


def _between(packages: list[str], *, depth: int) -> Imports:
    graph, found = _graph(), defaultdict(set)
    for module in graph.modules:
        importer = ".".join(module.split(".")[:depth])
        if importer in packages:
            others = {".".join(other.split(".")[:depth]) for other in graph.find_modules_directly_imported_by(module)}
            found[importer] |= others & set(packages) - {importer}
    return {name: frozenset(found[name]) for name in packages}


@cache
def _graph() -> grimp.ImportGraph:
    return grimp.build_graph(*PACKAGES, cache_dir=None)
