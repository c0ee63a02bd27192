"""The syntax trees of our own modules, parsed once for all tests that look at them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tree(path: Path) -> ast.Module:
    """A module's tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def functions(path: Path) -> list[Function]:
    """Every function of a module, also inside others and classes."""
    return [node for node in _statements(tree(path)) if isinstance(node, Function)]


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """The statements in a node. No function is defined within an expression, where most nodes are."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt | ast.excepthandler | ast.match_case):
            yield child
            yield from _statements(child)
