"""English, as far as drafter needs it: pure functions on text that know nothing of messages."""
