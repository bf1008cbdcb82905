"""How requirements and gaps are named for people: one function for each place where a name stands."""

from collections.abc import Mapping
from typing import assert_never

from indicators.expected.requirements import Requirement
from indicators.required import ChannelUse, ExpectedReport, MeasureTarget, Required
from words import say
from words.catalogue import say_many
from words.formats import number


def requirement_name(what: Required, channels: Mapping[str, str], language: str) -> str:
    """A requirement as people call it; `channels` gives the name of each channel's code."""
    match what:
        case ChannelUse(channel):
            return say("requirement.channel", language, channel=channels[channel])
        case ExpectedReport(clause):
            return say("requirement.report", language, clause=clause)
        case MeasureTarget(measure):
            return say(f"requirement.{measure}", language)
        case _:
            assert_never(what)


def short_requirement_name(what: Required, language: str) -> str:
    """A requirement in a narrow column: a channel or a clause by its code."""
    match what:
        case ChannelUse(code) | ExpectedReport(code):
            return code
        case MeasureTarget(measure):
            return say(f"requirement.{measure}", language)
        case _:
            assert_never(what)


def column_name(what: Required, channels: Mapping[str, str], language: str) -> str:
    """A requirement over its column in a matrix: a channel by its name, a clause by its code."""
    return channels[what.channel] if isinstance(what, ChannelUse) else short_requirement_name(what, language)


def next_step(gap: Requirement, channels: Mapping[str, str], language: str) -> str:
    """What is still missing, as the next thing to do: `thêm 2 buổi`; of what was sent and does not count, to correct it."""
    if gap.sent_not_counted:
        return say_many("gap.waiting_for", gap.waiting_rows, language, name=short_requirement_name(gap.what, language))
    match gap.what:
        case ChannelUse(channel):
            return say("gap.channel", language, channel=channels[channel])
        case ExpectedReport(clause):
            return say("gap.report", language, clause=clause)
        case MeasureTarget(measure):
            return say_many(f"gap.{measure}", gap.gap, language)
        case _:
            assert_never(gap.what)


def gap_name(gap: Requirement, channels: Mapping[str, str], language: str, *, name_agency: bool) -> str:
    """One gap in a list: `Số buổi: 1`; a report by its clause, with its agency where the place has several."""
    if gap.status:
        facts = {"clause": gap.status.clause.code, "agency": gap.status.agency.name}
        text = say("export.gap.report_of" if name_agency else "export.gap.report", language, **facts)
        return say("export.gap.not_due", language, gap=text) if not gap.still_to_do else text
    name = channels[gap.what.channel] if isinstance(gap.what, ChannelUse) else short_requirement_name(gap.what, language)
    return say("export.gap.count", language, name=name, gap=number(gap.gap, language))
