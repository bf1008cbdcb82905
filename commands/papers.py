"""What is signed, sent or shown: the call, letters to each agency that owes or has cells to mend, thanks, slides."""

from pathlib import Path

import click

from commands.named_source import read_report
from commands.options import Options, file_to_write
from commands.paper_template import template_asked_for
from exports.issues.cause import unfinished
from exports.issues.to_remind import those_to_remind
from exports.paper.letters.all_letters import letters
from exports.paper.letters.call import call_docx
from exports.paper.letters.thanks import thanks_docx
from exports.slides.weekly_slides import weekly_slides
from exports.to_disk import write_files
from indicators.findings.debts import to_come
from records.errors import WrongArgument
from words import say
from words.catalogue import say_many
from words.formats import day


def call_command(options: Options) -> click.Command:
    """The command that writes the call, and its options."""
    return options.command("call", _call, _parts(options))


def thanks_command(options: Options) -> click.Command:
    """The command that writes the letter of thanks, and its options."""
    return options.command("thanks", _thanks, _parts(options))


def slides_command(options: Options) -> click.Command:
    """The command that writes the slides for the weekly meeting, and its options."""
    needed = [options.option(name, required=True) for name in ("--source", "--period", "--out")]
    return options.command("slides", _slides, [*needed, options.option("--as-of"), options.secrets(), options.spoken()])


def reminders_command(options: Options) -> click.Command:
    """The command that writes the letters, and its options."""
    return options.command("reminders", _reminders, _parts(options))


def _parts(options: Options) -> list[click.Parameter]:
    needed = [options.option(name, required=True) for name in ("--source", "--period", "--out")]
    return [*needed, options.option("--as-of"), options.template(), options.secrets(), options.spoken()]


def _call(*, source: str, period: str, out: str, as_of: str | None, template: str | None, secrets: str, lang: str) -> None:
    path = file_to_write(out)
    report = read_report(source, secrets, period, as_of, lang)
    write_files(path.parent, {path.name: call_docx(report, template=template_asked_for(template, secrets, lang))})
    click.echo(say("cli.call_written", lang, out=out))
    if report.as_of > report.period.due:
        click.echo(say("cli.call_late", lang, due=day(report.period.due, lang)))


def _thanks(*, source: str, period: str, out: str, as_of: str | None, template: str | None, secrets: str, lang: str) -> None:
    path = file_to_write(out)
    report = read_report(source, secrets, period, as_of, lang)
    letter = thanks_docx(report, template=template_asked_for(template, secrets, lang))
    if letter is None:
        if not unfinished(report.records, lang):  # which has been told instead
            click.echo(say("cli.thanks_none", lang))
        return
    write_files(path.parent, {path.name: letter})
    click.echo(say("cli.thanks_written", lang, out=out))


def _reminders(*, source: str, period: str, out: str, as_of: str | None, template: str | None, secrets: str, lang: str) -> None:
    report = read_report(source, secrets, period, as_of, lang)
    files = letters(report, template=template_asked_for(template, secrets, lang))
    write_files(Path(out), files)
    without = to_come(report).keys() - {agency.key for agency in those_to_remind(report)}
    others = f" {say_many('cli.reminders_others', len(without), lang)}" if without else ""
    click.echo(say_many("cli.reminders_written", len(files), lang, out=out, others=others))


def _slides(*, source: str, period: str, out: str, as_of: str | None, secrets: str, lang: str) -> None:
    from charts.pictures.meeting_square import meeting_square  # noqa: PLC0415 - matplotlib costs half a second

    path = file_to_write(out)
    if path.suffix == ".png":  # the picture beside it has that name
        raise WrongArgument("out_not_writable", path=out)
    picture, report = path.with_suffix(".png"), read_report(source, secrets, period, as_of, lang)
    write_files(
        path.parent,
        {
            path.name: weekly_slides(report, lang),
            picture.name: meeting_square(report, lang, instead=unfinished(report.records, lang)),
        },
    )
    click.echo(say("cli.slides_written", lang, out=out, picture=picture))
