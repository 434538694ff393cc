"""Finds every number that decides answers in the source, chooses some by name, and moves one before it is imported.

In: names, as `grids`, `SHEETS`, `grids.SHEETS`, `grids.tuning.Sheets`, `grids.SHEETS.top` or `top`. Out: `Number`s.
Refused: a name that no number has.
"""

import ast
import contextlib
import gc
import importlib
import importlib.util
import sys
from dataclasses import dataclass
from functools import _lru_cache_wrapper, cached_property
from importlib.machinery import SourceFileLoader
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "compare"
ROOMS = (  # those whose numbers decide answers; what others have decides how they are shown
    "text",
    "reading",
    "repair",
    "sections",
    "intake",
    "align",
    "wording",
    "grids",
    "quantity",
    "indicators",
    "goals",
    "comparison",
)
RECORDS = "tuning"  # the module of a room that holds its records


@dataclass(frozen=True)
class Number:
    """A number in the source: what it is called, its value, its range and source (or nothing), and its place."""

    room: str
    record: str  # of a constant: its module
    kind: str  # the class of the record
    name: str
    value: float
    low: float | None
    high: float | None
    source: str
    file: Path
    span: tuple[int, int, int, int]  # first line and column, last line and column, in bytes

    @property
    def path(self):
        """Give its name in the house."""
        return f"{self.room}.{self.record}.{self.name}"

    @cached_property
    def names(self):
        """Give all whole names it may be asked for by, in parts."""
        full = (*self.path.split("."),)
        return [full, (self.room, RECORDS, *full[1:]), (self.room, self.kind, self.name)] + [
            (self.room, RECORDS, self.kind, self.name)
        ] * bool(self.kind)


def value_of(node):
    """Give the number an expression of numbers is, or nothing."""
    try:
        value = eval(compile(ast.Expression(node), "", "eval"), {"__builtins__": {}})  # noqa: S307 - our own source
    except Exception:  # noqa: BLE001 - whatever needs a name or a call is no number
        return None
    return value if type(value) in {int, float} else None


def assigned(body):
    """Yield each name that is given a value of its own in a body, and the value."""
    for part in body:
        if isinstance(part, ast.AnnAssign) and part.value:
            yield part.target, part.value
        elif isinstance(part, ast.Assign):
            target, value = part.targets[0], part.value
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                yield from zip(target.elts, value.elts, strict=True)
            else:
                yield target, value


def place(node):
    """Give where an expression is in its file."""
    return node.lineno, node.col_offset, node.end_lineno, node.end_col_offset


def constants(room, file):
    """Yield the numbers that are constants of a module."""
    for target, node in assigned(ast.parse(file.read_text(encoding="utf-8")).body):
        value = value_of(node)
        if isinstance(target, ast.Name) and value is not None:
            yield Number(room, file.stem, "", target.id, value, None, None, "", file, place(node))


def knobs(room, file):
    """Yield the numbers of the records of a room."""
    body = ast.parse(file.read_text(encoding="utf-8")).body
    given = {t.id: v for t, v in assigned(body)}
    words = {name: v.value for name, v in given.items() if isinstance(v, ast.Constant)}
    held = {v.func.id: name for name, v in given.items() if isinstance(v, ast.Call)}
    for record in (part for part in body if isinstance(part, ast.ClassDef)):
        for target, call in assigned(record.body):
            value, low, high = map(value_of, call.args[:3])
            source = getattr(call.args[3], "value", "") or words[call.args[3].id]
            where = (room, held[record.name], record.name, target.id)
            yield Number(*where, value, low, high, source, file, place(call.args[0]))


def numbers(rooms=ROOMS):
    """Give every number of the rooms."""
    files = [(room, file) for room in rooms for file in sorted((SOURCE / room).glob("*.py"))]
    return [
        number
        for room, file in files
        for number in (knobs if file.stem == RECORDS else constants)(room, file)
    ]


def chosen(asked, among=None):
    """Give the numbers that have one of some names, or lie below it; all where none is asked for.

    Raises
    ------
    LookupError
        A name that no number has.

    """
    among = numbers() if among is None else among
    found = {}
    for name in asked:
        parts = tuple(part for part in name.removeprefix("compare.").split(".") if part)
        hits = [n for n in among if any(lies_in(parts, whole) for whole in n.names)]
        if not hits:
            raise LookupError(f"no number is called {name!r}")
        found.update({n.path: n for n in hits})
    return list(found.values()) if asked else list(among)


def lies_in(parts, whole):
    """Tell whether parts of a name follow each other in a whole one."""
    return any(whole[i : i + len(parts)] == parts for i in range(len(whole)))


def moved(value, step):
    """Give a value moved by a step: whole numbers stay whole, and move by one at least."""
    if isinstance(value, float):
        return value * (1 + step)
    return value + (round(value * step) or (1 if step > 0 else -1))


def move(number, value):
    """Have the module of a number imported with another value in its place: what is derived from it moves too."""
    room = f"compare.{number.room}"
    module = room if number.file.stem == "__init__" else f"{room}.{number.file.stem}"

    class Loader(SourceFileLoader):
        """Compiles the changed source, and keeps nothing of it."""

        def get_code(self, fullname):  # noqa: ARG002 - as the import system calls it
            return self.source_to_code(changed(number, value), number.file)

    class Finder:
        """Finds the one module."""

        @staticmethod
        def find_spec(name, path=None, target=None):  # noqa: ARG004 - as the import system calls it
            if name != module:
                return None
            within = [str(number.file.parent)] if number.file.stem == "__init__" else None
            loader = Loader(name, str(number.file))
            return importlib.util.spec_from_file_location(
                name, number.file, loader=loader, submodule_search_locations=within
            )

    if module in sys.modules:
        raise RuntimeError(f"{module} is imported already: its number cannot be moved")
    sys.meta_path.insert(0, Finder)


def changed(number, value):
    """Give the source of the module of a number with another value in its place."""
    lines = number.file.read_bytes().splitlines(keepends=True)
    first, begin, last, end = number.span
    before = b"".join(lines[: first - 1]) + lines[first - 1][:begin]
    return before + f"({value!r})".encode() + lines[last - 1][end:] + b"".join(lines[last:])


@contextlib.contextmanager
def moved_in_use(path, step):
    """Have a setting moved by a step for a while, in modules that are imported already."""
    room, record, field = path.split(".")
    holder = getattr(importlib.import_module(f"compare.{room}.{RECORDS}"), record)
    value = getattr(holder, field)
    object.__setattr__(holder, field, moved(value, step))
    forget()
    try:
        yield
    finally:
        object.__setattr__(holder, field, value)
        forget()


def forget():
    """Forget what the house remembers of texts under another number."""
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper) and (one.__module__ or "").startswith("compare."):
            one.cache_clear()
