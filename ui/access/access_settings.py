"""What the file of secrets says of access: the secret that signs, the address, the identity provider, and its people."""

from collections.abc import Mapping
from dataclasses import dataclass

from ui.access.roles import Role

_GOOGLE = "https://accounts.google.com/.well-known/openid-configuration"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the allow-list: their role, the agency's code where it is one, and how the office calls them."""

    role: Role
    agency: str
    name: str


@dataclass(frozen=True, slots=True)
class Provider:
    """An identity provider: its name on the button, what it knows us by, and where it describes itself."""

    name: str
    client_id: str
    client_secret: str
    metadata_url: str


@dataclass(frozen=True)
class AccessSettings:
    """
    The table `[access]`.

    Attributes:
        secret: signs the cookies; empty: one is made and kept beside the store.
        address: of the product as people type it, without a slash at its end; empty: as the request has it.
        provider: None: nobody comes in by an identity provider.
        people: by e-mail address in small letters.
    """

    secret: str
    address: str
    provider: Provider | None
    people: Mapping[str, Person]


def settings_of(secrets: Mapping[str, object]) -> AccessSettings:
    """The settings; what cannot be read lets nobody in."""
    table = _table(secrets, "access")
    people = {email.strip().lower(): person for email, said in _table(table, "people").items() if (person := _person(said))}
    return AccessSettings(_text(table, "secret"), _text(table, "address").rstrip("/"), _provider(_table(table, "oidc")), people)


def _provider(table: Mapping[str, object]) -> Provider | None:
    client_id, client_secret = _text(table, "client_id"), _text(table, "client_secret")
    if not client_id or not client_secret:
        return None
    return Provider(_text(table, "name") or "Google", client_id, client_secret, _text(table, "metadata_url") or _GOOGLE)


def _person(said: object) -> Person | None:
    """`"leader"`, `"office"`, or a table with `role`, `agency` and `name`; None where it is neither."""
    table: Mapping[str, object] = said if isinstance(said, Mapping) else {"role": said}
    agency = _text(table, "agency")
    try:
        role = Role(_text(table, "role"))
    except ValueError:
        return None
    if (role is Role.AGENCY) != bool(agency):
        return None
    return Person(role, agency, _text(table, "name"))


def _table(parent: Mapping[str, object], name: str) -> Mapping[str, object]:
    table = parent.get(name)
    return table if isinstance(table, Mapping) else {}


def _text(table: Mapping[str, object], name: str) -> str:
    value = table.get(name)
    return value.strip() if isinstance(value, str) else ""
