"""Texts are as like as the runs of signs they share."""

import math
import re
import unicodedata
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.space import _USUAL, Space, _add_product, _plain


def plain_runs(text):
    """Count the runs of two and three signs of a text, one sign after the other."""
    text = re.sub(r"\d+(?:[.,]\d+)*", "0", unicodedata.normalize("NFKC", text).casefold())
    signs = re.findall(r"[a-zà-öø-ÿ]+|\w|[^\w\s]", text)
    runs = [tuple(signs[at : at + n]) for n in (2, 3) for at in range(len(signs) - n + 1)]
    return Counter(run for run in runs if all(sign[0].isalnum() for sign in run))


SIGNS = st.text(
    st.sampled_from("修路桥建 \n，。5.,１٣ＢabcÀéz÷㎡Ⅲ℃…×_\0!\u0301가각ｶ\uff9eςß\ud800\U000f0000"),
    max_size=25,
)


@given(st.lists(SIGNS, max_size=4), st.lists(SIGNS, max_size=4))
def test_the_cosine_is_that_of_the_runs_counted_one_by_one(old, new):
    """Counting all texts at once, wide letters and words included, is counting each by itself."""
    texts = [*map(plain_runs, old), *map(plain_runs, new)]
    holders = Counter(run for runs in texts for run in runs)
    weight = {run: max(math.log((len(texts) + 1) / (n + 0.5)), 0) for run, n in holders.items()}
    vectors = [{run: math.log1p(times) * weight[run] for run, times in runs.items()} for runs in texts]
    norms = [math.sqrt(sum(value**2 for value in vector.values())) or 1 for vector in vectors]
    matrix = Space(old, new).cosines(0, 1)
    for i, left in enumerate(vectors[: len(old)]):
        for j, right in enumerate(vectors[len(old) :], len(old)):
            product = sum(value * right.get(run, 0) for run, value in left.items())
            assert math.isclose(matrix[i, j - len(old)], product / norms[i] / norms[j], abs_tol=1e-5)


def test_the_usual_signs_need_no_normalising():
    """None of them joins another, and the wide ones have the forms that are put in; three dots are none but in form."""
    usual = [chr(code) for code in range(1, 0x110000) if _USUAL.fullmatch(chr(code))]
    forms = [unicodedata.normalize("NFKC", sign) for sign in usual]
    assert unicodedata.normalize("NFKC", "".join(usual)) == "".join(forms)
    assert _plain(["".join(usual)]).replace("…", "...") == "".join(forms).casefold() + "\0"
    assert not any(unicodedata.combining(sign) for sign in usual)


@pytest.mark.parametrize(("old", "new", "runs"), [(1, 1, 1), (33, 64, 300), (70, 5, 257), (3, 40, 0)])
def test_the_tiled_product_is_the_product(old, new, runs):
    """Every tile is added once, those at the edges too."""
    dice = np.random.default_rng(7)
    left, right = dice.random((old, runs), np.float32), dice.random((new, runs), np.float32)
    out = np.ones((old, new), np.float32)
    _add_product(out, left, right)
    assert np.allclose(out, 1 + left.astype(float) @ right.astype(float).T, rtol=1e-5)
