"""Values are changed in a file of the user's, and everything else stays."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drafter.errors import UsageError
from drafter.language.controls import without_controls
from drafter.notes import plain_values
from drafter.yaml_text import with_values

FILE = "# mine\nname: Jordan  # me\nphone: >\n  +1 415\n  555 0132\n\n# where\ncountry: US"


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"country": "GB"}, FILE.replace("US", "GB") + "\n"),
        ({"email": "j@x.com"}, FILE + "\nemail: j@x.com\n"),
        ({"country": None}, FILE.replace("country: US", "")),
        ({"city": None}, FILE + "\n"),
    ],
)
def test_only_what_is_changed_changes(changes: dict[str, str | None], text: str) -> None:
    assert with_values(FILE, changes, "profile.yaml") == text


def test_a_value_of_several_lines_is_replaced_whole() -> None:
    changed = plain_values(with_values(FILE, {"phone": "12345"}, ""), "")
    assert changed == {"name": "Jordan", "phone": "12345", "country": "US"}


@given(st.text(min_size=1, max_size=50))
@example("0\r\x1b\r0")
def test_any_value_is_read_back_on_one_line(value: str) -> None:
    text = with_values(FILE, {"name": value, "email": value}, "")
    read = plain_values(text, "")
    assert read["name"] == read["email"]
    assert (read["name"] or "").split() == without_controls(value).split()
    assert read["country"] == "US"


@pytest.mark.parametrize("text", ["- a\n- b\n", "{name: x}", "name: 'x"])
def test_what_is_not_laid_out_in_lines_is_left_alone(text: str) -> None:
    with pytest.raises(UsageError):
        with_values(text, {"name": "y"}, "profile.yaml")
