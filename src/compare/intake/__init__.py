"""From a source to a `Report`: read, mend, outline, and put right what a person knows better.

In: whatever `read_source` takes, or a text. Out: a `Report`. Refused: what cannot be read (`ReadError`), a language
that is not known, a correction of what is not there (`UsageError`).
"""

from __future__ import annotations

from compare.intake.assembling import as_report, read, read_text
from compare.intake.corrections import correct
from compare.reading import Readable

__all__ = ["Readable", "as_report", "correct", "read", "read_text"]
