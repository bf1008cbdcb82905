"""A step of the plan in words: what to do how many times, what it closes, and what the count rests on."""

from indicators.compared.closing_plan import Action, Step
from indicators.required import ChannelUse, ExpectedReport
from records.programme.programme import Programme
from words import say
from words.catalogue import say_many
from words.formats import decimal, number


def step_in_words(step: Step, programme: Programme, language: str) -> str:
    """What is to be done: `tổ chức thêm 12 buổi (bình quân 15 lượt mỗi buổi, tính trên 2 buổi)`."""
    if step.count is None:
        return say("plan.hold.unknown", language)
    if step.action is Action.HOLD and step.average:
        facts = {"average": decimal(float(step.average.each), language), "of": number(step.average.of, language)}
        return say_many("plan.hold.average", step.count, language, **facts)
    if step.action is Action.POST:
        return _posted(step, programme, language)
    if step.action is Action.SEND:
        return say_many("plan.send", step.count, language, reports=_reports(step))
    if step.measure:
        measure = programme.measure(step.measure)
        facts = {"name": measure.name, "unit": measure.unit or "", "count": number(step.count, language)}
        return say("plan.reach", language, **facts).strip()
    return say_many(f"plan.{step.action}", step.count, language)


def doubt_in_words(step: Step, language: str) -> str:
    """That it may have been done already, where nothing was heard about it, or where rows wait; empty elsewhere."""
    if step.after_mending:
        return say("plan.after_mending", language)
    return say("plan.not_reported", language) if step.not_reported and step.action not in (Action.SEND, Action.MEND) else ""


def _posted(step: Step, programme: Programme, language: str) -> str:
    names = [programme.channel_names[need.what.channel] for need in step.closes if isinstance(need.what, ChannelUse)]
    if not names:
        return say_many("plan.post", step.count or 0, language)
    return say_many("plan.post.channels", step.count or 0, language, channels=", ".join(names))


def _reports(step: Step) -> str:
    """The clauses by agency: `UBND xã Tân Lập: 1a, 1b`."""
    clauses: dict[str, list[str]] = {}
    for need in step.closes:
        if need.status and isinstance(need.what, ExpectedReport):
            clauses.setdefault(need.status.agency.name, []).append(need.status.clause.code)
    return "; ".join(f"{agency}: {', '.join(codes)}" for agency, codes in clauses.items())
