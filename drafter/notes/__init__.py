"""What the user jotted down: notes.yaml, read strictly, every value with its line."""

from drafter.notes._edit import with_ideas
from drafter.notes._load import (
    NotesFile,
    load_mapping,
    load_notes,
    match_person,
    notes_in,
    plain_values,
)
from drafter.notes._read import Misread
from drafter.notes._read import keys as readers
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
from drafter.notes._when import ReplyIn, Unit, parse_date

__all__ = [
    "Applied",
    "Interview",
    "Interviewer",
    "Me",
    "Misread",
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
    "parse_date",
    "plain_values",
    "readers",
    "with_ideas",
]
