"""Fits a logistic regression: which weights of the evidence make the labels most likely."""

from __future__ import annotations

import numpy as np


def regress(rows, y, ridge):
    """Fit a logistic regression by Newton's steps."""
    x = np.column_stack([np.array(rows, dtype=float), np.ones(len(rows))])
    y = np.array(y)
    held = np.diag([*ridge, 1e-6])
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + held, x.T @ (y - p) - held @ w)
        w += step
        if np.abs(step).max() < 1e-8:
            break
    return tuple(round(float(c), 3) for c in w[:-1]), round(float(w[-1]), 3)
