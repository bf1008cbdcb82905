"""`paper-template`: our template of papers, to begin one's own with; and the template that another command was told to use."""

from pathlib import Path

import click

from commands.options import Options, file_to_write
from data_sources.secrets_file import secrets_if_any
from exports.paper.docx.chosen_template import refused_in_words, template_at, template_of
from exports.paper.docx.word_template import our_template
from exports.to_disk import write_files
from words import say


def paper_template_command(options: Options) -> click.Command:
    """The command and its options."""
    return options.command("paper-template", _paper_template, [options.option("--out", required=True), options.spoken()])


def template_asked_for(template: str | None, secrets: str, language: str) -> bytes | None:
    """The template of a path, else of the secrets, None: ours; one that cannot be used is told of in one sentence."""
    found = template_at(Path(template)) if template else template_of(secrets_if_any(Path(secrets)))
    if found.refused:
        click.echo(refused_in_words(found.refused, language), err=True)
    return found.content


def _paper_template(*, out: str, lang: str) -> None:
    path = file_to_write(out)
    write_files(path.parent, {path.name: our_template()})
    click.echo(say("cli.paper_template_written", lang, out=out))
