"""Notes by people who are still learning English: slips put right, nothing said anew.

`corrected` puts right what cannot be meant otherwise: an article that is missing, a verb that does
not agree, a tense or a preposition that another language would have. `filled_in` is for what still
does not read: it tries small words and endings until it does.
"""

from functools import lru_cache

from drafter.writers.correction._agreement import agreeing
from drafter.writers.correction._gaps import filled_in as filled_in
from drafter.writers.correction._slips import reworded


@lru_cache(maxsize=4096)
def corrected(text: str) -> str:
    """`text` with the slips put right of which one can be sure; what is quoted stays."""
    return text if '"' in text or "“" in text else agreeing(reworded(text))
