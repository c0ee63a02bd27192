"""What an input reaches in a room: each condition with its outcome, each comparison with how near its sides were.

Lines alone do not tell inputs apart: of two letters that run through `if gap < 3` the one with a gap of exactly 3 is worth more, as it
alone notices a threshold that moves. Used for choosing inputs, never by a test.
"""

from __future__ import annotations

import ast
import importlib.abc
import importlib.util
import operator
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

PACKAGE = Path(__file__).parents[2] / "foiparse"
NEAR = 2  # sides further apart than this are all alike
OPERATORS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Eq: operator.eq, ast.NotEq: operator.ne,
}  # fmt: skip

reached: set[tuple[object, ...]] = set()
_places: list[Callable[[Any, Any], Any]] = []


def compared(site: int, left: Any, right: Any) -> Any:
    """`left OPERATOR right`, noted with how far apart the two are."""
    if isinstance(left, int | float) and isinstance(right, int | float):
        apart = left - right
        near = max(-NEAR, min(NEAR, apart)) if isinstance(apart, int) else (apart > 0) - (apart < 0)
        reached.add((site, near))
    outcome = _places[site](left, right)
    reached.add((site, "is", bool(outcome)))
    return outcome


def tested(site: int, value: Any) -> Any:
    """The value itself, noted with its truth."""
    reached.add((site, bool(value)))
    return value


def counted(site: int, items: Any) -> Iterator[Any]:
    """The items themselves, noted with whether there are none, one or more."""
    n = 0
    for n, item in enumerate(items, start=1):
        if n < 3:
            reached.add((site, n))
        yield item
    if not n:
        reached.add((site, 0))


class _Noting(ast.NodeTransformer):
    def _call(self, name: str, *arguments: ast.expr, how: Callable[[Any, Any], Any] = operator.eq) -> ast.Call:
        _places.append(how)
        return ast.Call(ast.Name(name, ast.Load()), [ast.Constant(len(_places) - 1), *arguments], [])

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if len(node.ops) == 1 and type(node.ops[0]) in OPERATORS:
            how = OPERATORS[type(node.ops[0])]
            return self._call("_foi_compared", node.left, node.comparators[0], how=how)
        return self._call("_foi_tested", node)

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        node.values = [self._call("_foi_tested", v) for v in node.values]
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        return self._test(node)

    def visit_While(self, node: ast.While) -> ast.AST:
        return self._test(node)

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        return self._test(node)

    def _test(self, node: Any) -> ast.AST:
        self.generic_visit(node)
        node.test = self._call("_foi_tested", node.test)
        return node

    def visit_For(self, node: ast.For) -> ast.AST:
        self.generic_visit(node)
        node.iter = self._call("_foi_counted", node.iter)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        self.generic_visit(node)
        node.ifs = [self._call("_foi_tested", test) for test in node.ifs]
        return node


class _Loader(SourceFileLoader):
    def get_code(self, fullname: str) -> CodeType:
        tree = _Noting().visit(ast.parse(Path(self.path).read_text(encoding="utf-8")))
        return compile(ast.fix_missing_locations(tree), self.path, "exec", dont_inherit=True)


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, room: str) -> None:
        self.room = room

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if not f"{fullname}.".startswith(f"foiparse.{self.room}."):
            return None
        file = PACKAGE.joinpath(*fullname.split(".")[1:])
        file = file / "__init__.py" if file.is_dir() else file.with_suffix(".py")
        return importlib.util.spec_from_file_location(fullname, file, loader=_Loader(fullname, str(file)), submodule_search_locations=[str(file.parent)] if file.name == "__init__.py" else None)  # fmt: skip


def note(room: str) -> None:
    """Have the room's modules note what is reached. Raises `RuntimeError` where they are loaded already."""
    if any(name.startswith(f"foiparse.{room}") for name in sys.modules):
        raise RuntimeError(f"foiparse.{room} is loaded; nothing of it would be noted")
    import builtins

    for name, function in (("_foi_compared", compared), ("_foi_tested", tested), ("_foi_counted", counted)):
        setattr(builtins, name, function)
    sys.meta_path.insert(0, _Finder(room))
