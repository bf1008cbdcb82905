"""`pull`: read the sheet and store a copy; one line of log, an exit code, never two at once."""

import click

from commands.clock import now, today
from commands.options import Options
from commands.sheet import connected, sheet_of
from data_sources.memory import memory_of
from data_sources.snapshots import Snapshots
from data_sources.taking import Taken, last_copy, take
from exports.wording import losses_in_words
from records.errors import SourceUnavailable
from words import say
from words.formats import number

HELD = 4  # exit code: stored, and held back until someone has looked


def pull_command(options: Options) -> click.Command:
    """The command and its options."""
    return options.command("pull", _pull, [options.secrets(), options.flag("--accept"), options.spoken()])


def _pull(*, secrets: str, accept: bool, lang: str) -> int:
    table, connection = connected(secrets)
    memory = memory_of(table, connection.spreadsheet)
    with memory.pulling() as ours:
        if not ours:
            _log(say("cli.pull.busy", lang))
            return 0
        try:
            taken = take(sheet_of(connection), memory, last_copy(memory, today()), today=today())
        except SourceUnavailable as error:
            memory.note_failure(now(), error.kind, error.facts)
            raise
        if taken.trouble:
            raise taken.trouble
        return _told(taken, memory, lang, accept=accept)


def _told(taken: Taken, memory: Snapshots, language: str, *, accept: bool) -> int:
    """One line on what was done."""
    reading = taken.copy.reading or memory.newest()
    if reading is None:
        return 0
    facts = {"reading": reading.id, "rows": number(reading.rows, language), "masked": number(reading.masked, language)}
    if taken.losses and accept and not taken.stored:  # what was held before, not what nobody has seen yet
        memory.accept(reading.id, now())
        _log(say("cli.pull.accepted", language, **facts))
        return 0
    if taken.losses:
        _log(say("cli.pull.held", language, losses=losses_in_words(reading.losses, language), **facts))
        return HELD
    _log(say("cli.pull.stored" if taken.stored else "cli.pull.unchanged", language, **facts))
    return 0


def _log(line: str) -> None:
    """A line of log begins with its instant, whatever the language."""
    click.echo(f"{now().isoformat(timespec='seconds')} {line}")
