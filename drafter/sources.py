"""Who says so: the articles that rules and plans cite."""

from enum import StrEnum
from typing import NamedTuple


class Article(StrEnum):
    """The five articles that rules cite, and what stands in where they are silent."""

    A1 = "Top 5 Job Follow-Up Errors you could be Committing (20 March 2014)"
    A2 = "Add More to your Interview Performance with a Follow-Up (22 January 2014)"
    A3 = "Are You Making These Follow-Up Mistakes? (John Krautzel)"
    A4 = "Follow up mistakes (Mark Anthony Dyson, The Voice of Job Seekers)"
    A5 = "A recruiter on taking responsibility for following up (LinkedIn)"
    WEB = "Other advisers, named with the point"
    OWN = "drafter's own custom"


class Source(NamedTuple):
    """Where a rule comes from: an article, and the point of it."""

    article: Article
    point: str

    def __str__(self) -> str:
        """For people: the article, and the point it makes."""
        return f"{self.article.name}, {self.article.value}: {self.point}"
