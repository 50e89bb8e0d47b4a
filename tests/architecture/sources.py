"""The product's Python files, and which modules each of them imports."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("blueprints", "core", "vanban", "docx_templates")


class Module(NamedTuple):
    """One file; name: "blueprints.teams.rules", a package by its folder's name."""

    name: str
    file: Path

    @property
    def feature(self) -> str:
        """ "teams" of "blueprints.teams.rules", "" outside blueprints."""
        parts = self.name.split(".")
        return parts[1] if parts[0] == "blueprints" and len(parts) > 1 else ""

    @property
    def part(self) -> str:
        """ "rules" of "blueprints.teams.rules", "" of a feature's own folder."""
        return self.name.partition(f"{self.feature}.")[2]

    @property
    def is_package(self) -> bool:
        return self.file.name == "__init__.py"


@cache
def modules() -> dict[str, Module]:
    files = [ROOT / "app.py", *(file for name in PACKAGES for file in sorted((ROOT / name).rglob("*.py")))]
    found = [Module(_name(file), file) for file in files]
    return {module.name: module for module in found}


def _name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def in_package(package: str) -> list[Module]:
    return [module for module in modules().values() if f"{module.name}.".startswith(f"{package}.")]


@cache
def imports(module: Module) -> frozenset[str]:
    """Dotted names of all the file imports, wherever in the file; an own module is named to the full."""
    return frozenset(_imported(ast.parse(module.file.read_text(encoding="utf-8"))))


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written from the top"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in modules() else str(node.module)


def own_imports(module: Module) -> list[Module]:
    return [modules()[name] for name in sorted(imports(module)) if name in modules()]
