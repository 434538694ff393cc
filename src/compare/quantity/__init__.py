"""Find the quantities of a report: value, unit, qualifier, kind and indicator.

In: a report, or a plain text and its language. Out: records, in reading order. Refused: nothing.
"""

from __future__ import annotations

from compare.quantity.find import find_in_text, find_quantities
from compare.quantity.tabled import unread_tables

__all__ = ["find_in_text", "find_quantities", "unread_tables"]
