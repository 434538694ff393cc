"""A text as lines: the same lines, wherever they are asked for."""

import pytest

from compare.text import split_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("修路。\n建桥。", [(0, "修路。", 0, 0), (4, "建桥。", 0, 0)]),
        ("修路。\r\n\r\n建桥。", [(0, "修路。", 0, 0), (7, "建桥。", 0, 1)]),
        ("\n\u3000\u3000修路。  ", [(3, "修路。", 2, 1)]),
        ("\u200b修路\ufeff", [(1, "修路", 1, 0)]),
        ("修\u3000路", [(0, "修\u3000路", 0, 0)]),
        (" \n\u2003\n", []),
        ("", []),
    ],
)
def test_lines_are_bare_and_have_their_place(text, lines):
    """Indents and trailing blanks, zero-width ones too, belong to no line; blanks inside do."""
    assert [(line.start, line.text, line.indent, line.gap) for line in split_lines(text)] == [
        (start, bare, indent, gap) for start, bare, indent, gap in lines
    ]
    assert all(text[line.start : line.end] == line.text for line in split_lines(text))
