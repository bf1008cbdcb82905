"""The parts of report.json that look across places: clause by clause, channel by channel, how far each has spread."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, TypeAlias

from exports.file_values import DIGITS, file_value
from indicators.clusters import ClusterReport
from indicators.compared.closing_plan import closing_plan
from indicators.compared.like_periods import Earlier, earlier
from indicators.compared.rows_to_mend import lacking_places
from indicators.counted.declared import Measured
from indicators.expected.reports import Status
from indicators.findings.caveats import caveats
from indicators.findings.clauses import ClauseFigures, clause_figures
from indicators.findings.spread import postings_of_channels, spreads
from indicators.findings.unusual import Unusual, unusual
from indicators.measures import MEASURES
from indicators.place_report import PlaceReport
from indicators.report import Report
from records.programme.place_names import WHOLE_DISTRICT

Posted: TypeAlias = Mapping[tuple[str, str], int]


def documents_across(report: Report) -> dict[str, Any]:
    """`clauses`, `channels`, `spread`, `caveats`, `lacking`, `earlier` and `unusual`: always of the whole district."""
    return {
        "clauses": clause_documents(report),
        "channels": channel_documents(report),
        "spread": spread_documents(report),
        "caveats": asdict(caveats(report)),
        "lacking": {key: {"lacks": lacks, "waits": waits} for key, (lacks, waits) in lacking_places(report).items()},
        "earlier": [_earlier(found) for found in earlier(report)],
        "unusual": [_unusual(report, found) for found in unusual(report)],
    }


def _earlier(found: Earlier) -> dict[str, Any]:
    """What the period is held against; days as ISO."""
    return asdict(found) | {"start": found.start.isoformat(), "end": found.end.isoformat()}


def clause_documents(report: Report) -> list[dict[str, Any]]:
    """One entry a clause: what was done over the whole district, and the reports on it by status."""
    return [_clause(figures) for figures in clause_figures(report)]


def _clause(figures: ClauseFigures) -> dict[str, Any]:
    totals = figures.totals
    counts = {name: getattr(totals, name) for name in ("expected", *map(str, Status), "received")}
    done = {"sessions": figures.sessions, **figures.audiences, "attendances": figures.attendances}
    rows = {"activity_rows": figures.activity_rows, "unknown_rows": figures.unknown_rows}
    return {"code": figures.clause.code, "name": figures.clause.name} | done | rows | counts


def channel_documents(report: Report) -> list[dict[str, Any]]:
    """One entry a channel: its postings in the whole district."""
    postings = postings_of_channels(report)
    channels = report.records.programme.channels
    return [{"code": channel.code, "name": channel.name, "postings": postings[channel.code]} for channel in channels]


def spread_documents(report: Report) -> list[dict[str, Any]]:
    """One entry a thing that places do: how many did it, did not, and are not heard of; all places of the register."""
    return [
        {
            "what": spread.what.key,
            "places": spread.places,
            "done": len(spread.done),
            "none": len(spread.none),
            "not_reported": len(spread.waiting) + len(spread.silent),
            "waiting": len(spread.waiting),
            "silent": len(spread.silent),
        }
        for spread in spreads(report)
    ]


def _unusual(report: Report, found: Unusual) -> dict[str, Any]:
    """One sum that is far from its own past; of activities it has a clause, of postings a channel."""
    of = {"clause": found.of, "channel": None} if found.table == "activities" else {"clause": None, "channel": found.of}
    return {
        "place": report.records.programme.place(found.place).code,
        **of,
        "measure": found.measure,
        "value": found.value,
        "usual": round(found.usual, DIGITS),
        "spread": round(found.spread, DIGITS),
        "past": [{"period": past.period.code, "value": past.value} for past in found.past],
    }


def postings_at(report: Report, place: PlaceReport, posted: Posted) -> dict[str, int | None]:
    """A place's postings by commune-level channel (of the district: all of them); missing where no row counts."""
    channels = report.records.programme.channels
    if place.key == WHOLE_DISTRICT:
        return postings_of_channels(report)
    return {channel.code: posted.get((place.key, channel.code)) for channel in channels if channel.commune}


def declared_documents(measures: Mapping[str, Measured]) -> dict[str, Any]:
    """The declared measures by code: the value, and of a share what it is taken of."""
    return {code: {"value": found.value, "per": found.per} for code, found in measures.items()}


def cluster_document(cluster: ClusterReport) -> dict[str, Any]:
    """One cluster: its figures by the names that they have at a place, and the codes of its places."""
    figures = {measure.name: file_value(cluster, measure) for measure in MEASURES}
    places = [place.place.code for place in cluster.places if place.place]
    measures = declared_documents(cluster.measures)
    return {"name": cluster.name, "places": places, **figures, "measures": measures, "waiting_rows": cluster.waiting_rows}


def plan_documents(report: Report) -> list[dict[str, object]]:
    """The steps of the plan to close the gaps, those of every place: a choice of places does not limit them."""
    return [
        {
            "place": step.place.place.code if step.place.place else WHOLE_DISTRICT,
            "action": str(step.action),
            "count": step.count,
            "closes": [need.key for need in step.closes],
            "average": round(float(step.average.each), DIGITS) if step.average else None,
            "average_of": step.average.of if step.average else None,
            "not_reported": step.not_reported,
            "after_mending": step.after_mending,
            "unplaced": step.unplaced,
        }
        for step in closing_plan(report)
    ]
