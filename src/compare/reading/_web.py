"""Read a web page: the text of the report without the page around it, its title and its date.

In: the decoded source of a page. Out: an `Extract` whose `raw` is that source, so that spans point into the markup
itself; title, date and source from the page's own statements. Refused: a page without text, selectolax missing.

The body is looked for in three ways, each only where the one before found nothing: by the names that the content
systems of government sites give it, by an extractor that knows pages in general (trafilatura), by taking the whole
page without navigation.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from compare.extras import needs_extra
from compare.lazy import regex
from compare.reading._extract import Extract, guarded
from compare.reading._format import Format
from compare.reading._markers import Markers, Piece, set_markers
from compare.reading._web_tables import web_tables
from compare.reading._web_walk import Block, Walk
from compare.reading.tuning import WEB
from compare.records import ReadError, SourceMap, Span
from compare.text import unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KIND = "a web page"
ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
OPENING = regex(
    r"\s{0,200}<(?:!doctype\s+html|html|head|body|!--|\?xml|meta|div|p|table|article)\b", re.IGNORECASE
)
TAG = regex(r"</?[a-zA-Z][^<>]{0,2000}>")

BODIES = (
    "#UCAP-CONTENT", ".TRS_Editor", ".TRS_UEDITOR", ".trs_editor_view", "#zoom", "#zoomcon", "#Zoom", "#fontzoom",
    "#pagecontent", ".pages_content", ".pages-content", ".article-content", ".article_content", ".articleContent",
    ".article-body", ".article_con", ".artical_content", "#artibody", "#article-content", ".arti_content",
    ".wp_articlecontent", ".v_news_content", "#vsb_content", ".ewb-article-content", ".news_content", ".news-content",
    ".Custom_UnionStyle", ".view_content", ".xxgk_content", ".gkcontent", ".zwxl-article", ".content-article",
    "#mainText", "#BodyLabel", "#js_content", ".conTxt", ".content_txt", ".xl_content", ".xlrllt", "#rwb_zw",
    ".mw-parser-output", "[itemprop=articleBody]",
)  # fmt: skip
"""What the content systems of government sites, and a few others, call the box the text is in."""
GENERAL_BODIES = ("article", "main", "[role=main]", "#content", ".content", "#main")
PROSE_SIGNS = regex(r"[，。；,.;]")
MAX_DEPTH = 5_000
"""Browsers give up at 512."""
BOX = regex(
    r"<(/?)(?!p\b|br\b|hr\b|img\b|li\b|t[dhr]\b|d[dt]\b|option\b|input\b|meta\b|link\b|col\b|area\b|source\b|wbr\b|base\b)[a-zA-Z]"
)
"""A tag that opens or closes a box; those that need no closing tag are not counted."""
FILE = regex(r"([^/?#=\\]{1,120}\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar))(?=$|[?#&])", re.IGNORECASE)
PAGER = regex(
    r"\b(?:pag(?:inations?|ers?|es|ing|e[-_]?(?:nav|num|list|bar|box|turn|code|no|link|index)s?)|fen-?ye)\b",
    re.IGNORECASE,
)
"""How the box with the numbers of further pages is named."""
ERROR = regex(r"(?<![0-9.,])(?:40[0134589]|50[0-4])(?![0-9.,%])")
LARGEST_FOR_EXTRACTOR = 2_000_000
"""Characters; larger pages are looked through by the names of their boxes alone."""

CHARSET = regex(rb"charset\s{0,9}=\s{0,9}[\"']?([a-zA-Z][a-zA-Z0-9_-]{1,20})", re.IGNORECASE)
DATE = regex(r"(?<![0-9])(20[0-9]{2}|19[0-9]{2})[^0-9]([0-9]{1,2})[^0-9]([0-9]{1,2})(?![0-9])")
TITLE_METAS = ("articletitle", "og:title", "title", "dc.title")
DATE_METAS = ("pubdate", "publishdate", "article:published_time", "og:published_time", "firstpublishedtime", "dc.date",
              "dcterms.date", "dc.date.issued", "createdate", "date")  # fmt: skip
SOURCE_METAS = ("contentsource", "source", "author")
SITE_SPLIT = regex(r"\s*[_|｜]\s*|\s+[-–—]+\s+|－|--")


def looks_like_html(text: str, *, said: bool) -> bool:
    """Detect a web page: by how it begins, or, if its name or the server says so, by any tag in it.

    Examples
    --------
    >>> looks_like_html("<!DOCTYPE html><p>甲市", said=False), looks_like_html("甲 < 乙", said=True)
    (True, False)

    """
    sample = text[:200_000]
    return (bool(OPENING.match(sample)) and bool(TAG.search(sample))) or (said and bool(TAG.search(sample)))


def stated_charset(data: bytes) -> str:
    """Return the encoding a page says it is written in, as browsers understand it.

    Examples
    --------
    >>> stated_charset(b'<meta charset="GB2312">'), stated_charset(b"plain")
    ('gb18030', '')

    """
    found = CHARSET.search(data[:4096])
    stated = found[1].decode("ascii").lower() if found else ""
    return "gb18030" if stated in {"gb2312", "gbk"} else stated


def read_web(raw: str, name: str) -> Extract:
    """Take the text of the report out of a page."""
    with needs_extra("web", f"{name} is {KIND}; reading it", ReadError):
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only pages need it
    _refuse_depth(raw, name)
    with guarded(name, KIND):
        markers = set_markers(raw)
        tree = LexborHTMLParser(markers.marked)
        root = tree.body or tree.root
        walk = Walk(markers)
        page = walk.run(root) if root is not None else []
        blocks = _find_body(tree, page, markers, raw, name) if page else []
        meta = _meta(tree, markers, page, blocks)
        warnings = tuple(_warnings(tree, markers, blocks))
    struck = (f"struck|{walk.struck}",) * bool(walk.struck)
    _refuse_error(meta, blocks, name)
    if not blocks and warnings:
        raise ReadError(
            f"{name} is {KIND} without text that links to {warnings[0].partition('|')[2]}; read that file"
        )
    if not blocks:
        raise ReadError(
            f"{name} is {KIND} that holds no text; if it loads its text by a script, save it from a browser"
        )
    return replace(_assemble(raw, blocks, meta), warnings=(*warnings, *struck))


def _warnings(tree: Any, markers: Markers, blocks: Sequence[Block]) -> Iterator[str]:
    """Yield that a page contains little and links to a file, or that it is one page of several."""
    if sum(len(block.text) for block in blocks) < WEB.little:
        links = (node.attributes.get("src") or node.attributes.get("href") or node.attributes.get("data") or ""
                 for node in tree.css("iframe, embed, object, a")[:WEB.links])  # fmt: skip
        file = next((found[1] for link in links if (found := FILE.search(markers.plain(link)))), "")
        if file:
            yield f"attached|{file}"
    for box in tree.css("div, ul, p, td, nav, span")[: WEB.links]:
        names = f"{box.attributes.get('class') or ''} {box.attributes.get('id') or ''}"[:300]
        if PAGER.search(names):
            linked = [
                int(n)
                for a in box.css("a")
                if re.fullmatch(r"[0-9]{1,2}", n := markers.plain(a.text()).strip())
            ]
            if linked and max(linked) <= WEB.pages:
                here = next(n for n in range(1, WEB.pages + 2) if n not in linked)
                yield f"page|{here}|{max(*linked, here)}"
                return


def _refuse_error(meta: Sequence[tuple[str, str]], blocks: Sequence[Block], name: str) -> None:
    """Refuse a page that a server gave in place of the one that was asked for."""
    shown = [dict(meta).get("title", ""), *(block.text for block in blocks[:2])]
    if sum(len(block.text) for block in blocks) >= WEB.little:
        return
    code = next((found[0] for text in shown if (found := ERROR.search(text))), "")
    if code:
        raise ReadError(
            f"{name} is the page of an error ({code}) that was saved in place of the report; fetch it anew"
        )


def _refuse_depth(raw: str, name: str) -> None:
    """Refuse what nests without end: a parser looks at every open box for each new one."""
    depth = 0
    for match in BOX.finditer(raw):
        depth = max(0, depth + (-1 if match[1] else 1))
        if depth > MAX_DEPTH:
            raise ReadError(
                f"{name} nests its boxes more than {MAX_DEPTH:,} deep; no page does, so it is not read"
            )


def _find_body(tree: Any, page: list[Block], markers: Markers, raw: str, name: str) -> list[Block]:
    """Return the blocks of the report out of those of the page."""
    needed = WEB.body_share * _prose(page)
    named = _named_body(tree, BODIES, needed, markers)
    if named:
        return named
    extracted = _extracted(page, needed, raw, name)
    if extracted:
        return extracted
    return _named_body(tree, GENERAL_BODIES, needed, markers) or page


def _prose(blocks: Sequence[Block]) -> int:
    return sum(len(text) for b in blocks if len(text := b.text) >= WEB.prose and PROSE_SIGNS.search(text))


def _named_body(tree: Any, names: Sequence[str], needed: float, markers: Markers) -> list[Block]:
    for name in names:
        boxes = [Walk(markers).run(node) for node in tree.css(name)[: WEB.boxes]]
        best = max(boxes, key=_prose, default=[])
        if best and _prose(best) >= needed:
            return best
    return []


def _extracted(page: list[Block], needed: float, raw: str, name: str) -> list[Block]:
    """Ask a general extractor what belongs to the text; keep the page from the first such block to the last.

    Where the extractor, or a package it needs, is not installed, the menus of the page would pass for the report:
    so that is refused with the name of the extra.
    """
    if len(raw) > LARGEST_FOR_EXTRACTOR or not needed:
        return []
    with needs_extra("web", f"{name} is {KIND}; reading it", ReadError), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # one of its parts warns on import that it cannot speak SOCKS
        import trafilatura  # noqa: PLC0415 - a second to load, and only unknown pages need it
    try:
        # Its own third extractor compares each paragraph with all others: without it (`fast`) time stays linear.
        text = trafilatura.extract(raw, fast=True, favor_precision=True, include_comments=False) or ""
    except Exception:  # noqa: BLE001 - of a page it cannot parse: it is taken as a whole
        return []
    lines = {unspaced(line) for line in text.splitlines()}
    chosen = [i for i, block in enumerate(page) if unspaced(block.text) in lines]
    if not chosen:
        return []
    end = chosen[-1] + 1
    while any("\t" in block.text for block in page[end : end + WEB.caption_lines]):
        end += 1  # the extractor leaves out tables that the text ends with
    begin = chosen[0]
    while begin and page[begin - 1].level > 1:
        begin -= (
            1  # it also leaves out the heading that the text begins with; the title is told apart elsewhere
        )
    body = page[begin:end]
    return body if _prose(body) >= needed else []


def _meta(
    tree: Any, markers: Markers, page: Sequence[Block], body: Sequence[Block]
) -> tuple[tuple[str, str], ...]:
    said: dict[str, str] = {}
    for node in tree.css("meta")[:500]:
        key = (node.attributes.get("name") or node.attributes.get("property") or "").strip().lower()
        value = " ".join(markers.plain(node.attributes.get("content") or "").split())
        if key and value and len(value) <= 300:  # noqa: PLR2004 - a statement, not a text
            said.setdefault(key, value)
    heads = [block.text for block in page if block.level == 1]
    shown = tree.css_first("title")
    named = SITE_SPLIT.split(markers.plain(shown.text(deep=True)).strip())[0] if shown is not None else ""
    title = (
        said.get("articletitle")
        or (heads[0] if len(heads) == 1 else "")
        or _first(said, TITLE_METAS)
        or (" ".join(named.split()) if len(named) >= WEB.least_title else "")
    )
    pairs = {
        "title": SITE_SPLIT.split(title)[0],
        "date": _date(said, tree, page, body),
        "source": _first(said, SOURCE_METAS),
        "site": said.get("sitename", ""),
    }
    return tuple((key, value) for key, value in pairs.items() if value)


def _first(said: dict[str, str], keys: Sequence[str]) -> str:
    return next((said[key] for key in keys if said.get(key)), "")


def _date(said: dict[str, str], tree: Any, page: Sequence[Block], body: Sequence[Block]) -> str:
    """Return the day of publication: as the page states it, else the first date above the body."""
    stated = [said[key] for key in DATE_METAS if key in said]
    times = [node.attributes.get("datetime") or "" for node in tree.css("time")[:5]]
    first = body[0].start if body else 0
    above = [block.text for block in page if block.start < first and len(block.text) <= WEB.small_box]
    for text in [*stated, *times, *above]:
        found = DATE.search(text)
        if found and 1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31:  # noqa: PLR2004 - months and days
            return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    return ""


def _assemble(raw: str, blocks: Sequence[Block], meta: tuple[tuple[str, str], ...]) -> Extract:
    """Put the blocks on lines and the map beside them."""
    text: list[str] = []
    columns: list[tuple[int, int, int, bool]] = []
    headings: list[tuple[int, int]] = []
    at = end = 0
    for block in blocks:
        pieces = (
            block.pieces
            if not text
            else [Piece("\n", end, max(end, block.start), exact=False), *block.pieces]
        )
        if block.level:
            headings.append((block.start, block.level))
        for piece in pieces:
            columns.append((at, piece.start, piece.end, piece.exact))
            text.append(piece.text)
            at += len(piece.text)
        end = pieces[-1].end
    whole = "".join(text)
    if not _in_order(columns):  # the parser moved text about (out of a broken table): no place can be told
        return Extract(whole, whole, SourceMap.identity(whole), (), meta)
    places = SourceMap(len(whole), len(raw), *zip(*columns, strict=True))
    inside = Span(blocks[0].start, end)
    tables = tuple(table for table in web_tables(raw) if table.span.overlaps(inside))
    return Extract(raw, whole, places, tuple(headings), meta, tables=tables)


def _in_order(columns: Sequence[tuple[int, int, int, bool]]) -> bool:
    return all(a[1] <= b[1] and a[2] <= b[2] for a, b in pairwise(columns))


FORMAT = Format(
    "html",
    ENDINGS,
    fits=lambda given: looks_like_html(given.raw, said=given.says_html or given.ends(ENDINGS)),
    read=lambda given: read_web(given.raw, given.name),
    decoded=True,
)
