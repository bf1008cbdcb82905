"""What was posted of hotline 111: by the whole district, by how many communes on which channel."""

from exports.paper.form.name_lists import of_whole
from exports.paper.form.numbers import figure, fraction, prose
from exports.paper.form.pieces import Text, joined, quoted, words
from exports.paper.form.spread_words import spread_sentence
from exports.paper.report.annex_numbers import annex_called
from indicators.findings.spread import Spread, postings_of_channels
from indicators.report import Report
from records.programme.programme import Clause
from records.workbook.folding import words_of

HOTLINE = "111"


def about_hotline(clause: Clause) -> bool:
    """Whether a clause is the one about the hotline: its name says the number."""
    return HOTLINE in words_of(clause.name)


def hotline(report: Report, spreads: tuple[Spread, ...], units: Text) -> list[Text]:
    """The paragraphs on the hotline; `spreads` (see `indicators.findings.spread`): sessions, postings, then each channel."""
    done, annex = words("paper.done.postings"), annex_called(report, "hotline") if report.places else ()
    nobody = len(spreads[0].silent) == spreads[0].places  # part II has said so of the whole
    spread = () if nobody else spread_sentence(spreads[1], 1, done=done, units=units, annex=annex)
    said = [_total(report), spread]
    channels = [channel for channel in report.records.programme.channels if channel.commune]
    parts = [
        words("paper.hotline.channel", channel=quoted(channel.name), count=_how_far(spread, number))
        for number, (channel, spread) in enumerate(zip(channels, spreads[2:], strict=True), start=2)
        if channel.required and spread.places and spreads[1].done
    ]
    said += [words("paper.hotline.channels", units=units, parts=joined(parts), annex=annex)] if parts else []
    return [text for text in (*said, _district_channels(report)) if text]


def _how_far(spread: Spread, number: int) -> Text:
    return fraction(figure(len(spread.done), f"spread{number}_done"), figure(spread.places, f"spread{number}_places"))


def _total(report: Report) -> Text:
    figures = report.district.figures
    if figures.postings is None:
        return words("paper.hotline.nothing_received")
    postings, verified = figures.postings, figures.verified_postings
    level = report.records.programme.level
    total = prose(postings, "district_postings")
    if not postings or verified is None:
        return of_whole("paper.hotline.postings", level, count=total)
    if not verified:
        return of_whole("paper.hotline.unverified", level, count=total)
    return of_whole("paper.hotline.verified", level, count=total, verified=prose(verified, "district_verified_postings"))


def _district_channels(report: Report) -> Text:
    """What was posted on each channel that the district has in common; nothing where no row tells."""
    postings = postings_of_channels(report)
    parts = []
    for number, channel in enumerate(report.records.programme.channels):
        count = postings[channel.code]
        if not channel.commune and count is not None:
            shown = prose(count, f"channels{number}_postings")
            parts.append(words("paper.hotline.on_channel", channel=quoted(channel.name), count=shown))
    return of_whole("paper.hotline.district", report.records.programme.level, parts=joined(parts, "; ")) if parts else ()
