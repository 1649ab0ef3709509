"""Ideas on the problems in the notes: a model proposes, the user picks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import _model, _options
from drafter.cli._console import complain, errors_in_words, note, width
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.notes import NotesFile

Pick = Annotated[
    str | None,
    typer.Option("--pick", metavar="N,...", help="Add these to the notes without asking."),
]


def ideas(
    notes: Annotated[
        str, typer.Argument(metavar="NOTES", help="Your notes, a YAML file.", show_default=False)
    ] = "",
    model: _options.ModelName = None,
    pick: Pick = None,
    private: _options.Private = None,
    show_prompt: _options.ShowPrompt = False,
) -> None:
    """Let a model propose answers to each problem; add to NOTES those that you pick."""
    with errors_in_words():
        file = _options.notes_file(notes)
        if not file.notes.problems:
            raise file.error(
                "", "the notes name no problem", "Add `problems:` with `- problem: ...`."
            )
        if show_prompt:
            _show_prompts(file, model, private)
            return
        if notes == "-":
            raise UsageError("ideas are added to a file, and - is none\n  Save the notes first.")
        found = _proposed(file, model, private)
        if not found:
            note("drafter: the model proposed nothing; ask again, or try another model")
            return
        _print(file, found)
        chosen = _picked(found, pick)
        if chosen:
            _add(file, [found[number - 1] for number in chosen])


def _show_prompts(file: NotesFile, name: str | None, private: bool | None) -> None:
    from drafter import prompting

    with _model.model_for(name, ask=False) as open_model:
        model = _model.reading(open_model, file.notes, private)
        for place in range(len(file.notes.problems)):
            messages = prompting.ask_ideas(file.notes, place)
            typer.echo(_model.readable(model.request(messages, prompting.schema(prompting.IDEAS))))


def _proposed(file: NotesFile, name: str | None, private: bool | None) -> list[tuple[int, str]]:
    """Each proposed idea with the place of its problem."""
    from drafter.writers.ideas import proposals

    with _model.model_for(name) as open_model:
        model = _model.reading(open_model, file.notes, private)
        return [
            (place, idea)
            for place in range(len(file.notes.problems))
            for idea in proposals(model, file.notes, place)
        ]


def _print(file: NotesFile, found: list[tuple[int, str]]) -> None:
    import textwrap

    shown = -1
    for number, (place, idea) in enumerate(found, start=1):
        if place != shown:
            typer.echo(textwrap.fill(f"Problem: {file.notes.problems[place].problem}", width()))
            shown = place
        typer.echo(
            textwrap.fill(idea, width(), initial_indent=f"{number:4}. ", subsequent_indent=" " * 6)
        )
    note("These are proposals by a model. Pick only what you could defend in a conversation.")


def _picked(found: list[tuple[int, str]], pick: str | None) -> list[int]:
    """The numbers that the user chose, asked for on a terminal."""
    import sys

    if pick is None and not (sys.stdin.isatty() and sys.stdout.isatty()):
        note("To add some to the notes: --pick 1,3")
        return []
    if pick is not None:
        return _numbers(pick, len(found))
    while True:
        said = typer.prompt("Add which? (1,3; Enter for none)", default="", show_default=False)
        try:
            return _numbers(said, len(found))
        except UsageError as error:
            complain(error)


def _numbers(said: str, count: int) -> list[int]:
    """The numbers in `said`; UsageError for one that is none of `count` ideas."""
    words = said.replace(",", " ").split()
    wrong = [word for word in words if not (word.isdecimal() and 1 <= int(word) <= count)]
    if wrong:
        raise UsageError(f"there is no idea {wrong[0]}\n  There are 1 to {count}.")
    return [int(word) for word in dict.fromkeys(words)]


def _add(file: NotesFile, chosen: list[tuple[int, str]]) -> None:
    from drafter import files
    from drafter.notes import notes_in, with_ideas

    for place in dict.fromkeys(place for place, _ in chosen):
        mine = [idea for where, idea in chosen if where == place]
        file = notes_in(with_ideas(file, place, mine), file.source)
    files.write(Path(file.source), file.text.encode())
    added, them = ("1 idea", "it is") if len(chosen) == 1 else (f"{len(chosen)} ideas", "they are")
    note(f"drafter: added {added} to {file.source}; edit there until {them} your own")
