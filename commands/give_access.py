"""`access`: make, list and revoke access links; a code is printed once, and stored nowhere."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import click

from commands.command_clock import now
from commands.options import Options
from data_sources.secrets_file import secrets_if_any
from data_sources.store.access.access_links import AccessLink, AccessLinks
from data_sources.store.access.access_rules import Role, check_link
from data_sources.store.access.audit_trail import AuditTrail
from data_sources.store_access import database_made
from records.errors import WrongArgument
from words import say
from words.formats import day

_DAYS = 180
_ADDRESS = "http://localhost:8501"
_WHO = "cli.py"


def access_command(options: Options) -> click.Group:
    """The command and its three parts."""
    shared: list[click.Parameter] = [options.secrets(), options.spoken()]
    add: list[click.Parameter] = [
        options.option("--name", required=True),
        options.choice("--role", [role.value for role in (Role.OFFICE, Role.LEADER, Role.AGENCY)]),
        options.option("--agency"),
        options.number("--days"),
        options.option("--address"),
    ]
    return click.Group(
        "access",
        commands=[
            click.Command("add", callback=_add, params=[*add, *shared], help=options.says("access_add")),
            click.Command("list", callback=_list, params=shared, help=options.says("access_list")),
            click.Command(
                "revoke", callback=_revoke, params=[options.number("--number"), *shared], help=options.says("access_revoke")
            ),
        ],
        help=options.says("access"),
    )


def _add(*, name: str, role: str, agency: str | None, days: int | None, address: str | None, secrets: str, lang: str) -> None:
    if not name.strip():
        raise WrongArgument("access_name")
    table = secrets_if_any(Path(secrets))
    database, at = database_made(table), now()
    links = AccessLinks(database)
    check_link([link.role for link in links.all()], Role(role), agency or "", has_provider=_has_provider(table))
    link, code = links.add(name.strip(), role, agency or "", now=at, expires_at=at + timedelta(days=days or _DAYS))
    AuditTrail(database).note(at, _WHO, "link_made", {"link": str(link.number), "given_role": role})
    click.echo(say("cli.access.made", lang, number=link.number, expires=day(link.expires_at, lang)))
    click.echo(f"{(address or _named_address(table) or _ADDRESS).rstrip('/')}/vao#{code}")


def _list(*, secrets: str, lang: str) -> None:
    links = AccessLinks(database_made(secrets_if_any(Path(secrets)))).all()
    for link in links:
        click.echo(_line(link, lang))
    if not links:
        click.echo(say("access.none", lang))


def _revoke(*, number: int | None, secrets: str, lang: str) -> None:
    if number is None:
        raise WrongArgument("unknown_access_link", number="–")
    database, at = database_made(secrets_if_any(Path(secrets))), now()
    AccessLinks(database).end(number, at)
    AuditTrail(database).note(at, _WHO, "link_revoked", {"link": str(number)})
    click.echo(say("cli.access.revoked", lang, number=number))


def _line(link: AccessLink, language: str) -> str:
    return say(
        "cli.access.line",
        language,
        number=link.number,
        name=link.name,
        role=say(f"role.{link.role}", language),
        agency=link.agency or "–",
        expires=day(link.expires_at, language),
        state=say(f"access.state.{link.state(now())}", language),
    )


def _access_table(secrets: Mapping[str, object]) -> dict[str, object]:
    table = secrets.get("access")
    return table if isinstance(table, dict) else {}


def _has_provider(secrets: Mapping[str, object]) -> bool:
    return bool(_access_table(secrets).get("oidc"))


def _named_address(secrets: Mapping[str, object]) -> str:
    return str(_access_table(secrets).get("address") or "")
