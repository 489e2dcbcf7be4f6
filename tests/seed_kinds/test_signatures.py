"""Signatures of mails: from their sign or from a greeting to the end, and no line of the article."""

import pytest

from generator.seed_kinds.private_lines import find_signature

TEXT = ["The council meets on Monday to discuss the repair of the bridge.", ""]
NAME = ["Helen Marsh", "River Post, newsroom", "+380 44 123 45 67"]


@pytest.mark.parametrize(
    "sign",
    ["-- ", "--", "Kind regards,", "Best", "Regards, Helen", "З повагою,", "С уважением", "Pozdrawiam!",
     "Mit freundlichen Grüßen", "Cordialement,"],
)  # fmt: skip
def test_what_a_sign_or_a_greeting_leads_is_a_signature(sign):
    assert find_signature([*TEXT, sign, *NAME], None) == range(2, 6)


@pytest.mark.parametrize(
    "text",
    [
        [*TEXT, "Best of all, the ferry sails again.", "The mayor was there."],
        [
            *TEXT,
            "Thanks,",
            "she said, and the hall rose to its feet at once.",
            "It was over by ten.",
        ],
        [*TEXT, "Regards to nobody in particular were sent"],
    ],
)
def test_a_sentence_is_no_signature(text):
    """Nor is a word of greeting above sentences."""
    assert not find_signature(text, None)
