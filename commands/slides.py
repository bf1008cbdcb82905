"""`slides`: the slides for the weekly meeting."""

from pathlib import Path

import click

from commands.options import Options
from commands.summary import read_report
from exports.slides.weekly_slides import weekly_slides
from exports.to_disk import write_files
from records.errors import WrongArgument
from words import say


def slides_command(options: Options) -> click.Command:
    """The command and its options."""
    needed = [options.option(name, required=True) for name in ("--source", "--period", "--out")]
    return options.command("slides", _slides, [*needed, options.option("--as-of"), options.secrets(), options.spoken()])


def _slides(*, source: str, period: str, out: str, as_of: str | None, secrets: str, lang: str) -> None:
    path = Path(out)
    if path.is_dir():
        raise WrongArgument("out_not_writable", path=out)
    write_files(path.parent, {path.name: weekly_slides(read_report(source, secrets, period, as_of, lang), lang)})
    click.echo(say("cli.slides_written", lang, out=out))
