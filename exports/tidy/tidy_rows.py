"""Reports as long rows: one a period, place and measure, each value the one that report.json has."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from exports.file_values import changes, chosen_places, file_value
from exports.measure_names import measure_name
from exports.requirement_names import requirement_in_full
from exports.tidy.tidy_columns import Known, Level, TidyRow
from exports.wording import place_name
from indicators.clusters import ClusterReport
from indicators.counted.declared import Measured
from indicators.expected.requirements import Requirement
from indicators.measures import MEASURES, measure_of
from indicators.place_report import PlaceReport
from indicators.report import Report
from indicators.required import ChannelUse, DeclaredTarget, ExpectedReport, MeasureTarget
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Programme
from words import say

REQUIREMENT = "requirement:"  # before the key of a requirement, where a measure has its name
WAITING_ROWS = "waiting_rows"  # a measure of this file only: `waiting_rows` of report.json


def tidy_rows(reports: Iterable[Report], language: str, *, places: Collection[str] | None = None) -> Iterator[TidyRow]:
    """
    Every figure of every report: of each place, of each cluster, of the whole.

    Order: the periods as given; in each the places in the order of the office, the clusters, the whole; of each its
    measures, those that the office declares, the rows that wait, its requirements.

    Args:
        reports: one a period.
        language: of the names; codes and names of columns are the same in every language.
        places: keys of the places to list, all where none is given; clusters and the whole are never limited.
    """
    for report in reports:
        clusters = {place.key: cluster.name for cluster in report.clusters for place in cluster.places}
        for place in chosen_places(report, places):
            yield from _of_place(report, place, clusters.get(place.key), language)
        for cluster in report.clusters:
            yield from _of_cluster(report, cluster, language)
        yield from _of_place(report, report.district, None, language)


@dataclass(frozen=True, slots=True)
class _Figure:
    """One figure before its period and place are known; see `TidyRow`."""

    measure: str
    measure_name: str
    value: float | None
    state: str
    unit: str | None
    target: int | None = None
    per: int | None = None
    agency: str | None = None
    agency_name: str | None = None
    status: str | None = None
    waiting_rows: int | None = None
    change: float | None = None


def _of_place(report: Report, place: PlaceReport, cluster: str | None, language: str) -> Iterator[TidyRow]:
    """The rows of a place, or of the whole."""
    there = partial(
        _row,
        report,
        level=Level.PLACE if place.place else Level.WHOLE,
        place=place.place.code if place.place else WHOLE_DISTRICT,
        place_name=place_name(place, language),
        place_kind=place.place.kind if place.place else None,
        cluster=cluster,
    )
    programme = report.records.programme
    values = {measure.name: file_value(place, measure) for measure in MEASURES}
    changed = changes(report, place) or {}
    for figure in _measures(programme, values, place.measures, place.waiting_rows, language):
        yield there(replace(figure, change=changed.get(figure.measure)))
    yield from map(there, (_requirement(programme, required, language) for required in place.requirements))


def _of_cluster(report: Report, cluster: ClusterReport, language: str) -> Iterator[TidyRow]:
    """The rows of a cluster, which has no requirements of its own."""
    there = partial(_row, report, level=Level.CLUSTER, place=None, place_name=None, place_kind=None, cluster=cluster.name)
    values = {measure.name: file_value(cluster, measure) for measure in MEASURES}
    yield from map(there, _measures(report.records.programme, values, cluster.measures, cluster.waiting_rows, language))


def _measures(
    programme: Programme,
    values: Mapping[str, float | None],
    declared: Mapping[str, Measured],
    waiting_rows: int,
    language: str,
) -> Iterator[_Figure]:
    """The measures that ship, those that the office declares, each with its denominator, and the rows that wait."""
    for measure in MEASURES:
        value = values[measure.name]
        yield _Figure(measure.name, measure_name(measure, language), value, _known(value), measure.unit)
    for line in programme.measures:
        found = declared[line.code]
        yield _Figure(line.key, line.name, found.value, _known(found.value), line.unit, per=found.per)
    yield _Figure(WAITING_ROWS, say("tidy.waiting_rows", language), waiting_rows, Known.KNOWN, "rows")


def _known(value: float | None) -> Known:
    return Known.UNKNOWN if value is None else Known.KNOWN


def _requirement(programme: Programme, required: Requirement, language: str) -> _Figure:
    """One requirement; of what nobody reported on the achieved value is unknown, though it counts as 0."""
    report = required.status
    return _Figure(
        REQUIREMENT + required.key,
        requirement_in_full(required.what, programme, language),
        None if required.not_reported else required.achieved,
        str(required.state),
        unit_of(required, programme),
        target=required.target,
        agency=report.agency.code if report else None,
        agency_name=report.agency.name if report else None,
        status=str(report.status) if report else None,
        waiting_rows=required.waiting_rows,
    )


def unit_of(required: Requirement, programme: Programme) -> str | None:
    """The key of the unit that a requirement is in; of a declared measure the office's own word, None where it gives none."""
    match required.what:
        case MeasureTarget(name):
            return measure_of(name, programme).unit
        case DeclaredTarget(code):
            return programme.measure(code).unit
        case ChannelUse():
            return "postings"
        case ExpectedReport():
            return "reports"


def _row(
    report: Report,
    figure: _Figure,
    *,
    level: Level,
    place: str | None,
    place_name: str | None,
    place_kind: str | None,
    cluster: str | None,
) -> TidyRow:
    period = report.period
    return TidyRow(
        period=period.code,
        period_name=period.name,
        period_start=period.start,
        period_end=period.end,
        period_due=period.due,
        period_open=report.open,
        as_of=report.as_of,
        register=report.register,
        illustrative=report.records.illustrative,
        level=str(level),
        place=place,
        place_name=place_name,
        place_kind=place_kind,
        cluster=cluster,
        measure=figure.measure,
        measure_name=figure.measure_name,
        agency=figure.agency,
        agency_name=figure.agency_name,
        value=figure.value,
        target=figure.target,
        per=figure.per,
        state=str(figure.state),
        status=figure.status,
        unit=figure.unit,
        waiting_rows=figure.waiting_rows,
        change=figure.change,
    )
