"""Go through a parsed page and write down its lines, each letter with its place in the source.

In: a node of a page that was parsed with markers in it. Out: blocks, one a line. Refused: nothing; what a browser
would not show, and small boxes named like furniture, are left out. Nothing here recurses: pages nest as deep as
they like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from compare.lazy import regex
from compare.reading._characters import raised, sets_no_space
from compare.reading._markers import Markers, Piece
from compare.reading._numbering import format_number
from compare.reading.tuning import WEB

NO_TEXT = {
    "script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "select", "button", "textarea",
    "input", "nav", "footer", "aside", "head", "title", "rt", "rp", "map", "audio", "video", "dialog", "menu", "del",
    "_comment", "-comment", "ix:header", "ix:hidden",
}  # fmt: skip
BLOCKS = {
    "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote", "pre", "figure", "figcaption", "hr",
    "br", "header", "form", "fieldset", "address", "center", "body", "details", "summary", "option", "ucapcontent",
}  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
FURNITURE = regex(
    r"(?:bd|social|jia)?-?_?share(?:s|box|bar|-?_?button.*|-?_?box)?|bds_.*|breadcrumbs?|crumbs?(?:-?_?nav)?|"
    r"qr-?_?code|ewm|pagination|toolbar|font-?_?size|no-?print|mw-editsection|navbox|toc|catlinks|printfooter|"
    r"hidden|sr-only|visually-hidden|skip-?link",
    re.IGNORECASE,
)
"""Names of boxes inside a body that belong to the page; believed only of small ones."""
STRUCK = {"s", "strike"}
STRUCK_STYLE = regex(r"text-decoration(?:-line)?\s{0,9}:[^;]{0,40}line-through", re.IGNORECASE)
HIDDEN = regex(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
MOST_TABLES = 300
WORD = regex(r"[^ \t\n\r\f]+")
RUN = regex(r"[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*")
"""Words that lie in the source as they are read."""


@dataclass(slots=True)
class Block:
    """What is on one line: its pieces (a lone space or tab has no exact place), its heading level if it is one."""

    pieces: list[Piece] = field(default_factory=list)
    level: int = 0

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def start(self) -> int:
        """Where its first letter is in the source."""
        return self.pieces[0].start


@dataclass(slots=True)
class Walk:
    """Goes through a tree without recursion and writes down its blocks."""

    markers: Markers
    blocks: list[Block] = field(default_factory=list)
    current: Block = field(default_factory=Block)
    space: str = ""
    cells: int = 0  # open data cells: blocks inside do not break the line
    tables: int = 0
    counts: list[tuple[str, int]] = field(default_factory=list)
    level: int = 0
    above: int = 0  # open boxes of raised text
    struck: int = 0  # passages that are struck out

    def run(self, root: Any) -> list[Block]:
        """Return the blocks below a node."""
        data: set[int] = set()
        node, depth = root.child, 0
        while node is not None:
            entered = self._enter(node, data)
            if entered and node.child is not None:
                node, depth = node.child, depth + 1
                continue
            if entered:
                self._leave(node, data)
            while node.next is None and depth:
                node, depth = node.parent, depth - 1
                self._leave(node, data)
            node = node.next
        self._break()
        return self.blocks

    def _enter(self, node: Any, data: set[int]) -> bool:
        tag = node.tag
        if tag == "-text":
            self._write(node.text_content or "")
            return False
        if tag in NO_TEXT or _is_furniture(node):
            return False
        if tag in STRUCK or STRUCK_STYLE.search(node.attributes.get("style") or ""):
            self.struck += bool(self.markers.plain(node.text(deep=True)).strip())
            return False
        self.above += tag == "sup"
        if tag == "table" and self._is_data(node):
            data.add(node.mem_id)
        if tag in {"td", "th"} and self._in_data(node, data):
            if self.current.pieces:
                self.space = "\t"
            self.cells += 1
        elif tag in BLOCKS:
            self._break()
            self.level = HEADINGS.get(tag, self.level)
            if tag in {"ol", "ul"}:
                self._open_list(node, tag)
            elif tag == "li":
                self._count()
        return True

    def _leave(self, node: Any, data: set[int]) -> None:
        tag = node.tag
        self.above -= tag == "sup"
        if tag in {"td", "th"} and self._in_data(node, data):
            self.cells -= 1
        elif tag in BLOCKS:
            self._break()
            if tag in HEADINGS:
                self.level = 0
            if tag in {"ol", "ul"} and self.counts:
                self.counts.pop()

    def _in_data(self, cell: Any, data: set[int]) -> bool:
        node = cell.parent
        for _ in range(3):  # td, tr, tbody, table
            if node is None or node.tag == "table":
                break
            node = node.parent
        return node is not None and node.mem_id in data

    def _is_data(self, table: Any) -> bool:
        """Whether a table contains figures and does not only lay out the page."""
        self.tables += 1
        if self.tables > MOST_TABLES or self.cells:
            return False
        if any(inner.mem_id != table.mem_id for inner in table.css("table")):
            return False
        rows = [row.css("td, th") for row in table.css("tr")]
        cells = [cell for row in rows for cell in row]
        return any(len(row) > 1 for row in rows) and all(
            len(self.markers.plain(cell.text(deep=True))) <= WEB.largest_cell for cell in cells
        )

    def _open_list(self, node: Any, tag: str) -> None:
        start = node.attributes.get("start") or "1"
        count = int(start) - 1 if re.fullmatch(r"[0-9]{1,4}", start) else 0
        self.counts.append((node.attributes.get("type") or "1" if tag == "ol" else "", count))

    def _count(self) -> None:
        """Write out the number the browser would show before an item."""
        if not self.counts:
            return
        form, count = self.counts[-1]
        if form:
            self.counts[-1] = (form, count + 1)
            self.current.pieces.append(Piece(f"{format_number(count + 1, form)}. ", -1, -1, exact=False))

    def _break(self) -> None:
        if self.cells:
            self.space = self.space or " "
            return
        if any(piece.start >= 0 for piece in self.current.pieces):
            self._place(self.current)
            self.blocks.append(self.current)
        self.current, self.space = Block(level=self.level), ""

    def _place(self, block: Block) -> None:
        """Assign a list number the place where its item begins."""
        first = next(piece.start for piece in block.pieces if piece.start >= 0)
        block.pieces = [p if p.start >= 0 else Piece(p.text, first, first, exact=False) for p in block.pieces]

    def _write(self, text: str) -> None:
        for piece in self.markers.pieces(text):
            at = 0
            for match in (WORD if self.above or not piece.exact else RUN).finditer(piece.text):
                self._blank(piece.text[at : match.start()])
                at = match.end()
                self._words(piece, match.start(), at)
            self._blank(piece.text[at:])

    def _blank(self, text: str) -> None:
        if text:
            self.space = self.space or ("\n" if "\n" in text or "\r" in text else " ")

    def _words(self, piece: Piece, start: int, stop: int) -> None:
        text = piece.text[start:stop]
        pieces = self.current.pieces
        if self.above:
            sign = raised(text, pieces[-1].text if pieces else "")
            if len(sign) != len(text):
                self.space = ""
                return
            text = sign
        if self.space and pieces:
            gap = Piece(
                "\t" if self.space == "\t" else " ",
                pieces[-1].end,
                max(piece.start, pieces[-1].end),
                exact=False,
            )
            # A line break of the source between two characters that set no spaces is no space.
            if self.space != "\n" or not (sets_no_space(pieces[-1].text[-1]) and sets_no_space(text[0])):
                pieces.append(gap)
        self.space = ""
        self.current.level = self.current.level or self.level
        if piece.exact:
            pieces.append(Piece(text, piece.start + start, piece.start + stop, exact=True))
        else:
            pieces.append(Piece(text, piece.start, piece.end, exact=False))


def _is_furniture(node: Any) -> bool:
    """Whether a box is hidden, or is named like a part of the page and small."""
    attributes = node.attributes
    if not attributes:
        return False
    if (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or HIDDEN.search(attributes.get("style") or "")
    ):
        return len(node.text(deep=True)) <= WEB.small_box
    names = [*(attributes.get("class") or "")[:500].split(), (attributes.get("id") or "")[:100]]
    named = any(FURNITURE.fullmatch(part) for part in names)
    return named and len(node.text(deep=True)) <= WEB.small_box
