"""The options that commands share, each with its help in the language of the reader, and what a typed day and file are."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import click

from records.errors import WrongArgument
from words import LANGUAGES, say

# Beside the product, as the store is: cron starts a command in a folder of its own.
SECRETS = Path(__file__).parent.parent / ".streamlit" / "secrets.toml"
_MOST = 2**31 - 1  # what a database holds


class Options:
    """Makes options and commands whose help speaks one language."""

    def __init__(self, language: str) -> None:
        """For one reader."""
        self.language = language

    def option(self, name: str, *, required: bool = False, multiple: bool = False) -> click.Option:
        """An option that takes a text."""
        return click.Option([name], required=required, multiple=multiple, help=self._help(name))

    def flag(self, name: str) -> click.Option:
        """An option that is there or not."""
        return click.Option([name], is_flag=True, help=self._help(name))

    def number(self, name: str) -> click.Option:
        """An option that takes a whole number from 1."""
        return click.Option([name], type=click.IntRange(1, _MOST), help=self._help(name))

    def choice(self, name: str, known: Sequence[str]) -> click.Option:
        """An option that takes one of a few words, the first unless told."""
        return click.Option([name], type=click.Choice(known), default=known[0], help=self._help(name))

    def spoken(self) -> click.Option:
        """The language of what is said and written."""
        return self.choice("--lang", LANGUAGES)

    def secrets(self) -> click.Option:
        """The file with the key of the Google account."""
        return click.Option(["--secrets"], default=str(SECRETS), help=self._help("--secrets"))

    def template(self) -> click.Option:
        """The template of papers; its help has a name of its own, for `template` is a command."""
        return click.Option(["--template"], help=self._help("--template-file"))

    def says(self, name: str) -> str:
        """The sentence of a command in the list of commands."""
        return say(f"cli.help.{name}", self.language)

    def command(self, name: str, callback: Callable[..., int | None], options: Sequence[click.Parameter]) -> click.Command:
        """A command, with its sentence in the list of commands."""
        key = name.replace("-", "_")
        return click.Command(name, callback=callback, params=list(options), help=say(f"cli.help.{key}", self.language))

    def _help(self, option: str) -> str:
        return say("cli.help." + option.removeprefix("--").replace("-", "_"), self.language)


def typed_day(option: str, typed: str | None) -> date | None:
    """A day typed as YYYY-MM-DD. Raises WrongArgument."""
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise WrongArgument("not_a_day", option=option, day=str(typed)) from None


def file_to_write(out: str) -> Path:
    """The file that a path names. Raises WrongArgument: a folder stands there."""
    path = Path(out)
    if path.is_dir():
        raise WrongArgument("out_not_writable", path=out)
    return path
