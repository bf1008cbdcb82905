"""The same work without a screen; each command is a file of `commands`."""

import io
import logging
import sys
from collections.abc import Sequence

import click

from commands.doctor import doctor_command
from commands.give_access import access_command
from commands.history import history_command
from commands.options import Options
from commands.paper_template import paper_template_command
from commands.papers import call_command, reminders_command, slides_command, thanks_command
from commands.readings.pull import pull_command
from commands.readings.remask import remask_command
from commands.readings.restore import restore_command
from commands.readings.store_copies import copy_store_command, put_store_back_command
from commands.rollup import rollup_command
from commands.setup_sheet import setup_sheet_command
from commands.summary import summary_command
from commands.template import template_command
from records.errors import DashboardError, WrongArgument
from words import LANGUAGES, say

UNEXPECTED = 1  # exit code of a mistake of ours


def main(arguments: Sequence[str]) -> int:
    """Run a command; the exit code. Every error ends here, as one sentence on stderr."""
    language = _language_in(arguments)
    group = commands(language)
    try:
        ended = group.main(list(arguments), prog_name="cli.py", standalone_mode=False)
    except DashboardError as error:
        click.echo(say(f"error.{error.kind}", language, **error.facts), err=True)
        return error.exit_code
    except click.UsageError as error:
        click.echo(_usage_sentence(error, language, ", ".join(group.commands)), err=True)
        return WrongArgument.exit_code
    except Exception as error:  # noqa: BLE001 - nobody should meet a traceback, and its text may hold a cell
        click.echo(say("error.unexpected", language, kind=type(error).__name__), err=True)
        return UNEXPECTED
    return ended if isinstance(ended, int) else 0


def commands(language: str) -> click.Group:
    """The commands, their help in the language of the reader."""
    options = Options(language)
    every = [
        summary_command(options),
        template_command(options),
        call_command(options),
        reminders_command(options),
        thanks_command(options),
        paper_template_command(options),
        slides_command(options),
        setup_sheet_command(options),
        doctor_command(options),
        pull_command(options),
        history_command(options),
        restore_command(options),
        remask_command(options),
        access_command(options),
        copy_store_command(options),
        put_store_back_command(options),
        rollup_command(options),
    ]
    return click.Group("cli", commands=every, help=say("app.tagline", language), no_args_is_help=False)


def _language_in(arguments: Sequence[str]) -> str:
    """The language asked for, found before anything else is understood; Vietnamese where none is."""
    parts = [part for argument in arguments for part in argument.split("=", 1)]
    asked = parts[parts.index("--lang") + 1 : parts.index("--lang") + 2] if "--lang" in parts else []
    return asked[0] if asked and asked[0] in LANGUAGES else LANGUAGES[0]


def _usage_sentence(error: click.UsageError, language: str, known_commands: str) -> str:
    """What is wrong with the command line, in our words instead of click's."""
    if isinstance(error, click.NoSuchOption):
        return say("error.unknown_option", language, option=error.option_name)
    if isinstance(error, click.MissingParameter) and error.param:
        return say("error.missing_option", language, option=error.param.opts[0])
    if isinstance(error, click.BadParameter) and isinstance(error.param, click.Option):
        takes = error.param.type
        known = " | ".join(takes.choices) if isinstance(takes, click.Choice) else say("cli.whole_numbers", language)
        return say("error.bad_option", language, option=error.param.opts[0], known=known)
    if isinstance(error, click.BadOptionUsage):
        return say("error.missing_option", language, option=error.option_name)
    return say("error.unknown_command", language, known=known_commands)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a console of another encoding must not stop us
    logging.getLogger().addHandler(logging.NullHandler())  # what stops us is told in one sentence; a log would say it twice
    sys.exit(main(sys.argv[1:]))
