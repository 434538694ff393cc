"""What was found in the last few reports is not searched for again."""

from compare.text import Recent


def test_a_recent_result_is_returned_only_for_an_equal_key():
    """The last few results are kept, each under all it depends on; the oldest goes first."""
    recent = Recent(2)
    asked = []

    def ask(key):
        return recent.recall(key, lambda: asked.append(key) or len(asked))

    first, second, third = ("text", (1,)), ("text", (2,)), ("other", (1,))
    assert [ask(key) for key in (first, second, first, ("text", (1,)))] == [1, 2, 1, 1]
    assert [ask(key) for key in (third, second, first)] == [3, 2, 4]
