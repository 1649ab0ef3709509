"""What a cassette holds and how a request is matched; shared by recording and playback."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "cassettes"
PLAYED_FROM = "http://127.0.0.1:9/v1"
"""The base URL at playback: nothing listens there, so a missed match cannot go unseen."""
KEY = "sk-canary-that-no-cassette-may-hold"


def _stable(request: Any) -> Any:
    """`request` without the port of the day, and without headers but the content type."""
    request.uri = re.sub(r"^https?://[^/]+", "http://model.test", request.uri)
    request.headers = {"content-type": request.headers.get("content-type", "")}
    return request


def _lasting(response: Any) -> Any:
    """`response` with those headers that drafter reads."""
    kept = {"content-type", "retry-after"}
    headers = {name: value for name, value in response["headers"].items() if name.lower() in kept}
    return {**response, "headers": headers}


CONFIG: dict[str, Any] = {
    "match_on": ["method", "path", "body"],
    "before_record_request": _stable,
    "before_record_response": _lasting,
    "decode_compressed_response": True,
}
