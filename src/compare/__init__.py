"""Lay two annual reports side by side: what changed, what is planned, what became of last year's goals."""
