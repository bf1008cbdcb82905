"""A step of the plan in words: what to do how many times, what it closes, and what the count rests on."""

from exports.requirement_names import brief_clause
from indicators.compared.closing_plan import Action, Step
from indicators.required import ChannelUse
from records.programme.programme import Programme
from words import say
from words.catalogue import say_many
from words.formats import decimal, number

_DONE = (Action.HOLD, Action.POST, Action.REACH)  # what may have been done without anybody having said so


def step_in_words(step: Step, programme: Programme, language: str) -> str:
    """
    What is to be done: `tổ chức thêm 12 buổi (bình quân 15 lượt mỗi buổi, tính trên 2 buổi)`.

    After the end of the period, which figures are to be sent: what is done only then does not count in it.
    """
    plan = "plan.ended" if step.ended and step.action in _DONE else "plan"
    if step.count is None:
        return say(f"{plan}.hold.unknown", language)
    if step.action is Action.POST:
        return _posted(step, plan, programme, language)
    if step.measure:
        measure = programme.measure(step.measure)
        facts = {"name": measure.name, "unit": measure.unit or "", "count": number(step.count, language)}
        return say(f"{plan}.reach", language, **facts).strip()
    return _counted(step, step.count, plan, language)


def _counted(step: Step, count: int, plan: str, language: str) -> str:
    """Sessions, reports and rows."""
    if step.average:
        facts = {"average": decimal(float(step.average.each), language), "of": number(step.average.of, language)}
        return say_many(f"{plan}.hold.average", count, language, **facts)
    if step.action in (Action.SEND, Action.FILL):
        return say_many(f"plan.{step.action}", count, language, reports=_named(step))
    if step.unplaced:
        return say_many("plan.mend.unplaced", count, language, unplaced=number(step.unplaced, language))
    return say_many(f"{plan}.{step.action}", count, language)


def doubt_in_words(step: Step, language: str) -> str:
    """A remark that it may have been done already, where nothing was heard about it or rows wait; empty elsewhere."""
    if step.asked_in:
        return say("plan.asked_in", language, period=step.asked_in)
    if step.after_mending:
        return say("plan.after_mending", language)
    if step.ended:  # the step itself asks for the figures
        return ""
    return say("plan.not_reported", language) if step.not_reported and step.action in _DONE else ""


def told_of(step: Step, programme: Programme, language: str) -> str:
    """What is to be done, and as a sentence of its own what makes it doubtful."""
    said, doubt = step_in_words(step, programme, language), doubt_in_words(step, language)
    return f"{said.removesuffix('.')}. {doubt}" if doubt else said


def _posted(step: Step, plan: str, programme: Programme, language: str) -> str:
    names = [programme.channel_names[need.what.channel] for need in step.closes if isinstance(need.what, ChannelUse)]
    if not names:
        return say_many(f"{plan}.post", step.count or 0, language)
    return say_many(f"{plan}.post.channels", step.count or 0, language, channels=", ".join(names))


def by_agency(step: Step) -> dict[str, list[str]]:
    """The clauses of the reports of a step by the name of their agency."""
    clauses: dict[str, list[str]] = {}
    for need in step.closes:
        if need.status:
            clauses.setdefault(need.status.agency.name, []).append(brief_clause(need.status.clause))
    return clauses


def _named(step: Step) -> str:
    """`UBND xã Tân Lập: 1a – Tuyên truyền…; 1b – Truyền thông…`."""
    return "; ".join(f"{agency}: {'; '.join(clauses)}" for agency, clauses in by_agency(step).items())
