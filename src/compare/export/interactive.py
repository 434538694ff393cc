"""Tables of a page or a notebook that sort, can be searched and let columns be hidden: DataTables, from itables.

In: the label language. Out: a style sheet and scripts that stand inside the page or a cell, and what the page's policy
must allow; nothing of it where itables is not installed, and tables then are static. Refused: nothing.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from compare.export.captions import say
from compare.tables import check_labels, in_faces

SORTED = "sorts"  # class of the tables that are made interactive

# No pages: what is printed, and what a browser searches, is the whole table. Rows under a section stay under it. A
# click on one place opens the passages of all places of its row.
_SCRIPT = """
const code = new Blob([document.getElementById("datatables").textContent], {type: "text/javascript"});
const {ITable, set_or_remove_dark_class} = await import(URL.createObjectURL(code));
set_or_remove_dark_class();
const enliven = () => document.querySelectorAll("table.%(sorted)s:not(.dataTable)").forEach(table => {
  const grouped = table.dataset.grouped === "1";
  const later = [...table.tHead.rows[0].cells].flatMap((head, n) => "later" in head.dataset ? [n] : []);
  if (grouped) later.push(0);
  new ITable(table, {
    paging: false, info: false, autoWidth: false, order: [],
    layout: {topStart: {buttons: [{extend: "colvis", text: %(columns)s}]}, topEnd: "search",
             bottomStart: null, bottomEnd: null},
    language: {search: "", searchPlaceholder: %(search)s, zeroRecords: %(none)s, emptyTable: %(none)s},
    columnDefs: [{targets: later, visible: false}],
    ...(grouped ? {rowGroup: {dataSrc: 0}, orderFixed: []} : {}),
  });
});
enliven();
if (!window.compareToggle) {
  window.compareToggle = event => {
    if (!event.target.matches?.(".compare details.passage")) return;
    event.target.closest("tr").querySelectorAll("details.passage").forEach(one => { one.open = event.target.open; });
  };
  document.addEventListener("toggle", window.compareToggle, true);
}
"""
# A link opens the table it leads into.
_PAGE = """
const open = () => document.querySelector(":target")?.closest("details")?.setAttribute("open", "");
addEventListener("hashchange", open);
open();
"""
# In a notebook tables come one by one, whenever a cell has run.
_NOTEBOOK = """
window.compareTables?.disconnect();
window.compareTables = new MutationObserver(enliven);
window.compareTables.observe(document.body, {childList: true, subtree: true});
"""


@dataclass(frozen=True)
class Interaction:
    """What makes the tables of a page interactive; all of it empty in a static page."""

    style: str = ""  # rules for the style sheet of the page
    scripts: str = ""  # elements for the end of the page
    policy: str = ""  # the directive that allows these scripts and no others

    def __bool__(self) -> bool:
        return bool(self.scripts)


@cache
def find_interaction(labels: str) -> Interaction:
    """Return what a page in a label language needs, or nothing where itables is not installed.

    Examples
    --------
    >>> "sha256-" in find_interaction("en").policy or not find_interaction("en")
    True

    """
    return _interaction(labels, _PAGE)


def is_interactive() -> bool:
    """Return whether the package that makes tables interactive is installed."""
    return _shipped() is not None


def _shipped() -> Path | None:
    """Return the folder of what goes into a page; the package itself need not be loaded for it."""
    spec = find_spec("itables")
    return Path(spec.origin).with_name("html") if spec is not None and spec.origin else None


def _interaction(labels: str, more: str) -> Interaction:
    shipped = _shipped()
    if shipped is None:
        return Interaction()
    texts = {name: json.dumps(say(f"table_{name}", labels)) for name in ("columns", "search", "none")}
    script = _SCRIPT % {"sorted": SORTED, **texts} + more
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")
    bundle = (shipped / "dt_bundle.js").read_text("utf-8").replace("</script", r"<\/script")
    return Interaction(
        (shipped / "dt_bundle.css").read_text("utf-8"),
        f'<script type="text/plain" id="datatables">{bundle}</script>\n<script type="module">{script}</script>\n',
        f"; script-src 'sha256-{digest}' blob:",
    )


@dataclass(frozen=True)
class Sortable:
    """What makes the tables of a notebook sort, search and hide columns, once it is the output of a cell."""

    labels: str = "en"

    def __repr__(self) -> str:
        return say("tables_live" if is_interactive() else "tables_static", self.labels)

    def _repr_html_(self) -> str:
        live = _interaction(self.labels, _NOTEBOOK)
        style = f"<style>{live.style}</style>" if live else ""
        return f"{style}{in_faces(f'<small>{self!r}</small>')}{live.scripts}"


def sortable(*, labels: str = "en") -> Sortable:
    """Let the tables of a notebook be sorted, searched, and columns be hidden; call it last in a cell.

    Without the package itables, which brings DataTables inside its wheel and asks no network, tables stay as they are.

    Parameters
    ----------
    labels : {"en", "zh"}
        Language of the buttons.

    Returns
    -------
    Sortable
        Takes effect where it is shown: as the output of a cell of JupyterLab.

    Examples
    --------
    >>> "tables" in repr(sortable()).lower()
    True

    """
    check_labels(labels)
    return Sortable(labels)
