"""How much of a strain it is to read a note: the cheapest way to parse its words.

One state at a time is what the words so far have built: an article that waits for its noun, a
preposition that waits for its object, how many verbs are still owed. What a fluent writer would
not do costs something: a thing without its article, two things side by side, a verb that does not
agree, a clause without one. Words that can be several things are tried as each; the cheapest
reading counts.
"""

from drafter.language.grammar._strain import PLAIN as PLAIN
from drafter.language.grammar._strain import strain as strain
from drafter.language.grammar._tags import is_countable as is_countable
from drafter.language.grammar._tags import words as words
