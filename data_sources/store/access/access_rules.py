"""The roles that access is given for, and which link may be made."""

from collections.abc import Collection
from enum import StrEnum

from records.errors import WrongArgument


class Role(StrEnum):
    """What somebody is to the office."""

    LEADER = "leader"
    OFFICE = "office"
    AGENCY = "agency"


def check_link(before: Collection[str], role: Role, agency: str, *, has_provider: bool = False) -> None:
    """
    Whether a link may be made.

    Args:
        before: the roles of the links that were made before.
        role: of the new one.
        agency: its agency; empty: none.
        has_provider: whether people come in by an identity provider as well.

    Raises:
        WrongArgument: a link of an agency names none, or another names one; or the first way in is not the office's, which
            would shut itself out.
    """
    if (role is Role.AGENCY) != bool(agency):
        raise WrongArgument("access_link_agency")
    if role is not Role.OFFICE and not has_provider and Role.OFFICE not in before:
        raise WrongArgument("first_access_link")
