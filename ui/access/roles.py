"""Roles and visitors: who somebody is to the product, and by which way they came."""

import base64
import json
from dataclasses import asdict, dataclass
from enum import StrEnum

from data_sources.store.access.access_rules import Role as Role  # noqa: PLC0414 - for who takes it from here


class Way(StrEnum):
    """How somebody came in."""

    LOCAL = "local"  # at the machine itself, where no access is configured
    DEMO = "demo"  # from anywhere, where nothing but the demo is shown
    LINK = "link"
    OIDC = "oidc"


EVERYONE = frozenset(Role)
LOOKERS = frozenset({Role.LEADER, Role.OFFICE})
OFFICE_ONLY = frozenset({Role.OFFICE})


@dataclass(frozen=True, slots=True)
class Visitor:
    """
    Whoever looks at a page.

    Attributes:
        agency: its code; empty where the role is not `agency`.
        name: as the office calls them; empty for whoever came without a name.
        who: the mark of their link, or their e-mail address; empty: neither.
        viewer: the browser, by a random mark in its cookie: what was made for one is given to no other.
    """

    role: Role
    way: Way
    agency: str = ""
    name: str = ""
    who: str = ""
    viewer: str = ""

    @property
    def decides(self) -> bool:
        """Whether they may decide for everybody: accept, connect, make tabs, refresh, check, give access."""
        return self.role is Role.OFFICE and self.way is not Way.DEMO

    @property
    def lends(self) -> bool:
        """Whether they may look at a file of their own here."""
        return self.role is not Role.AGENCY and self.way is not Way.DEMO

    def as_header(self) -> str:
        """As text of letters and digits, for the way from the gate to the page."""
        return base64.urlsafe_b64encode(json.dumps(asdict(self)).encode()).decode()

    @classmethod
    def of_header(cls, text: str) -> "Visitor":
        """The visitor of such a text. Raises ValueError: it is none."""
        told = json.loads(base64.urlsafe_b64decode(text.encode()))
        return cls(**{**told, "role": Role(told["role"]), "way": Way(told["way"])})
