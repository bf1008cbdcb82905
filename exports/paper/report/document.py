"""The report put together, part by part."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from exports.file_values import chosen_places, is_limited
from exports.issues.cause import unfinished
from exports.paper.docx.word_file import word_file
from exports.paper.docx.word_template import opened
from exports.paper.form.form_dates import cited, period_words, until
from exports.paper.form.letterhead import addressees, annex_head, attached_to, body, ending, head, signature, title
from exports.paper.form.name_lists import capital, clause_name, listed, of_whole, units
from exports.paper.form.numbers import prose
from exports.paper.form.paper_blocks import HEADING, PART, Block, Blocks, Paper, Paragraph, Picture, Section, Shown, plain_text
from exports.paper.form.pieces import Text, moment, noted, ordinal, quoted, words
from exports.paper.report.annex_numbers import ROMAN
from exports.paper.report.annexes import annexes
from exports.paper.report.appraisal import shortcomings, strengths
from exports.paper.report.comparison_words import comparison
from exports.paper.report.hotline_section import about_hotline, hotline
from exports.paper.report.outlook import tasks
from exports.paper.report.own_words import quoted_in_text
from exports.paper.report.reporting import received_of_expected, reporting
from exports.paper.report.results_section import clause_results, district_results, own_results_gap
from indicators.findings.caveats import caveats
from indicators.findings.clauses import clause_figures
from indicators.findings.spread import Spread, spreads
from indicators.place_report import PlaceReport
from indicators.report import Report
from records.programme.levels import area_of
from words import OFFICIAL
from words.formats import day_in_prose


def report_docx(
    report: Report,
    *,
    places: Collection[str] | None = None,
    pictures: Sequence[Picture] = (),
    template: bytes | None = None,
) -> bytes:
    """
    The report as a Word file, see `report_paper`; `template`: one that is usable, ours where none is given.

    Raises:
        ValueError: a picture is no PNG.
    """
    return word_file(report_paper(report, places=places, pictures=pictures), opened(template))


def report_paper(report: Report, *, places: Collection[str] | None = None, pictures: Sequence[Picture] = ()) -> Paper:
    """
    The report of a period, in Vietnamese and in the form of Nghị định 30/2020/NĐ-CP.

    Where nothing may be said of anybody it has no figures: what the office must do first, and why. A draft: number and day
    are blank; so is, with dots, every setting that the office has not given. Every number in it
    stands in report.json, and says where by its bookmark. The same report gives the same paper.

    Args:
        report: of the period.
        places: keys of the places that the annexes and part III list, all where none is given; sentences and sums are always
            of the whole district.
        pictures: what is shown after part II.
    """
    listing = Listing(chosen_places(report, places), is_limited(report, places))
    settings, instead = report.records.programme.settings, unfinished(report.records, OFFICIAL)
    written = {
        **head(settings, settings.report_symbol, report.as_of),
        "content": _unfinished(report, instead) if instead else _text(report, listing, pictures),
        **signature(settings, named=[quoted(name) for name in settings.recipients]),
    }
    annexed = [] if instead else _annexes(report, listing.places)
    return Paper(plain_text(_about(report)), report.records.read_at, written, annexed, report.records.illustrative)


@dataclass(frozen=True, slots=True)
class Listing:
    """The places that the annexes and part III list; `limited`: not all of them."""

    places: Sequence[PlaceReport]
    limited: bool


def _text(report: Report, listing: Listing, pictures: Sequence[Picture]) -> Blocks:
    """The paper without its annexes, between head and signature."""
    settings = report.records.programme.settings
    return (
        *title(words("paper.report.name"), _about(report)),
        *addressees([quoted(name) for name in settings.addressees]),
        *(body(text) for text in _opening(report, listing)),
        *_parts(report, listing.places, pictures),
    )


def _unfinished(report: Report, instead: Sequence[str]) -> Blocks:
    """The paper of a workbook of which nothing may be concluded: the cause and the one thing to do, nothing of anybody."""
    *told, last = (quoted(text) for text in instead)
    return (
        *title(words("paper.report.name"), _about(report)),
        body(words("unfinished.title", period=period_words(report))),
        *(body(text) for text in told),
        ending(last),
    )


def _about(report: Report) -> Text:
    settings = report.records.programme.settings
    named = quoted(settings.programme_name)
    area = quoted(area_of(settings.area, settings.level))
    return words("paper.report.about", programme=named, area=area, period=period_words(report))


def _programme(report: Report) -> Text:
    return quoted(report.records.programme.settings.programme_name)


def _opening(report: Report, listing: Listing) -> list[Text]:
    """What calls for the report, what it is made of, and what must be known before reading on."""
    settings, period = report.records.programme.settings, report.period
    days = {name: moment(day_in_prose(getattr(period, name), OFFICIAL)) for name in ("start", "end")}
    said = [
        words(
            "paper.report.citation",
            citations=cited(report),
            issuer=quoted(settings.issuer),
            period=period_words(report),
            **days,
        ),
        noted(words("paper.report.basis", count=received_of_expected(report), until=until(report)), _not_counted(report)),
    ]
    said += [words("paper.report.illustrative")] if report.records.illustrative else []
    said += [words("paper.report.open")] if report.open else []
    names = listed(place.place.called for place in listing.places if place.place)
    return [*said, of_whole("paper.report.limited", report.records.programme.level, names=names)] if listing.limited else said


def _not_counted(report: Report) -> Text:
    """What was sent and is in no figure: of the period, and of no period that can be told; nothing where all of it counts."""
    doubts = caveats(report)
    counts = {"in_period": doubts.rejected_in_period, "unplaced": doubts.rejected_unplaced}
    told = {name: prose(count, f"caveats_rejected_{name}") for name, count in counts.items() if count}
    if not told:
        return ()
    return words(f"paper.note.rejected_{'both' if len(told) > 1 else next(iter(told))}", **told)


def _parts(report: Report, places: Sequence[PlaceReport], pictures: Sequence[Picture]) -> list[Block]:
    """The five parts; the last paragraph ends the text."""
    every, keys = spreads(report), [place.key for place in places]
    proposals = quoted_in_text(report, "proposals") or [words(f"paper.proposals.{_why_none(report)}")]
    return [
        _heading1(0),
        *(body(text) for text in reporting(report)),
        _heading1(1),
        *_results(report, every),
        *(_shown(picture, number) for number, picture in enumerate(pictures, start=1)),
        _heading1(2),
        *_appraisal(report, places, keys),
        _heading1(3),
        *(body((*ordinal(f"{n}. "), *text)) for n, text in enumerate(tasks(report, every), start=1)),
        _heading1(4),
        *(body(text) for text in proposals),
        ending(words("paper.report.ends", programme=_programme(report), period=period_words(report))),
    ]


def _results(report: Report, every: tuple[Spread, ...]) -> list[Block]:
    """Part II: the district, then each clause; the hotline after them where no clause is about it."""
    programme = report.records.programme
    kinds = units(programme, report.places)
    results: list[Block] = [body(text) for text in district_results(report, every[0], caveats(report), kinds)]
    results += [body(text) for text in (*comparison(report), *own_results_gap(report))]
    for number, figures in enumerate(clause_figures(report)):
        results.append(_heading2(number + 1, capital(clause_name(figures.clause))))
        results += [body(text) for text in clause_results(report, figures, number, every, kinds)]
    if not any(about_hotline(clause) for clause in programme.clauses):
        results.append(_heading2(len(programme.clauses) + 1, words("paper.hotline.head")))
        results += [body(text) for text in hotline(report, every, kinds)]
    return results


def _appraisal(report: Report, places: Sequence[PlaceReport], keys: Sequence[str]) -> list[Block]:
    """Part III; under each heading what there is to say, or that there is nothing."""
    parts = (
        ("strengths", strengths(report)),
        ("shortcomings", shortcomings(report, places, keys)),
        ("difficulties", quoted_in_text(report, "difficulties")),
    )
    nothing = {name: words(f"paper.appraisal.none.{name}") for name in ("strengths", "shortcomings")}
    nothing["difficulties"] = words(f"paper.difficulties.{_why_none(report)}")
    written: list[Block] = []
    for number, (name, texts) in enumerate(parts, start=1):
        written.append(_heading2(number, words(f"paper.appraisal.head.{name}")))
        written += [body(text) for text in texts or [nothing[name]]]
    return written


def _why_none(report: Report) -> str:
    """Why nothing can be quoted: nobody said so, or nobody sent anything."""
    return "none" if report.totals.received else "nothing_received"


def _heading1(number: int) -> Paragraph:
    return Paragraph((*ordinal(f"{ROMAN[number]}. "), *words(f"paper.report.part.{number + 1}")), PART)


def _heading2(number: int, name: Text) -> Paragraph:
    return Paragraph((*ordinal(f"{number}. "), *name), HEADING)


def _shown(picture: Picture, number: int) -> Shown:
    return Shown(picture, words("paper.figure", number=ordinal(number), caption=quoted(picture.caption)))


def _annexes(report: Report, places: Sequence[PlaceReport]) -> list[Section]:
    settings = report.records.programme.settings
    attached = attached_to("paper.report.attached", settings, settings.report_symbol, report.as_of)
    return [
        Section((*annex_head(ROMAN[number], annex.title, attached), *annex.content), across=annex.across)
        for number, annex in enumerate(annexes(report, places, spreads(report)))
    ]
