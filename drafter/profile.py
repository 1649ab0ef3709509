"""Who the user is, once for all notes."""

from __future__ import annotations

from pathlib import Path

from drafter import assets
from drafter.notes import Me, NotesFile, ProfileFile, load_mapping


def load(path: Path | None = None) -> ProfileFile:
    """The profile in `path`, by default profile.yaml in the config folder; empty if none."""
    if path is None:
        path = stored_in()
        if not path.is_file():
            return ProfileFile()
    return load_mapping(path, ProfileFile)


def stored_in() -> Path:
    """The file that holds the profile, there or not."""
    return assets.config_folder() / "profile.yaml"


def in_country(file: NotesFile, profile: ProfileFile) -> NotesFile:
    """`file` with the profile's country where the notes name none."""
    country = file.notes.country or profile.country
    return file._replace(notes=file.notes._replace(country=country))


def own_voice(profile: ProfileFile) -> list[Path]:
    """Where the messages are that the user wrote; a relative path starts at the profile."""
    return [stored_in().parent / profile.voice] if profile.voice else []


def merged(me: Me, profile: ProfileFile) -> Me:
    """`me` from the notes, filled up from the profile; the notes win."""
    return Me(**{name: getattr(me, name) or getattr(profile, name) for name in Me._fields})
