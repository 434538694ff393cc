"""The version, for whoever writes it beside results.

In: nothing. Out: `VERSION`. Refused: nothing.
"""

VERSION = "0.1.0"
