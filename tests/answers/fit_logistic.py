"""Fits logistic regressions: which weights of the evidence make the labels most likely."""

from __future__ import annotations

import numpy as np


def regress(rows, y, ridge, counts=1.0):
    """Fit a logistic regression by Newton's steps; each row counts once, or as often as is said."""
    x = np.column_stack([np.array(rows, dtype=float), np.ones(len(rows))])
    y = np.array(y)
    held = np.diag([*ridge, 1e-6])
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve(
            (x * (counts * p * (1 - p))[:, None]).T @ x + held, x.T @ (counts * (y - p)) - held @ w
        )
        w += step
        if np.abs(step).max() < 1e-8:
            break
    return tuple(round(float(c), 3) for c in w[:-1]), round(float(w[-1]), 3)


def regress_classes(x, y, many, ridge, steps=300):
    """Fit the weights of several classes by accelerated steps; the last column is the intercept, which is free."""
    y, many = np.array(y), np.asarray(many, dtype=np.float32)[:, None]
    asked = np.eye(y.max() + 1, dtype=np.float32)[y]
    held = np.full((x.shape[1], 1), ridge, dtype=np.float32)
    held[-1] = 1e-6
    across = np.ones((x.shape[1], 1), dtype=np.float32)
    for _ in range(20):  # the steepest direction, by which a step is as long as it may be
        across = x.T @ (many * (x @ (across / np.linalg.norm(across))))
    steepest = 0.5 * float(np.linalg.norm(across)) * 1.05 + ridge
    w = ahead = np.zeros((x.shape[1], asked.shape[1]), dtype=np.float32)
    for n in range(steps):
        z = x @ ahead
        p = np.exp(z - z.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        before, w = w, ahead - (x.T @ ((p - asked) * many) + held * ahead) / steepest
        ahead = w + n / (n + 3) * (w - before)
    return w
