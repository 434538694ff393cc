"""The version, for whoever writes it beside results.

In: nothing. Out: `VERSION`. Refused: nothing.
"""

__all__ = ["VERSION"]

VERSION = "0.1.0"
