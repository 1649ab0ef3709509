"""Faults of a server, the openai package and a reply, in plain words."""

from __future__ import annotations

from typing import Any, Final

from drafter.errors import ModelError

TIMEOUT: Final = 60.0
"""Seconds for one request."""


class PassingError(ModelError):
    """A fault that may pass: worth another request."""

    def __init__(self, text: str, retry_after: float | None = None) -> None:
        super().__init__(text)
        self.retry_after = retry_after


class NotUnderstoodError(ModelError):
    """The server does not understand part of the request."""


class UnusableReplyError(ModelError):
    """The server answered, and nothing can be done with the answer."""


class TooLargeError(Exception):
    """A server sends more than any message could hold."""


def translated(
    error: Exception, where: str, name: str, openai: Any, *, seconds: float = TIMEOUT
) -> ModelError:
    """`error` of the openai package, or of a malformed answer, as a ModelError.

    `where` is the server, `name` the model; `seconds` were waited for.
    """
    causes = {type(error), type(error.__cause__)}  # the package wraps what it knows
    if TooLargeError in causes:
        return UnusableReplyError("sent far more than it was asked for")
    if isinstance(error, openai.APITimeoutError) or TimeoutError in causes:
        return PassingError(f"{where} did not answer within {seconds:.0f} seconds")
    if isinstance(error, openai.APIConnectionError):
        return PassingError(f"{where} cannot be reached; is the server running?")
    if isinstance(error, (openai.AuthenticationError, openai.PermissionDeniedError)):
        return ModelError(f"{where} refuses the key; see where it is from: drafter config")
    if isinstance(error, openai.NotFoundError):
        return ModelError(f"{where} has no model called {name!r}; check --model and the address")
    if isinstance(error, openai.RateLimitError):
        if "insufficient_quota" in {error.code, error.type}:
            return ModelError(f"the account at {where} has no credit left")
        return PassingError(f"{where} asks to wait (too many requests)", _retry_after(error))
    if isinstance(error, (openai.BadRequestError, openai.UnprocessableEntityError)):
        return NotUnderstoodError(_complaint(error))
    if isinstance(error, (openai.InternalServerError, openai.ConflictError)):
        return PassingError(
            f"{where} has a fault of its own ({error.status_code})", _retry_after(error)
        )
    if isinstance(error, openai.APIStatusError):
        return ModelError(f"{where} answered {error.status_code}")
    return UnusableReplyError("did not answer in the form of a chat completion")


def _retry_after(error: Any) -> float | None:
    try:
        return max(0.0, float(error.response.headers["retry-after"]))
    except (KeyError, ValueError):
        return None


def _complaint(error: Any) -> str:
    body = error.body if isinstance(error.body, dict) else {}
    return " ".join(str(part) for part in (body.get("param"), body.get("message") or error) if part)
