"""Notes are read strictly: each mistake is one NotesError that says where and what to do."""

from __future__ import annotations

import io
import re
import tempfile
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.errors import NotesError, UsageError
from drafter.notes import (
    NotesFile,
    ProfileFile,
    Stage,
    load_mapping,
    load_notes,
    match_person,
    notes_in,
)

BASE = """\
company: Acme Foods
role: Line Cook
interviewers:
  - name: Ana Díaz
  - name: Ben Okafor
"""
"""Notes that load; what a case adds starts on line 6."""


@pytest.fixture
def notes(tmp_path):
    """Write text or bytes as notes and load them."""

    def load(content: str | bytes) -> NotesFile:
        path = tmp_path / "notes.yaml"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return load_notes(path)

    return load


def case(name, text, line, problem, advice):
    return pytest.param(text, line, problem, advice, id=name)


def added(name, text, line, problem, advice):
    return case(name, BASE + text, line, problem, advice)


MISTAKES = [
    # keys
    added("misspelt key", "intervew: {round: 2}\n", 6, "`intervew` is not", "mean `interview`?"),
    added("capitalised key", "News: passed\n", 6, "`News` is not", "mean `news`?"),
    added("unheard-of key", "salary: 1\n", 6, "`salary` is not", "Known here: company, role"),
    case(
        "synonym",
        "company: Acme\nrole: Cook\ninterviewers:\n  - name: Ana\n    topics: bread\n",
        5, "`topics` is not", "Did you mean `talked_about`?",
    ),
    case(
        "mistake under an entry that is not filled in",
        "company: Acme\nrole: Cook\ninterviewers:\n  - name: Ana\n  - name:\n    title:\n"
        "  - name: Ben\n    topics: bread\n",
        8, "`topics` is not", "Did you mean `talked_about`?",
    ),
    added("synonym of a required key", "position: Cook\n", 6, "`position`", "mean `role`?"),
    added("synonym in a list", "strengths:\n  - proof: x\n    skill: y\n", 8, "`skill`", "`need`?"),
    added("key one level too high", "next_step: tour\n", 6, "`next_step`", "under `interview:`"),
    added("key of a person at the top", "talked_about: x\n", 6, "talked", "under `interviewers:`"),
    added(
        "key one level too deep", "interview:\n  round: 2\n  news: x\n", 8, "`news` is not",
        "Known here: on, format",
    ),
    added("comma in flow style", "recruiter: {name: Al, of Acme: x}\n", 6, "`of Acme`", "quotes"),
    added("key twice", "why: a\nnews: b\nwhy: c\n", 8, "twice (first on line 6)", "one list"),
    added(
        "key twice in an entry", "problems:\n  - problem: a\n    ideas: b\n    problem: c\n",
        9, "`problem` stands here twice (first on line 7)", "one list",
    ),
    added("list as key", "? [a, b]\n: c\n", 6, "this key is not a word", "`key: text`"),
    case("no company", "role: Cook\ninterviewers: Ana\n", 1, "`company` is missing", "Add `comp"),
    added("problem without its text", "problems:\n  - ideas: x\n", 7, "`problem` is", "`problem:`"),
    # types
    added(
        "colon in a list item", "why:\n  - Ana said: salt\n", 7, "YAML reads `Ana said:` in it",
        "whole text in quotes",
    ),
    added("colon in a text", "why: Ana said: salt\n", 6, "colon followed by a space", "quotes"),
    case(
        "list for a text", "company:\n  - Acme\nrole: Cook\n", 1,
        "`company` should be one text, not a list", "without `- `",
    ),
    added("text for keys", "interview: yesterday\n", 6, "`interview` holds keys", "on, format"),
    added("list for keys", "interview:\n  - round: 2\n", 6, "should not be a list", "without `- `"),
    added("box in a list item", "news:\n  - [x] done\n", 7, "", "- "),
    case("a text alone", "I met Ana today\n", 1, "this is not `key: text`", "company: ..."),
    case("a list alone", "# mine\n- Ana\n- Ben\n", 2, "this is not `key: text`", "company: ..."),
    # values
    added("impossible date", "interview: {on: 2026-02-30}\n", 6, "'2026-02-30'", "2026-11-20"),
    added("date in words", "applied:\n  on: last Monday\n", 7, "no date", "year-month-day"),
    added("American date", "interview:\n  reply_by: 11/27/2026\n", 7, "no date", "2026-11-20"),
    added(
        "unreadable delay", "interview:\n  reply_in: when pigs fly\n", 7, "no length of time",
        "`reply_by:`",
    ),
    added(
        "two promises", "interview:\n  reply_by: 2026-11-27\n  reply_in: a week\n", 8,
        "both say when", "Keep the one",
    ),
    added("misspelt stage", "stage: intervewed\n", 6, "'intervewed'", "Did you mean interviewed?"),
    added("unheard-of format", "interview: {format: by pigeon}\n", 6, "format", "phone, video"),
    added("neither yes nor no", "interview:\n  no_calls: maybe\n", 7, "'maybe'", "true or false"),
    added("bad email", "me: {email: ana at acme}\n", 6, "no email address", "name@example.com"),
    added("bad phone", 'me: {phone: "1 23"}\n', 6, "which is no phone number", "+1 415 555 0132"),
    added("bad country", "country: Portugual\n", 6, "'Portugual'", "Did you mean PT (Portugal)?"),
    added("text too long", f"news:\n  - {'x' * 2001}\n", 7, "longer than 2000", "Keep what"),
    added("empty quotes", 'why: ""\n', 6, "`why` is empty", "take the line out"),
    # word processors
    added("dash for a hyphen", "news:\n  – one: two\n", 7, "begins with –", "`- `"),
    added("bullets", "news:\n  • one\n  • two\n", 6, "begins with •", "`- `"),
    added("curly quotes", "why: “she said: stay”\n", 6, "curly", "straight ones"),
    # people
    added(
        "misspelt raised_by", "problems:\n  - problem: x\n    raised_by: Ben Okafro\n", 8,
        "`raised_by: Ben Okafro` is none", "Did you mean Ben Okafor?",
    ),
    added(
        "misspelt first name", "problems:\n  - problem: x\n    raised_by: Bne\n", 8,
        "`raised_by: Bne` is none", "Did you mean Ben Okafor?",
    ),
    added(
        "unknown asked_by", "open_questions:\n  - question: x\n    asked_by: Zoltan\n", 8,
        "`asked_by: Zoltan` is none", "The notes name Ana Díaz, Ben Okafor",
    ),
    case(
        "ambiguous first name",
        "company: A\nrole: B\ninterviewers: [Ana Paz, Ana Roy]\nproblems:\n"
        "  - problem: x\n    raised_by: Ana\n",
        6, "could be more than one", "full name: Ana Paz, Ana Roy",
    ),
    case("nobody met", "company: A\nrole: B\n", 1, "no interviewer is named", "- name: ..."),
    case(
        "empty list of interviewers", "company: A\nrole: B\ninterviewers: []\n", 3,
        "no interviewer is named", "- name: ...",
    ),
    case(
        "interviewer without a name", "company: A\nrole: B\ninterviewers:\n  - title: Chef\n", 4,
        "`name` is missing", "Add `name:`",
    ),
    case(
        "one interviewer twice", "company: A\nrole: B\ninterviewers:\n  - Zoë Roy\n  - zoe roy\n",
        5, "is named twice", "Join the two",
    ),
    # YAML
    added("tab", "interview:\n\tround: 2\n", 7, "indented with a tab", "spaces"),
    added("alias", "why: *w\n", 6, "`*w` is a YAML alias", "quotes"),
    added(
        "alias bomb",
        "why: [&a [x, x], &b [*a, *a, *a], [*b, *b, *b]]\n", 6, "", "quotes",
    ),
    added("second document", "---\ncompany: Other\n", 6, "second document", "one interview"),
    added("too deep", f"why: {'[' * 50}{']' * 50}\n", 6, "nested too deeply", "few levels"),
    added("far too deep", f"why: {'[' * 100_000}\n", 6, "nested too deeply", "few levels"),
    added("line too far left", "interview:\n    round: 2\n  on: 2026-11-20\n", 8, "not fit", ""),
    added("line too far right", "interview:\n  round: 2\n    on: x\n", 8, "colon", "line above"),
    added("item too far left", "news:\n    - a\n  - b\n", 8, "not fit", "Line it up"),
    added("at sign first", "why: @home cooking\n", 6, "cannot start a text", "quotes"),
    added("backtick first", "why: `rsync` by heart\n", 6, "cannot start a text", "quotes"),
    added("percent first", "why: %5 waste\n", 6, "cannot start a text", "quotes"),
    added("brace first", "why: {salt} and bread\n", 6, "", "quotes"),
    added("bracket first", "why: [salt] and bread\n", 6, "", "quotes"),
    added("quotation first", 'why: "salt" is what I love\n', 6, "", "quotes"),
    added("apostrophe in single quotes", "why: 'it's salt'\n", 6, "", "quotes"),
    added("backslash in double quotes", 'why: "C:\\kitchen"\n', 6, "backslash", "single quotes"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "problem", "advice"), MISTAKES)
def test_mistake_is_told_with_its_line_and_advice(notes, text, line, problem, advice):
    with pytest.raises(NotesError) as caught:
        notes(text)
    assert caught.value.line == line
    assert problem in caught.value.problem
    assert advice in caught.value.advice


@pytest.mark.parametrize(
    ("content", "line", "problem", "advice"),
    [
        case("empty file", b"", None, "no notes in it yet", "company:"),
        case("comments only", b"# to do\n# soon\n", None, "no notes in it yet", "company:"),
        case("latin-1", "why: a\nnews: caf\xe9\n".encode("latin-1"), 2, "not UTF-8", "UTF-8"),
        case("utf-16", BASE.encode("utf-16"), 1, "not UTF-8", "UTF-8"),
        case("utf-16 without mark", "why: a\n".encode("utf-16-le"), None, "not a text", "plain"),
        case("binary with NUL", b"PK\x03\x04\x00\x00", None, "not a text file", "plain text"),
    ],
)
def test_content_that_is_no_notes_is_told(notes, content, line, problem, advice):
    with pytest.raises(NotesError) as caught:
        notes(content)
    assert caught.value.line == line
    assert problem in caught.value.problem
    assert advice in caught.value.advice


def test_a_file_too_large_for_notes_is_told(notes):
    with pytest.raises(UsageError, match="larger than 256 KB"):
        notes(b"#" * 300_000)


def test_folder_is_told(tmp_path):
    with pytest.raises(UsageError, match="this is a folder"):
        load_notes(tmp_path)


def test_missing_file_names_a_similar_one(tmp_path):
    (tmp_path / "acme-notes.yaml").write_text(BASE)
    with pytest.raises(UsageError, match=r"no such file\n  Did you mean .*acme-notes\.yaml\?"):
        load_notes(tmp_path / "acme-note.yaml")


def test_missing_file_in_a_missing_folder_is_told(tmp_path):
    with pytest.raises(UsageError, match="no such file\n  There is no folder"):
        load_notes(tmp_path / "nowhere" / "x.yaml")


def test_message_names_file_line_problem_and_advice(notes, tmp_path):
    with pytest.raises(NotesError) as caught:
        notes(BASE + "country: Portugual\n")
    first, second = str(caught.value).split("\n")
    assert (
        first
        == f"{tmp_path / 'notes.yaml'}:6: `country` is 'Portugual', which is no country drafter knows"
    )
    assert second == "  Did you mean PT (Portugal)?"


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        pytest.param("why: “I like salt”\n", "why", ("I like salt",), id="curly quotes"),
        pytest.param("why: I like salt\n", "why", ("I like salt",), id="single string for a list"),
        pytest.param("problems: mice\n", "problems[0].problem", "mice", id="bare problem"),
        pytest.param("problems:\n  - mice\n", "problems[0].problem", "mice", id="bare problems"),
        pytest.param(
            "problems: {problem: mice, ideas: cats}\n", "problems[0].ideas", ("cats",),
            id="one problem without its dash",
        ),
        pytest.param("strengths: [fed 90]\n", "strengths[0].proof", "fed 90", id="bare strengths"),
        pytest.param(
            "open_questions: why salt\n", "open_questions[0].question", "why salt",
            id="bare question",
        ),
        pytest.param("recruiter: Dana Fox\n", "recruiter.name", "Dana Fox", id="bare recruiter"),
        pytest.param("me: {phone: 4155550132}\n", "me.phone", "4155550132", id="phone as integer"),
        pytest.param("me: {phone: +14155550132}\n", "me.phone", "+14155550132", id="phone with +"),
        pytest.param("me: {phone: 0612345678}\n", "me.phone", "0612345678", id="phone from zero"),
        pytest.param("me: {name: No}\n", "me.name", "No", id="No is a name"),
        pytest.param("me:\n  name: 'Jo'\n", "me.name", "Jo", id="single quotes"),
        pytest.param('why: "a: b # c"\n', "why", ("a: b # c",), id="double quotes"),
        pytest.param("why: |\n  one\n  two\n", "why", ("one two",), id="literal block"),
        pytest.param("why: >-\n  one\n  two\n", "why", ("one two",), id="folded block"),
        pytest.param("why: one\n  two\n", "why", ("one two",), id="text over two lines"),
        pytest.param("news:\n- a\n- b\n", "news", ("a", "b"), id="list not indented"),
        pytest.param("news: [a, b]\n", "news", ("a", "b"), id="flow list"),
        pytest.param("why: 2026\n", "why", ("2026",), id="number stays text"),
        pytest.param("why: C# and Go\n", "why", ("C# and Go",), id="hash inside a word"),
        pytest.param("why: a:b\n", "why", ("a:b",), id="colon inside a word"),
        pytest.param("country: gb\n", "country", "GB", id="country in lower case"),
        pytest.param("stage: Rejected\n", "stage", Stage.REJECTED, id="stage capitalised"),
        pytest.param(
            "interview: {format: On-site}\n", "interview.format", "onsite", id="format hyphenated"
        ),
        pytest.param("interview: {no_calls: Yes}\n", "interview.no_calls", True, id="yes"),
        pytest.param("interview: {no_calls: off}\n", "interview.no_calls", False, id="off"),
        pytest.param(
            "interview: {on: 2026-11-20}\n", "interview.on", date(2026, 11, 20), id="date"
        ),
        pytest.param(
            "interview: {on: 2026-11-20 14:00}\n", "interview.on",
            datetime(2026, 11, 20, 14), id="date and time",
        ),
        pytest.param(
            "applied: {on: 2026-11-20 14:00}\n", "applied.on", date(2026, 11, 20),
            id="time of a day is dropped",
        ),
        pytest.param(
            "problems: [{problem: x, raised_by: Ben}]\n", "problems[0].raised_by", "Ben Okafor",
            id="first name made full",
        ),
        pytest.param(
            "open_questions: [{question: x, asked_by: okafor}]\n", "open_questions[0].asked_by",
            "Ben Okafor", id="last name made full",
        ),
        pytest.param(
            "problems: [{problem: x, raised_by: ana diaz}]\n", "problems[0].raised_by", "Ana Díaz",
            id="accents and case ignored",
        ),
    ],
)  # fmt: skip
def test_way_of_writing_is_accepted(notes, text, path, value):
    found = notes(BASE + text).notes
    for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
        found = getattr(found, name)[int(index)] if index else getattr(found, name)
    assert found == value


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(BASE, id="plain"),
        pytest.param("\ufeff" + BASE, id="byte order mark"),
        pytest.param(BASE.replace("\n", "\r\n"), id="CRLF"),
        pytest.param("---\n" + BASE + "...\n", id="document marks"),
        pytest.param(BASE.rstrip("\n"), id="no newline at the end"),
        pytest.param(
            "{company: Acme Foods, role: Line Cook, interviewers: [Ana Díaz, Ben Okafor]}",
            id="flow style",
        ),
        pytest.param(
            "company: Acme Foods\nrole: Line Cook\ninterviewers: [Ana Díaz, {name: Ben Okafor}]",
            id="bare interviewers",
        ),
    ],
)
def test_form_of_the_file_does_not_matter(notes, content):
    found = notes(content).notes
    assert (found.company, found.role) == ("Acme Foods", "Line Cook")
    assert [person.name for person in found.interviewers] == ["Ana Díaz", "Ben Okafor"]


def test_dash_reads_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(BASE.encode())))
    file = load_notes("-")
    assert (file.source, file.notes.company) == ("standard input", "Acme Foods")


def test_application_needs_no_interviewer(notes):
    assert notes("company: A\nrole: B\nstage: applied\n").notes.interviewers == ()


NESTED = BASE + """\
problems:
  - problem: mice in the cellar
    raised_by: Ben
    ideas:
      - a cat
      - a trap
strengths: {need: speed, proof: served 90}
"""  # fmt: skip


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("company", 1), ("interviewers", 3), ("interviewers[1]", 5), ("interviewers[1].name", 5),
        ("problems[0].raised_by", 8), ("problems[0].ideas[0]", 10), ("problems[0].ideas[1]", 11),
        ("strengths.need", 12),
    ],
)  # fmt: skip
def test_line_of_a_value(notes, path, line):
    assert notes(NESTED).line(path) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("problems[0].evidence[2]", 7), ("interviewers[1].talked_about[0]", 5),
        ("interviewers[7].name", 3), ("why[0]", 1), ("", 1),
    ],
)  # fmt: skip
def test_line_of_a_missing_value_is_that_of_what_would_hold_it(notes, path, line):
    assert notes(NESTED).line(path) == line


def test_error_stands_at_the_line_of_its_path(notes):
    error = notes(NESTED).error("problems[0].ideas[1]", "p", "a")
    assert (error.line, error.problem, error.advice) == (11, "p", "a")


def test_match_person_of_an_empty_name_is_nobody(notes):
    with pytest.raises(LookupError):
        match_person(" ", notes(BASE).notes.interviewers)


def test_profile_is_read_with_the_same_care(tmp_path):
    path = tmp_path / "profile.yaml"
    path.write_text("name: Jo\nmobile: 4155550132\n")
    with pytest.raises(NotesError, match="Did you mean `phone`") as caught:
        load_mapping(path, ProfileFile)
    assert caught.value.line == 2


def test_empty_profile_is_a_profile(tmp_path):
    path = tmp_path / "profile.yaml"
    path.write_text("")
    assert load_mapping(path, ProfileFile) == ProfileFile()


PIECES = st.sampled_from(
    "company role interviewers name problems problem ideas raised_by why interview on reply_in me"
    ' stage x 2026-11-20 "x" \'x : - { } , # & * ! | > % @ ` ? --- ~ \t \n \n\n \r\n'.split(" ")
)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
BYTES = st.binary(max_size=40)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        TEXT.map(str.encode),
        BYTES,
        st.lists(PIECES, max_size=30).map(lambda parts: " ".join(parts).encode()),
        TEXT.map(lambda text: f"{BASE}why: {text}\nnews: x\n".encode()),
    )
)
@example(b"why: x\rnews: y #z")
@example("why: a\u2028b #c".encode())
@example(b'why: "open\n\n')
def test_anything_at_all_loads_or_is_a_notes_error(content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notes.yaml"
        path.write_bytes(content + b"\n")
        line = None
        try:
            load_notes(path)
        except NotesError as error:
            line = error.line
    text = content.decode(errors="replace") + "\n"
    assert line is None or 1 <= line <= len(re.split("\r\n|[\r\n\x85\u2028\u2029]", text))


@pytest.mark.parametrize("name", ["...", "-- -", "{{ 7*7 }}", "🎉", "\u200b"])
def test_a_name_has_letters(name: str) -> None:
    text = f'company: A\nrole: B\ninterviewers:\n  - name: "{name}"\n'
    with pytest.raises(NotesError, match=r"notes.yaml:4: `name` holds no letter"):
        notes_in(text, "notes.yaml")


def test_nobody_meets_a_hundred_people() -> None:
    names = "".join(f"  - Ann {'x' * number}\n" for number in range(1, 101))
    with pytest.raises(NotesError, match=r"notes.yaml:44: more than 40 interviewers"):
        notes_in(f"company: A\nrole: B\ninterviewers:\n{names}", "notes.yaml")


def test_a_key_that_stayed_blank_may_stand_beside_the_same_key_filled() -> None:
    head = "company: A\nrole: B\ninterviewers:\n  - name: Ann\n"
    for filled in (
        "    memorable: bees\n    memorable:\n",
        "    memorable:\n    memorable: bees\n",
    ):
        file = notes_in(head + filled, "notes.yaml")
        assert file.notes.interviewers[0].memorable == ("bees",)
        assert file.line("interviewers[0].memorable") == (
            5 if filled.startswith("    memorable: b") else 6
        )


def test_characters_that_steer_a_terminal_are_dropped() -> None:
    text = (
        'company: "A\\e]0;x\\acme"\nrole: "\\u202eCook"\n'
        'interviewers: [{name: "Bo\\u009b31m\\0 \\u200fRed"}]\n'
    )
    notes = notes_in(text, "notes.yaml").notes
    assert (notes.company, notes.role) == ("A]0;xcme", "Cook")
    assert notes.interviewers[0].name == "Bo31m \u200fRed"


def test_an_error_steers_no_terminal() -> None:
    with pytest.raises(NotesError, match="`colour31m` is not a key"):
        notes_in('company: A\n"colour\\e31m": red\n', "notes.yaml")
