"""The user's own words: a small TOML file of synonyms and units.

In: a path. Out: `Terms`. Refused: a file that is no TOML, a table of another name, an entry that is no text.

The file has up to two tables; every key is the user's own::

    [synonyms]                        # one name = the names that mean the same
    "接待游客" = ["游客总量", "来访人数"]

    [units]
    alike = [["场", "场次"]]           # may be paired with each other, the difference computed
    more = ["羊单位"]                 # measure words the tool does not know
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.records import UsageError, as_path

if TYPE_CHECKING:
    from os import PathLike
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Terms:
    """What a user adds to the tables of a language."""

    synonyms: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """A name, and the names that mean the same."""
    units: tuple[tuple[str, ...], ...] = ()
    """Units that may be paired with each other."""
    more_units: tuple[str, ...] = ()
    """Measure words to look for besides the known ones."""


NO_TERMS = Terms()


def read_terms(path: str | PathLike[str]) -> Terms:
    r"""Read a file of the user's own synonyms and units.

    Parameters
    ----------
    path : path-like
        A TOML file with the tables `synonyms` and `units`; both may be missing.

    Returns
    -------
    Terms

    Raises
    ------
    UsageError
        If the file cannot be read, is no TOML, or holds something else.

    Examples
    --------
    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder) / "my.toml"
    ...     _ = file.write_text('[synonyms]\n"接待游客" = ["游客总量"]', encoding="utf-8")
    ...     read_terms(file).synonyms
    (('接待游客', ('游客总量',)),)

    """
    import tomllib  # noqa: PLC0415 - its expressions are compiled when it is loaded

    place = as_path(path, "terms")
    try:
        data = tomllib.loads(place.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(
            f"{place}: cannot be read ({error.strerror}); give the path of a TOML file"
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{place}: not UTF-8; save the file of terms as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"{place}: not TOML ({error}); see the form in compare.indicators.own_terms"
        ) from error
    _only(place, "the file", data, {"synonyms", "units"})
    synonyms, units = _table(place, data, "synonyms"), _table(place, data, "units")
    _only(place, "[units]", units, {"alike", "more"})
    alike = units.get("alike", [])
    if not isinstance(alike, list):
        raise UsageError(f"{place}: [units] alike must be a list of lists of units")
    return Terms(
        tuple((name, _texts(place, f"[synonyms] {name}", others)) for name, others in synonyms.items()),
        tuple(_texts(place, "[units] alike", group) for group in alike),
        _texts(place, "[units] more", units.get("more", [])),
    )


def as_terms(terms: str | PathLike[str] | Terms | None) -> Terms:
    """Return the user's terms themselves, or read them from their file; none at all is fine.

    Examples
    --------
    >>> as_terms(None).synonyms
    ()

    """
    if terms is None:
        return NO_TERMS
    return terms if isinstance(terms, Terms) else read_terms(terms)


def _table(place: Path, data: dict[str, object], name: str) -> dict[str, object]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        raise UsageError(f"{place}: {name} must be a table, written [{name}]")
    return table


def _only(place: Path, where: str, table: dict[str, object], known: set[str]) -> None:
    strange = sorted(table.keys() - known)
    if strange:
        raise UsageError(
            f"{place}: {where} holds {', '.join(strange)}; it may hold {', '.join(sorted(known))}"
        )


def _texts(place: Path, where: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) and text.strip() for text in value):
        raise UsageError(f"{place}: {where} must be a list of texts, none of them empty")
    return tuple(text.strip() for text in value)
