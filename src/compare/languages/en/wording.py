"""English: abbreviations that end in a full stop, and words without a subject."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.lists import words
from compare.languages.shapes.wording import WordingWords

WORDS = WordingWords(
    marker=Cue(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|(?:Item|Part)\d{1,2}[A-C]?\.?", match="(b)", miss="b"),
    abbreviations=words(
        "Inc Corp Co Ltd No Nos vs Mr Mrs Ms Dr St Jr Sr approx etc Jan Feb Mar Apr Jun Jul Aug "
        "Sep Sept Oct Nov Dec Fig Art Sec Vol"
    ),
    stop_words=frozenset(
        words(
            "a about above across after again against all also although am among an and any are as at "
            "be because been before being below between both but by can could did do does doing down "
            "during each either few for from further had has have having he her here hers herself him "
            "himself his how however i if in into is it its itself may me might more most must my "
            "myself nor not of off on once one only or other our ours out over own per same shall she "
            "should since so some such than that the their theirs them themselves then there these "
            "they this those through to too two under until up upon us was we were what when where "
            "which while who whom why will with within without would you your yours"
        )
    ),
)
