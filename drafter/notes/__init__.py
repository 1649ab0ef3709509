"""What the user jotted down: notes.yaml, read strictly, every value with its line."""

from drafter.notes._edit import with_ideas
from drafter.notes._load import NotesFile, load_mapping, load_notes, match_person, notes_in
from drafter.notes._schema import (
    Applied,
    Interview,
    Interviewer,
    Me,
    Notes,
    OpenQuestion,
    Problem,
    ProfileFile,
    Recruiter,
    Rejection,
    Stage,
    Strength,
)
from drafter.notes._when import ReplyIn, Unit

__all__ = [
    "Applied",
    "Interview",
    "Interviewer",
    "Me",
    "Notes",
    "NotesFile",
    "OpenQuestion",
    "Problem",
    "ProfileFile",
    "Recruiter",
    "Rejection",
    "ReplyIn",
    "Stage",
    "Strength",
    "Unit",
    "load_mapping",
    "load_notes",
    "match_person",
    "notes_in",
    "with_ideas",
]
