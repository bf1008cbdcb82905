"""How requirements and gaps are named for people: one function for each place where a name stands."""

import re
from typing import assert_never

from indicators.expected.requirements import Requirement
from indicators.required import ChannelUse, DeclaredTarget, ExpectedReport, MeasureTarget, Required
from records.programme.programme import Clause, Programme
from records.workbook.folding import folded
from words import say
from words.catalogue import say_many
from words.formats import number

_BRIEF = 40  # letters of a name


def requirement_name(what: Required, programme: Programme, language: str) -> str:
    """A requirement as people call it."""
    match what:
        case ChannelUse(channel):
            return say("requirement.channel", language, channel=programme.channel_names[channel])
        case ExpectedReport(clause):
            return say("requirement.report", language, clause=clause)
        case _:
            return short_name(what, programme, language)


def requirement_in_full(what: Required, programme: Programme, language: str) -> str:
    """A requirement beside its code: a report by the whole name of its clause."""
    if isinstance(what, ExpectedReport):
        names = {clause.code: clause.name for clause in programme.clauses}
        return say("export.requirement.report", language, clause=names[what.clause])
    return requirement_name(what, programme, language)


def brief_name(name: str) -> str:
    """A long name up to its first semicolon, and no longer than half a line: `Tuyên truyền, phổ biến…`."""
    first = re.split(r"[;(]", name, maxsplit=1)[0].strip()
    short = first if len(first) <= _BRIEF else first[:_BRIEF].rsplit(" ", 1)[0].rstrip(",")
    return short if short == name else f"{short}…"


def brief_clause(clause: Clause) -> str:
    """A clause in a list: by its code for who knows it, by what its name begins with for who does not: `1a – Tuyên truyền…`."""
    return clause.code if folded(clause.name) == folded(clause.code) else f"{clause.code} – {brief_name(clause.name)}"


def short_name(what: Required, programme: Programme, language: str) -> str:
    """A requirement in a narrow column: a channel or a clause by its code."""
    match what:
        case ChannelUse(code) | ExpectedReport(code):
            return code
        case DeclaredTarget(code):
            return programme.measure(code).name
        case MeasureTarget(measure):
            return say(f"requirement.{measure}", language)
        case _:
            assert_never(what)


def column_name(what: Required, programme: Programme, language: str) -> str:
    """A requirement over its column in a matrix: a channel by its name, a clause by its code, a share beside its target."""
    if isinstance(what, DeclaredTarget) and programme.measure(what.code).per is not None:
        return say("requirement.of_target", language, name=programme.measure(what.code).name)
    return programme.channel_names[what.channel] if isinstance(what, ChannelUse) else short_name(what, programme, language)


def next_step(gap: Requirement, programme: Programme, language: str, *, waiting: int) -> str:
    """
    What is still missing, as the next thing to do: `thêm 2 buổi`; of what was sent and does not count, to correct it.

    `waiting`: how many rows may count for it once they are mended.
    """
    if gap.sent_not_counted and waiting:
        return say_many("gap.waiting_for", waiting, language, name=column_name(gap.what, programme, language))
    if gap.not_reported and isinstance(gap.what, MeasureTarget | DeclaredTarget):
        return say("gap.unknown", language, name=column_name(gap.what, programme, language))
    match gap.what:
        case ChannelUse(channel):
            return say("gap.channel", language, channel=programme.channel_names[channel])
        case ExpectedReport(clause):
            return say("gap.report", language, clause=clause)
        case DeclaredTarget(code):
            measure = programme.measure(code)
            written = number(gap.gap, language)
            return say("gap.declared", language, name=measure.name, count=written, unit=measure.unit or "").strip()
        case MeasureTarget(name):
            return say_many(f"gap.{name}", gap.gap, language)
        case _:
            assert_never(gap.what)


def gap_name(gap: Requirement, programme: Programme, language: str, *, name_agency: bool) -> str:
    """
    One gap in a list: `Số buổi: 1`; a report by its clause, with its agency where the place has several.

    Of what was sent and does not count yet `Số buổi: chưa tính được`; of what nobody told `Số buổi: 5 (chưa có số liệu)`;
    of what who reported did not tell `Số buổi: 5 (chưa có)`, as the screen has it.
    """
    if gap.status:
        facts = {"clause": brief_clause(gap.status.clause), "agency": gap.status.agency.name}
        text = say("export.gap.report_of" if name_agency else "export.gap.report", language, **facts)
        if gap.sent_not_counted:
            text = say("export.gap.waiting", language, name=text)
        return say("export.gap.not_due", language, gap=text) if gap.not_due else text
    name = (
        programme.channel_names[gap.what.channel]
        if isinstance(gap.what, ChannelUse)
        else short_name(gap.what, programme, language)
    )
    if gap.sent_not_counted:
        return say("export.gap.waiting", language, name=name)
    key = "count" if gap.known is not None else "unknown" if gap.not_reported else "none"
    return say(f"export.gap.{key}", language, name=name, gap=number(gap.gap, language))
