"""The brief: all that a writer or a rule may look at, for one message to one recipient."""

from drafter.brief._made import addressed_to as addressed_to
from drafter.brief._made import briefs as briefs
from drafter.brief._made import without_notes as without_notes
from drafter.brief._names import called as called
from drafter.brief._names import formally as formally
from drafter.brief._values import PERSONAL as PERSONAL
from drafter.brief._values import Brief as Brief
from drafter.brief._values import Fact as Fact
from drafter.brief._values import Sent as Sent
