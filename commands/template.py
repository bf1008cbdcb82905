"""`template`: the empty workbook, its office tables filled where a source to take them from is given."""

from dataclasses import replace
from pathlib import Path

import click

from commands.command_clock import today
from commands.named_source import source_workbook
from commands.options import Options
from exports.to_disk import write_files
from exports.xlsx.template import template_xlsx
from records.cleaning.read import records_of
from records.errors import WrongArgument
from records.programme.programme import Programme
from records.workbook.folding import squeezed
from words import say

_NAME, _ENDING = "mau-bang-tinh.xlsx", ".xlsx"


def template_command(options: Options) -> click.Command:
    """The command and its options."""
    parts = [
        options.option("--out", required=True),
        options.option("--like"),
        options.option("--level"),
        options.secrets(),
        options.spoken(),
    ]
    return options.command("template", _template, parts)


def programme_like(source: str | None, secrets: str, language: str) -> Programme | None:
    """The programme of a source, for a new year of it; None where none is given. Raises what reading it raises."""
    return records_of(source_workbook(source, secrets, language), today()).programme if source else None


def _template(*, out: str, like: str | None, level: str | None, secrets: str, lang: str) -> None:
    programme = programme_like(like, secrets, lang)
    if level and squeezed(level):
        programme = programme or Programme()
        programme = replace(programme, settings=replace(programme.settings, level=squeezed(level).lower()))
    path = Path(out)
    if path.suffix.lower() != _ENDING:  # a folder, whether it is there or not: a file without its ending opens in nothing
        path = path / _NAME
    if path.is_dir():
        raise WrongArgument("out_not_writable", path=out)
    write_files(path.parent, {path.name: template_xlsx(lang, programme=programme, day=today())})
    click.echo(say("cli.template_written", lang, out=path))
