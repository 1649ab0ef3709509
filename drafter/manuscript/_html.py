"""The text of a mail that was written as HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_BLOCKS: Final = frozenset(
    "p div br tr li h1 h2 h3 h4 h5 h6 ul ol table blockquote pre section article hr".split()
)
_APART: Final = frozenset("p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre".split())
_UNSEEN: Final = frozenset("style script head title template".split())


class _Reader(HTMLParser):
    """Collects what a reader sees; a quotation is marked with `>`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = [""]
        self._unseen = 0
        self._quoted = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Begin a line where the tag does."""
        self._unseen += tag in _UNSEEN
        self._quoted += tag == "blockquote"
        self._break(tag)
        if tag == "li":
            self.lines[-1] += "- "

    def handle_endtag(self, tag: str) -> None:
        """End a line where the tag does."""
        self._break(tag)
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        self._quoted = max(0, self._quoted - (tag == "blockquote"))

    def handle_data(self, data: str) -> None:
        """Add text; line breaks in HTML are blanks."""
        if self._unseen:
            return
        text = re.sub(r"\s+", " ", data)
        if not self.lines[-1]:
            text = text.lstrip()
            if text and self._quoted:
                text = "> " + text
        self.lines[-1] += text

    def _break(self, tag: str) -> None:
        if tag not in _BLOCKS:
            return
        if self.lines[-1].strip() or tag == "br":
            self.lines.append("")
        if tag in _APART and self.lines[-2:] != ["", ""]:
            self.lines.append("")


def plain(html: str) -> str:
    """What a reader of `html` sees, a line for each block, a blank line between paragraphs."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    text = "\n".join(line.rstrip() for line in reader.lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
