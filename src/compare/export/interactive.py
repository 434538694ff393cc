"""Tables of a page that sort, can be searched and let columns be hidden: DataTables, from the wheel of itables.

In: the label language. Out: a style sheet and scripts that stand inside the page, and what the page's policy must
allow; nothing of it where itables is not installed, and the page then is the static one. Refused: nothing.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.util import find_spec

from compare.export.words import say

__all__ = ["SORTED", "Interaction", "find_interaction"]

SORTED = "sorts"  # class of the tables that are made interactive

# No pages: what is printed, and what a browser searches, is the whole table. Rows under a section stay under it.
_SCRIPT = """
const code = new Blob([document.getElementById("datatables").textContent], {type: "text/javascript"});
const {ITable, set_or_remove_dark_class} = await import(URL.createObjectURL(code));
set_or_remove_dark_class();
for (const table of document.querySelectorAll("table.%(sorted)s")) {
  const grouped = table.dataset.grouped === "1";
  new ITable(table, {
    paging: false, info: false, autoWidth: false, order: [],
    layout: {topStart: {buttons: [{extend: "colvis", text: %(columns)s}]}, topEnd: "search",
             bottomStart: null, bottomEnd: null},
    language: {search: "", searchPlaceholder: %(search)s, zeroRecords: %(none)s, emptyTable: %(none)s},
    ...(grouped ? {rowGroup: {dataSrc: 0}, orderFixed: [], columnDefs: [{targets: 0, visible: false}]} : {}),
  });
}
const open = () => document.querySelector(":target")?.closest("details")?.setAttribute("open", "");
addEventListener("hashchange", open);
open();
"""


@dataclass(frozen=True)
class Interaction:
    """What makes the tables of a page interactive; all of it empty in a static page.

    Attributes
    ----------
    style : str
        Rules for the style sheet of the page.
    scripts : str
        Elements for the end of the page.
    policy : str
        The directive that allows these scripts and no others.

    """

    style: str = ""
    scripts: str = ""
    policy: str = ""

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
    if find_spec("itables") is None:
        return Interaction()
    shipped = files("itables") / "html"
    texts = {name: json.dumps(say(f"table_{name}", labels)) for name in ("columns", "search", "none")}
    script = _SCRIPT % {"sorted": SORTED, **texts}
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")
    bundle = (shipped / "dt_bundle.js").read_text("utf-8").replace("</script", r"<\/script")
    return Interaction(
        (shipped / "dt_bundle.css").read_text("utf-8"),
        f'<script type="text/plain" id="datatables">{bundle}</script>\n<script type="module">{script}</script>\n',
        f"; script-src 'sha256-{digest}' blob:",
    )
