"""What the status of each report rests on: the store of the sheet, or the day that the agency declared."""

from collections import Counter

from indicators.expected.reports import ReportStatus
from indicators.findings.proofs import Proof, ProofKind, report_proofs
from ui.parts.markup import Html, show_html
from ui.parts.parts import part
from ui.parts.table import cell, show_table
from ui.selection.view import View
from words.formats import day, instant
from words.time_zone import TIME_ZONE

# What somebody should ask about comes first.
_ORDER = (
    ProofKind.GONE,
    ProofKind.CONTRADICTS,
    ProofKind.BEFORE_SENT,
    ProofKind.SEEN_ONLY,
    ProofKind.DECLARED_ONLY,
    ProofKind.NEVER_SEEN,
    ProofKind.AGREES,
    ProofKind.SEEN_BY_DUE,
)


@part("proofs")
def show_proofs(view: View, statuses: list[ReportStatus]) -> None:
    """Each report that came, or once came, with what its day rests on; nothing where there is no store."""
    if not view.sightings:
        return
    seen = {
        (key.agency, key.period, key.clause): (sighting.first_seen, sighting.last_absent)
        for key, sighting in view.sightings.items()
    }
    proofs = report_proofs(statuses, view.report.period, seen, zone=TIME_ZONE)
    told = [(status, proofs[key]) for status in statuses if (key := (status.agency.key, status.clause.code)) in proofs]
    told.sort(key=lambda entry: _ORDER.index(entry[1].kind))
    counts = Counter(proof.kind for _, proof in told)
    said = " · ".join(f"{view.say(f'proof.{kind}.label')}: {view.number(counts[kind])}" for kind in _ORDER if counts[kind])
    title = Html('<h2>{}</h2><p class="ps-sub">{}</p>').format(view.say("proof.title"), view.say("proof.what"))
    show_html(Html('<section class="ps-figure">{}<p class="ps-sub">{}</p></section>').format(title, said))
    headers = [view.say(key) for key in ("field.agency", "field.clause", "owing.status", "proof.label", "proof.sentence")]
    body = [
        [
            cell(status.agency.name),
            cell(status.clause.code),
            cell(view.say(f"report.{status.shown_status}")),
            cell(view.say(f"proof.{proof.kind}.label")),
            cell(_sentence(view, status, proof)),
        ]
        for status, proof in told
    ]
    show_table(view.say("proof.caption", window=view.window), headers, body, kind="ps-issues ps-stack")


def _sentence(view: View, status: ReportStatus, proof: Proof) -> str:
    language = view.language
    facts = {
        "first_seen": instant(proof.first_seen, language),
        "last_absent": instant(proof.last_absent, language),
        "sent_on": day(status.sent_on, language),
        "due": day(view.report.period.due, language),
    }
    return view.say(f"proof.{proof.kind}", **facts)
