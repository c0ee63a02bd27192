"""Mutants of a module: cosmic-ray's operators, less the mutants that change nothing a test could see."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

# One negation or step to the neighbour for each operator: all pairs (cosmic-ray has 132 of binary operators alone) would make the
# sample one of arithmetic, where a text parser has little.
OPERATORS = tuple(
    f"core/{name}"
    for name in (
        "AddNot ReplaceTrueWithFalse ReplaceFalseWithTrue ReplaceAndWithOr ReplaceOrWithAnd ReplaceBreakWithContinue "
        "ReplaceContinueWithBreak ExceptionReplacer NumberReplacer RemoveDecorator ZeroIterationForLoop "
        "ReplaceUnaryOperator_USub_UAdd ReplaceUnaryOperator_Delete_Not "
        "ReplaceComparisonOperator_Lt_LtE ReplaceComparisonOperator_Lt_GtE ReplaceComparisonOperator_LtE_Lt "
        "ReplaceComparisonOperator_LtE_Gt ReplaceComparisonOperator_Gt_GtE ReplaceComparisonOperator_Gt_LtE "
        "ReplaceComparisonOperator_GtE_Gt ReplaceComparisonOperator_GtE_Lt ReplaceComparisonOperator_Eq_NotEq "
        "ReplaceComparisonOperator_NotEq_Eq ReplaceComparisonOperator_Is_IsNot ReplaceComparisonOperator_IsNot_Is "
        "ReplaceBinaryOperator_Add_Sub ReplaceBinaryOperator_Sub_Add ReplaceBinaryOperator_Mul_Add "
        "ReplaceBinaryOperator_Div_Mul ReplaceBinaryOperator_FloorDiv_Mul ReplaceBinaryOperator_Mod_Mul "
        "ReplaceBinaryOperator_Pow_Mul ReplaceBinaryOperator_BitOr_BitAnd ReplaceBinaryOperator_BitAnd_BitOr"
    ).split()
)
# Without these a function gives the same, only slower; without a dataclass's options no reader of it sees a difference.
CACHES, OPTIONS = {"cache", "lru_cache", "cached_property"}, {"frozen", "slots", "eq", "repr"}


@dataclass(frozen=True)
class Mutant:
    """One change to one module."""

    path: Path
    operator: str
    occurrence: int
    source: str
    diff: str


class _Meaning(ast.NodeTransformer):
    """Drops what makes no difference at run time: annotations, caches, options of a dataclass, imports for the type checker."""

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        node.decorator_list = [d for d in node.decorator_list if _name(d) not in CACHES]
        return self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        for call in node.decorator_list:
            if isinstance(call, ast.Call):
                call.keywords = [k for k in call.keywords if k.arg not in OPTIONS]
        return self.generic_visit(node)

    def visit_If(self, node: ast.If) -> ast.AST:
        return ast.Pass() if _name(node.test) == "TYPE_CHECKING" else self.generic_visit(node)


def _name(node: ast.expr) -> str:
    inner = node.func if isinstance(node, ast.Call) else node
    return inner.id if isinstance(inner, ast.Name) else inner.attr if isinstance(inner, ast.Attribute) else ""


def meaning(source: str) -> str:
    """What of a module counts at run time; two sources with one meaning need no test to tell them apart."""
    return ast.dump(_Meaning().visit(ast.parse(source)))


def sites(path: Path) -> Iterator[tuple[Path, str, int]]:
    """Every (module, operator, occurrence) there is."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator

    nodes = list(ast_nodes(get_ast(path.read_text(encoding="utf-8"))))
    for name in OPERATORS:
        operator = get_operator(name)()
        count = sum(len(list(operator.mutation_positions(node))) for node in nodes)
        # cosmic-ray has two mutants for each number, one up and one down: every place is to be drawn once.
        twice = name == "core/NumberReplacer"
        yield from ((path, name, 2 * at + at % 2 if twice else at) for at in range(count // 2 if twice else count))


def _no_change(before: str, after: str) -> bool:
    """Whether two sources mean the same; one that does not even compile (`not x := …`) tells nothing about the tests either."""
    try:
        return meaning(before) == meaning(after)
    except SyntaxError:
        return True


def mutant(path: Path, name: str, occurrence: int) -> Mutant | None:
    """The mutant at a site; None where it means the same as the original, or nothing."""
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    before = path.read_text(encoding="utf-8")
    after = mutate_code(before, get_operator(name)(), occurrence)
    if after is None or _no_change(before, after):
        return None
    lines = unified_diff(before.splitlines(), after.splitlines(), "", "", "", "", 0, "")
    diff = "\n".join(line for line in lines if not line.startswith(("---", "+++")))
    return Mutant(path, name.removeprefix("core/"), occurrence, after, diff)


def sample(paths: list[Path], size: int, seed: int) -> list[Mutant]:
    """At most `size` mutants of the modules at `paths`, drawn evenly from all sites; the same for the same seed and code."""
    drawn = [site for path in sorted(paths) for site in sites(path)]
    random.Random(seed).shuffle(drawn)
    found: list[Mutant] = []
    for site in drawn:
        if len(found) == size:
            break
        made = mutant(*site)
        found += [made] if made else []
    return found
