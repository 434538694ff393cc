"""Names compared, figures paired, changes told, series traced, the user's terms read."""

import pytest

from compare.indicators import name_similarity
from compare.languages.en import indicators as english
from compare.languages.zh import indicators as chinese

SYNONYMS = [
    pytest.param(kept, other, language, id=f"{language}-{other}")
    for language, words in (("zh", chinese.WORDS), ("en", english.WORDS))
    for kept, others in words.synonyms.items()
    for other in others
]


@pytest.mark.parametrize(("kept", "other", "language"), SYNONYMS)
def test_every_synonym_is_the_same_name(kept, other, language):
    """Each listed synonym is found to be the name it stands for."""
    assert name_similarity(kept, other, language=language) == 1.0
