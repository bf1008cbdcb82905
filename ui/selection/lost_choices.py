"""What a link asked for and could not get: it is said in one line, with what is shown instead."""

from collections.abc import Mapping, Sequence

from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from indicators.measures import MEASURES
from indicators.required import ChannelUse, DeclaredTarget, ExpectedReport, MeasureTarget, required_of
from records.programme.programme import Programme
from ui.selection.selection import Selection
from words import LANGUAGES, say
from words.level_words import whole_name


def lost_choices(asked: Mapping[str, str], shown: Selection, programme: Programme) -> str:
    """
    A sentence on the choices of a link that are not shown; empty where all are.

    Args:
        asked: the query string of the link; empty where this run did not come from one.
        shown: what is shown instead.
        programme: whose periods, places, clauses, channels and agencies a link may name.
    """
    lost = [*_unknown(asked, shown, programme)]
    if not lost:
        return ""
    names = {place.key: place.name for place in programme.places}
    seen = [programme.period(shown.period).name]
    seen += [", ".join(names[key] for key in shown.places) or whole_name(programme.level.word, shown.language)]
    return _said(lost, seen, shown)


def lost_language(asked: Mapping[str, str], shown: Selection) -> str:
    """The same for a page that has no choice but the language."""
    lost = _unknown_language(asked)
    return _said(lost, [], shown) if lost else ""


def _said(lost: Sequence[tuple[str, str]], seen: Sequence[str], shown: Selection) -> str:
    """What is lost, and what is seen instead; the language is named where another was asked for."""
    named = "; ".join(say(f"link.{kind}", shown.language, asked=value) for kind, value in lost)
    spoken = [say(f"app.language.{shown.language}", shown.language)] if "language" in dict(lost) else []
    return say("link.lost", shown.language, lost=named, shown=" · ".join([*seen, *spoken]))


def _unknown_language(asked: Mapping[str, str]) -> list[tuple[str, str]]:
    return [("language", asked["lang"])] if asked.get("lang", LANGUAGES[0]) not in LANGUAGES else []


def _unknown(asked: Mapping[str, str], shown: Selection, programme: Programme) -> list[tuple[str, str]]:
    """Each choice that is not shown, by its kind and as the link has it."""
    read = Selection.of(asked)
    names = {place.key: place.name for place in programme.places}
    lost = _unknown_language(asked)
    lost += [("demo", asked["demo"])] if asked.get("demo", FIRST_DEMO) not in DEMOS else []
    lost += [("period", read.period)] if read.period and read.period != shown.period else []
    lost += [("place", names.get(key, key)) for key in read.places if key not in shown.places]
    lost += [("register", asked["dm"])] if asked.get("dm") and shown.register is None else []
    lost += [("month", asked["thang"])] if asked.get("thang") and not read.month else []
    lost += [("status", asked["tt"])] if asked.get("tt") and not read.status else []
    agencies = {agency.key for agency in programme.agencies}
    lost += [("agency", read.agency)] if read.agency and read.agency not in agencies else []
    return lost + ([("requirement", read.requirement)] if not _is_known(read.requirement, programme) else [])


def _is_known(key: str, programme: Programme) -> bool:
    """Whether a requirement's key names something of the programme."""
    match required_of(key):
        case ChannelUse(channel):
            return channel in programme.channel_names
        case ExpectedReport(clause):
            return clause in {clause.code for clause in programme.clauses}
        case DeclaredTarget(code):
            return code in {measure.code for measure in programme.measures}
        case MeasureTarget(measure):
            return not key or measure in {measure.name for measure in MEASURES}
