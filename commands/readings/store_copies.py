"""`copy-store` and `put-store-back`: the whole store as one file, for a backup on another machine."""

from pathlib import Path

import click

from commands.options import Options
from data_sources.secrets_file import secrets_if_any
from data_sources.store.whole_copies import copy_store, put_store_back
from data_sources.store_access import store_url
from words import say


def copy_store_command(options: Options) -> click.Command:
    """The command and its options."""
    return options.command(
        "copy-store", _copy_store, [options.option("--out", required=True), options.secrets(), options.spoken()]
    )


def put_store_back_command(options: Options) -> click.Command:
    """The command and its options."""
    parts = [options.option("--copy", required=True), options.secrets(), options.spoken()]
    return options.command("put-store-back", _put_store_back, parts)


def _copy_store(*, out: str, secrets: str, lang: str) -> None:
    copy_store(_url(secrets), Path(out))
    click.echo(say("cli.copy_store.done", lang, out=out))


def _put_store_back(*, copy: str, secrets: str, lang: str) -> None:
    kept = put_store_back(_url(secrets), Path(copy))
    click.echo(say("cli.put_store_back.done", lang, copy=copy))
    for file in kept:
        click.echo(say("cli.put_store_back.kept", lang, name=file))


def _url(secrets: str) -> str:
    """Where the store is; beside the product where there are no secrets yet."""
    return store_url(secrets_if_any(Path(secrets)))
