"""`pull`: read the sheet and store a copy; one line of log, an exit code, never two at once."""

from contextlib import suppress

import click

from commands.command_clock import now, today
from commands.named_source import connected, sheet_of
from commands.options import Options
from data_sources.live.ingest import Copy, ReadOnce, Taken, last_copy, read_against, take
from data_sources.store import ReadingStore
from data_sources.store.stored import StoredReading
from data_sources.store_access import store_of
from exports.wording import losses_in_words
from records.errors import SourceUnavailable, StoreUnavailable
from words import say
from words.formats import number

HELD = 4  # exit code: stored, and held back until someone has looked
_PATIENCE = 60.0  # seconds that a decision waits for another process to end its reading; without one, that reading will do


def pull_command(options: Options) -> click.Command:
    """The command and its options."""
    return options.command("pull", _pull, [options.secrets(), options.flag("--accept"), options.spoken()])


def _pull(*, secrets: str, accept: bool, lang: str) -> int:
    table, connection = connected(secrets)
    store = store_of(table, connection.spreadsheet)
    with store.pulling(wait=_PATIENCE if accept else 0.0) as ours:
        if not ours:
            _log(say("cli.pull.busy", lang))
            return 0
        sheet, shown = ReadOnce(sheet_of(connection)), last_copy(store, today())
        try:
            accepted = _accept(sheet, store, shown) if accept else None
            taken = take(sheet, store, shown, today=today())
        except SourceUnavailable as error:
            with suppress(StoreUnavailable):  # what is wrong with the sheet is what is told
                store.note_failure(now(), error.kind, error.facts)
            raise
        if taken.trouble:
            raise taken.trouble
        return _told(taken, accepted, lang)


def _accept(sheet: ReadOnce, store: ReadingStore, shown: Copy | None) -> StoredReading | None:
    """
    Accept the reading that is held back, where the sheet still lacks what it lacks.

    What was typed since is judged against it; what nobody has seen yet is not accepted. None where there is nothing to accept.
    """
    held = store.newest()
    if held is None or held.good or not read_against(sheet, store, shown, today()).losses:
        return None
    return store.accept(held.id, now())


def _told(taken: Taken, accepted: StoredReading | None, language: str) -> int:
    """One line on what was done."""
    reading = taken.copy.reading
    if reading is None:
        return 0
    facts = {"reading": reading.id, "rows": number(reading.rows, language), "masked": number(reading.masked, language)}
    if taken.losses:
        _log(say("cli.pull.held", language, losses=losses_in_words(reading.losses, language), **facts))
        return HELD
    if accepted:
        done = "accepted_and_stored" if taken.stored else "accepted"
        _log(say(f"cli.pull.{done}", language, accepted=accepted.id, **facts))
        return 0
    _log(say("cli.pull.stored" if taken.stored else "cli.pull.unchanged", language, **facts))
    return 0


def _log(line: str) -> None:
    """A line of log begins with its instant, whatever the language."""
    click.echo(f"{now().isoformat(timespec='seconds')} {line}")
