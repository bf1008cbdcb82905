"""Part III: what went well and what is lacking, from the requirements."""

from collections.abc import Iterable, Sequence

from exports.paper.form.name_lists import capital, clause_name, nameable, of_whole, places_in_prose, units
from exports.paper.form.numbers import figure, fraction, percent, prose
from exports.paper.form.pieces import Text, joined, plain, quoted, words
from exports.paper.report.annex_numbers import annex_called
from indicators.compared.rows_to_mend import lacking_places, rows_to_mend, waits_for_rows
from indicators.expected.requirements import Requirement, State
from indicators.place_report import PlaceReport
from indicators.report import Report
from indicators.required import TARGETED, ChannelUse, DeclaredTarget, ExpectedReport, MeasureTarget, Required
from records.programme.programme import Programme


def strengths(report: Report) -> list[Text]:
    """The places that meet all requirements, and how many the whole meets; only the places in the first days."""
    district = report.district
    whole = [place for place in report.places if place.required and not place.gaps]
    if report.just_begun or not (district.required and district.met):
        return [capital(words("paper.appraisal.whole", names=_named_places(report, whole)))] if whole else []
    count = fraction(figure(district.met, "district_requirements_met"), figure(district.required, "district_requirements"))
    share = percent(district.coverage, "district_coverage")
    # While reports may still come it is no verdict, and says of what.
    facts = {"count": count, "asked": words(f"paper.appraisal.asked{'_open' if report.open else ''}", share=share)}
    if not whole:
        return [of_whole("paper.appraisal.coverage", district.level, **facts)]
    if not nameable(whole):
        met = fraction(figure(len(whole), "places_met_all"), figure(len(report.places), "spread0_places"))
        facts |= {"units": units(report.records.programme, report.places), "annex": annex_called(report, "figures")}
        return [of_whole("paper.appraisal.strengths_many", district.level, met=met, **facts)]
    named = _named_places(report, whole)
    return [capital(of_whole("paper.appraisal.strengths", district.level, names=named, **facts))]


def shortcomings(report: Report, places: Sequence[PlaceReport], keys: Sequence[str]) -> list[Text]:
    """
    What the places listed lack; where nothing was heard, that nothing was; in the first days of a period that nothing is due.

    Args:
        report: of the period.
        places: those that the paper lists.
        keys: of them, in their order in report.json.
    """
    if report.just_begun:
        return [words("paper.appraisal.begun")]
    programme = report.records.programme
    lacking = [place for place in places if _due(place)]
    unheard = [place for place in lacking if not place.heard]
    sent, silent = ([place for place in unheard if bool(place.waiting_rows) is sent] for sent in (True, False))
    mend = rows_to_mend(report).by_place
    waiting, later = ([place for place in sent if (place.key in mend) is asked] for asked in (True, False))
    unplaced = [place for place in waiting if all(row.unplaced for row in mend[place.key])]
    waiting = [place for place in waiting if place not in unplaced]
    heard = [place for place in lacking if place not in unheard]
    said = _district_gaps(report.district, programme)
    if not nameable(heard):
        said += _in_sum(report)
    else:
        said += [_place(report, place, keys.index(place.key)) for place in heard]
    groups = (("waiting", waiting), ("unplaced", unplaced), ("later", later), ("silent", silent))
    said += [words(f"paper.appraisal.{key}", names=_named_places(report, group)) for key, group in groups if group]
    return [words("paper.appraisal.open"), *said] if said and report.open else said


def _in_sum(report: Report) -> list[Text]:
    """How many of the places that were heard of lack anything, then how many lack what; reports are told elsewhere."""
    kinds = units(report.records.programme, report.places)
    lacking = sum(any(not gap.not_due for gap in place.gaps) and place.heard for place in report.places)
    facts = {"lacking": prose(lacking, "places_lacking"), "units": kinds, "annex": annex_called(report, "figures")}
    said, counts = [words("paper.appraisal.lacking", **facts)], lacking_places(report)
    for key, sent in (("lacks", False), ("waits", True)):
        parts = [
            words("paper.appraisal.lacking_part", name=name, count=prose(count, f"{key}_{source}"))
            for what, name, source in _asked(report)
            if (count := counts.get(what.key, (0, 0))[sent])
        ]
        said += [words(f"paper.appraisal.{key}_of_each", parts=joined(parts, "; "))] if parts else []
    return said


def _asked(report: Report) -> list[tuple[Required, Text, str]]:
    """What places may be asked for, what it is called, and where in report.json it is counted."""
    programme = report.records.programme
    targets = [(MeasureTarget(name), words(f"paper.gap.name.{name}"), name) for name in TARGETED]
    measures = [(DeclaredTarget(m.code), quoted(m.name), f"measure{n}") for n, m in enumerate(programme.measures)]
    channels = [
        (ChannelUse(channel.code), words("paper.gap.channel", channel=quoted(channel.name)), f"channel{n}")
        for n, channel in enumerate(programme.channels)
    ]
    return [*targets, *channels, *measures]


def _named_places(report: Report, places: Sequence[PlaceReport]) -> Text:
    """Places by name; of too many where they are listed."""
    if nameable(places):
        return places_in_prose(places)
    return words("paper.places.listed", annex=annex_called(report, "figures"))


def _due(place: PlaceReport) -> list[Requirement]:
    """The gaps of a place that are no report which is not due yet."""
    return [gap for gap in place.gaps if not gap.not_due]


def _place(report: Report, place: PlaceReport, number: int) -> Text:
    """How many requirements a place meets, what it lacks, what is not known of it, and which reports did not come."""
    source, programme, mend = f"places{number}", report.records.programme, rows_to_mend(report)
    met = fraction(figure(place.met, f"{source}_requirements_met"), figure(place.required, f"{source}_requirements"))
    parts = [words("paper.appraisal.place", name=capital(places_in_prose([place])), count=met)]
    numbers = {id(requirement): index for index, requirement in enumerate(place.requirements)}
    gaps = _due(place)
    waits = [gap for gap in gaps if waits_for_rows(report, place, gap)]
    gaps = [gap for gap in gaps if gap not in waits]
    empty, reports = (_reports(gaps, programme, came=came) for came in (True, False))
    others = _by_knowledge(gaps)
    counted = [gap for gap in others["told"] if not _is_channel(gap)]
    known = joined(_gap(gap, f"{source}_cells{numbers[id(gap)]}_gap", programme) for gap in counted)
    told_of = {
        "lacks": known,
        "channels": _on_channels(others["told"], programme),
        "sent": joined(_named(gap, programme) for gap in waits),
        "none": _measures(others["none"], programme),
        "unheard": _measures(others["unheard"], programme),
        "unheard_channels": _on_channels(others["unheard"], programme),
        "empty": empty,
        "reports": reports,
    }
    parts += [words(f"paper.appraisal.{key}", gaps=named) for key, named in told_of.items() if named]
    if any(mend.filling(report, place.key, gap) for gap in counted):
        parts.append(words("paper.appraisal.more_waiting"))
    return (*joined(parts, "; "), *words("paper.stop"))


def _by_knowledge(gaps: Sequence[Requirement]) -> dict[str, list[Requirement]]:
    """
    What a place lacks by what is known of it, in the two words of the screen.

    `told`: how much is missing, or that a channel was not used, by rows that count; `none`: it reported, and nothing of this;
    `unheard`: nobody reported of it.
    """
    found: dict[str, list[Requirement]] = {"told": [], "none": [], "unheard": []}
    for gap in gaps:
        if not isinstance(gap.what, ExpectedReport):
            found["told" if gap.known is not None else "unheard" if gap.not_reported else "none"].append(gap)
    untold = found["none"] + found["unheard"]
    if any(map(_is_postings, untold)):  # of whose postings nothing is known, of them nobody knows any channel either
        return {name: [gap for gap in group if gap not in untold or not _is_channel(gap)] for name, group in found.items()}
    # That nothing was posted on a channel is said in the same words whether other postings count or a report alone.
    found["told"] += [gap for gap in found["none"] if _is_channel(gap)]
    found["none"] = [gap for gap in found["none"] if not _is_channel(gap)]
    return found


def _is_postings(gap: Requirement) -> bool:
    return isinstance(gap.what, MeasureTarget) and gap.what.measure == "postings"


def _is_channel(gap: Requirement) -> bool:
    return isinstance(gap.what, ChannelUse)


def _measures(gaps: Iterable[Requirement], programme: Programme) -> Text:
    """Gaps without their numbers, but those of channels."""
    return joined(_named(gap, programme) for gap in gaps if not _is_channel(gap))


def _on_channels(gaps: Iterable[Requirement], programme: Programme) -> Text:
    """The channels among gaps."""
    return joined(_channel(gap.what, programme) for gap in gaps if isinstance(gap.what, ChannelUse))


def _reports(gaps: Sequence[Requirement], programme: Programme, *, came: bool) -> Text:
    """What the reports are about that came without content, or did not come."""
    owed = [gap.what for gap in gaps if isinstance(gap.what, ExpectedReport) and (gap.state is State.NONE) is came]
    return joined((_clause(report.clause, programme) for report in owed), "; ")


def _gap(gap: Requirement, source: str, programme: Programme) -> Text:
    if isinstance(gap.what, DeclaredTarget):
        measure = programme.measure(gap.what.code)
        return words("paper.gap.declared", name=quoted(measure.name), gap=prose(gap.gap, source), unit=_unit(measure.unit))
    return words(f"paper.gap.{gap.key}", gap=prose(gap.gap, source))


def _clause(code: str, programme: Programme) -> Text:
    """What a report is about: its code means nothing to whoever reads the paper."""
    return next((clause_name(clause) for clause in programme.clauses if clause.code == code), quoted(code))


def _channel(use: ChannelUse, programme: Programme) -> Text:
    return quoted(programme.channel_names[use.channel])


def _unit(unit: str | None) -> Text:
    return (*plain(" "), *quoted(unit)) if unit else ()


def _named(gap: Requirement, programme: Programme) -> Text:
    """A gap without its number: a channel by name, a report by its clause, a measure by what it is."""
    if isinstance(gap.what, ChannelUse):
        return words("paper.gap.channel", channel=quoted(programme.channel_names[gap.what.channel]))
    if isinstance(gap.what, ExpectedReport):
        return words("paper.gap.report", clause=_clause(gap.what.clause, programme))
    if isinstance(gap.what, DeclaredTarget):
        return quoted(programme.measure(gap.what.code).name)
    return words(f"paper.gap.name.{gap.key}")


def _district_gaps(district: PlaceReport, programme: Programme) -> list[Text]:
    """The channels of the district on which nothing was posted, where postings were heard of at all."""
    lacking = _channels(district.requirements, programme)
    return [of_whole("paper.appraisal.district", district.level, channels=joined(lacking))] if lacking else []


def _channels(requirements: Iterable[Requirement], programme: Programme) -> list[Text]:
    uses = (gap.what for gap in requirements if gap.state is State.NONE)
    return [quoted(programme.channel_names[what.channel]) for what in uses if isinstance(what, ChannelUse)]
