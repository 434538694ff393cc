"""What a word processor does with tracked changes: accepts or rejects them all, on the XML of a DOCX file."""

from __future__ import annotations

import zipfile

from lxml import etree

SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KEPT = {"accept": ("ins", "moveTo"), "reject": ("del", "moveFrom")}
GONE = {"accept": ("del", "moveFrom"), "reject": ("ins", "moveTo")}


def decide(path, decision):
    """Give the paragraphs that stand after all revisions were accepted or rejected."""
    with zipfile.ZipFile(path) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
    paragraphs, pending = [], ""
    for node in body:
        if node.tag == f"{SPACE}tbl":
            paragraphs += rows_of(node, decision)
        if node.tag != f"{SPACE}p":
            continue
        pending += text_of(node, decision)
        marks = {child.tag.removeprefix(SPACE) for child in node.iterfind(f"{SPACE}pPr/{SPACE}rPr/*")}
        if marks & set(GONE[decision]):
            continue  # the mark goes: what is left of the paragraph opens the next one
        paragraphs.append(pending)
        pending = ""
    assert pending == "", "the last paragraph of a file keeps its mark"
    return paragraphs


def rows_of(table, decision):
    """Give the rows of a table that stand, tabs between their cells."""
    rows = []
    for row in table.iterfind(f"{SPACE}tr"):
        marks = {child.tag.removeprefix(SPACE) for child in row.iterfind(f"{SPACE}trPr/*")}
        if not marks & set(GONE[decision]):
            rows.append("\t".join(text_of(cell, decision) for cell in row.iterfind(f"{SPACE}tc")))
    return rows


def text_of(node, decision):
    """Give the text that is left inside a node."""
    name = node.tag.removeprefix(SPACE) if isinstance(node.tag, str) else ""
    if name in GONE[decision] or name == "pPr":
        return ""
    if name in ("t", "delText"):
        return node.text or ""
    if name in ("br", "tab"):
        return {"br": "\n", "tab": "\t"}[name]
    return "".join(text_of(child, decision) for child in node)
