"""The check-up of the connection, and what a setting up did, as lines that a person reads."""

from collections.abc import Iterable

from records.checks import Check, CheckName
from records.workbook.blueprint import SetupDone
from words import say
from words.locales import locale_sentence


def doctor_lines(checks: Iterable[Check], language: str) -> list[str]:
    """One line for each check, numbered from 1, and below it what to do where there is something to do."""
    lines = []
    for number, check in enumerate(checks, start=1):
        lines.append(say("doctor.line", language, number=number, what=what(check, language), state=state(check, language)))
        if text := to_do(check, language):
            lines.append(say("doctor.to_do", language, text=text))
    return lines


def what(check: Check, language: str) -> str:
    """What was checked."""
    return say(f"doctor.{check.name}", language)


def state(check: Check, language: str) -> str:
    """How the check ended."""
    return say(f"doctor.{check.state}", language)


def to_do(check: Check, language: str) -> str | None:
    """What to do; None where there is nothing to do, or nothing is known."""
    if not check.kind:
        return None
    key = f"error.{check.kind}" if check.error else f"doctor.{check.name}.{check.kind}"
    if check.name is CheckName.LOCALE and not check.error:
        return locale_sentence(key, str(check.facts["locale"]), language)
    return say(key, language, **check.facts)


def setup_lines(done: SetupDone, language: str, *, email: str) -> list[str]:
    """What a setting up did, and what the office does next; `email` is the account that wrote."""
    named = {"added": done.added, "kept": done.kept, "filled": done.filled, "left": done.left, "locked": done.locked}
    lines = [say(f"setup.{key}", language, tabs=", ".join(tabs), email=email) for key, tabs in named.items() if tabs]
    if done.locale_before:
        lines.append(locale_sentence("setup.locale_before", done.locale_before, language))
    return [*lines, say("setup.next", language, email=email)]
