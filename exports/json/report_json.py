"""report.json: everything that is known of a period, by field names; missing is null."""

import json
from collections.abc import Collection
from dataclasses import asdict
from typing import Any, TypeAlias

import pandas as pd

from exports.file_values import DIGITS, changes, chosen_places, file_value
from exports.json.report_parts import (
    Posted,
    cluster_document,
    declared_documents,
    documents_across,
    plan_documents,
    postings_at,
)
from exports.wording import place_name, problem_in_words
from indicators.expected.reports import ReportStatus, Status, agencies_complete, unclear_agencies
from indicators.expected.requirements import Requirement
from indicators.findings.over_whole import over_whole
from indicators.findings.spread import channel_postings
from indicators.measures import MEASURES
from indicators.place_report import PlaceReport
from indicators.report import Report
from records.cleaning.read import Records
from records.ledger import Problem, TabTally, Verdict
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Period
from records.workbook.characters import writable
from words.time_zone import TIME_ZONE

Document: TypeAlias = dict[str, Any]

TALLIES = ("seen", *map(str, Verdict))
_ISSUE_FIELDS = ("tab", "row", "cell", "table", "field", "severity", "code", "raw", "value")


def report_json(report: Report, language: str, *, places: Collection[str] | None = None) -> bytes:
    """The document of a report as UTF-8, in lines that people can read."""
    document = report_document(report, language, places=places)
    return writable(json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def report_document(report: Report, language: str, *, places: Collection[str] | None = None) -> Document:
    """
    Everything that is known of a period.

    Args:
        report: of the period.
        language: of the sentences in it; names of fields and codes are the same in every language.
        places: keys of the places to list, all where none is given. A choice of places limits only `places`: the district,
            the reports and the ledger stay whole, so that no figure of the district depends on who looks.
    """
    records, posted = report.records, channel_postings(report)
    return {
        "source": records.source,
        "url": records.url,
        "read_at": records.read_at.astimezone(TIME_ZONE).isoformat(timespec="seconds"),
        "as_of": report.as_of.isoformat(),
        "illustrative": records.illustrative,
        "register": report.register.isoformat(),
        "period": _period(report.period) | {"open": report.open},
        "previous_period": _period(report.previous.period) if report.previous else None,
        "rows": row_tally(records),
        "tabs": [_tab(tally) for tally in records.tabs],
        "sheet_problems": [_problem(problem, language) for problem in records.problems],
        "issues": _issues(records, over_whole(report)),
        "reports": _reports(report),
        "report_status": [_status(status) for status in report.statuses],
        **documents_across(report),
        "plan": plan_documents(report),
        "places": [_place(report, place, posted, language) for place in chosen_places(report, places)],
        "district": _place(report, report.district, posted, language),
        **({"clusters": [cluster_document(cluster) for cluster in report.clusters]} if report.clusters else {}),
    }


def row_tally(records: Records) -> dict[str, int]:
    """How many rows were seen in all tabs, and what became of them."""
    return {name: sum(getattr(tally, name) for tally in records.tabs) for name in TALLIES}


def blank_rows(records: Records) -> int:
    """How many of the rows that were seen are blank: they are counted, and no file lists them."""
    return sum(tally.seen for tally in records.tabs) - len(records.ledger)


def _period(period: Period) -> Document:
    days = {name: day.isoformat() for name, day in asdict(period).items() if name in ("start", "end", "due")}
    return {"code": period.code, "name": period.name} | days


def _tab(tally: TabTally) -> Document:
    return {"tab": tally.tab, "table": tally.table} | {name: getattr(tally, name) for name in TALLIES}


def _problem(problem: Problem, language: str) -> Document:
    where = {"tab": problem.tab, "cell": problem.cell}
    return where | {"code": str(problem.code), "message": problem_in_words(problem, language)}


def _issues(records: Records, over: pd.DataFrame) -> list[Document]:
    """Every repair, rejection and warning, and what is over its whole in the period; what was typed is masked already."""
    return [
        {field: issue[field] for field in _ISSUE_FIELDS} | {"suggestions": list(issue["suggestions"])}
        for issue in (*records.issues.to_dict("records"), *over.to_dict("records"))
    ]


def _reports(report: Report) -> Document:
    totals = report.totals
    counts = {name: getattr(totals, name) for name in ("expected", *map(str, Status), "received")}
    counts["waiting"] = sum(status.sent_not_counted for status in report.statuses)
    counts["sent_not_counted"] = sum(status.waits for status in report.statuses)
    counts["unclear_agencies"] = len(unclear_agencies(status for status in report.statuses if not status.received))
    counts["agencies"] = len({status.agency.key for status in report.statuses})
    counts["agencies_complete"] = len(agencies_complete(report.statuses))
    return counts | {"rate": _rounded(totals.rate), "on_time_rate": _rounded(totals.on_time_rate)}


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, DIGITS)


def _status(status: ReportStatus) -> Document:
    """One expected report and what became of it."""
    return {
        "agency": status.agency.code,
        "clause": status.clause.code,
        "status": str(status.status),
        "sent_on": status.sent_on.isoformat() if status.sent_on else None,
        "days_late": status.known_days_late,
        "waiting_rows": status.waiting_rows,
        "sent_rows": status.sent_rows,
        "named_rows": status.named_rows,
        "unclear_rows": status.unclear_rows,
    }


def _place(report: Report, place: PlaceReport, posted: Posted, language: str) -> Document:
    """One place, or the district with the same fields."""
    code = place.place.code if place.place else WHOLE_DISTRICT
    return {
        "code": code,
        "name": place_name(place, language),
        **{measure.name: file_value(place, measure) for measure in MEASURES},
        "measures": declared_documents(place.measures),
        "waiting_rows": place.waiting_rows,
        "channels": list(place.figures.channels),
        "channel_postings": postings_at(report, place, posted),
        "unknown_rows": dict(place.figures.unknown_rows),
        "deltas": changes(report, place),
        "cells": [_cell(requirement) for requirement in place.requirements],
    }


def _cell(requirement: Requirement) -> Document:
    """One requirement; a report also says whose it is."""
    cell = {
        "requirement": requirement.key,
        "target": requirement.target,
        "achieved": requirement.achieved,
        "gap": requirement.gap,
        "state": str(requirement.state),
        "waiting_rows": requirement.waiting_rows,
    }
    return cell | ({"agency": requirement.status.agency.code} if requirement.status else {})
