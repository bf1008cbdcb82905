"""How far something has spread, as a sentence; of places that sent nothing it says that, not that they did nothing."""

from typing import TypeAlias

from exports.paper.form.name_lists import nameable, places_in_prose, told_together
from exports.paper.form.numbers import figure, fraction, prose
from exports.paper.form.pieces import Text, words
from indicators.findings.spread import Spread
from indicators.place_report import PlaceReport

Part: TypeAlias = tuple[Text, int]  # of a sentence, and how many it names


def spread_sentence(spread: Spread, number: int, *, done: Text, units: Text, annex: Text) -> Text:
    """
    A sentence such as `Có 5/7 xã đăng, phát thông tin về Tổng đài 111; còn xã Đăk Kôi chưa có lượt nào được báo cáo`.

    Args:
        spread: of the places of a report; none of them gives an empty text.
        number: which of report.json's `spread` it is, from 0.
        done: what was done: `đăng, phát Tổng đài 111`.
        units: what the places are.
        annex: which one names the places where they are too many.
    """
    if not spread.places:
        return ()
    if len(spread.silent) == spread.places:
        return words("paper.spread.all_silent", units=units)
    return told_together(_parts(spread, number, done, units, annex))


def _parts(spread: Spread, number: int, done: Text, units: Text, annex: Text) -> list[Part]:
    whole = figure(spread.places, f"spread{number}_places")
    how_far = fraction(figure(len(spread.done), f"spread{number}_done"), whole)
    nobody = not spread.done and not spread.silent and not spread.waiting
    parts = [(words("paper.spread.nobody" if nobody else "paper.spread.done", count=how_far, units=units, done=done), 0)]
    if spread.none and not nobody:
        parts.append(_rest("none", spread, number, units, annex))
    if spread.waiting:
        parts += _waiting(spread, number, units, annex)
    return [*parts, _rest("silent", spread, number, units, annex)] if spread.silent else parts


def _waiting(spread: Spread, number: int, units: Text, annex: Text) -> list[Part]:
    """Who sent rows that do not count yet: of this, only of something else, or only of days after that of looking."""
    if not nameable(spread.waiting):
        key = "waiting" if not spread.later else "later" if spread.later == spread.waiting else "waiting_or_later"
        count = prose(len(spread.waiting), f"spread{number}_waiting")
        return [(words(f"paper.spread.many_{key}", count=count, units=units, annex=annex), 0)]
    sent = tuple(place for place in spread.waiting if place not in (*spread.other, *spread.later))
    groups = {"waiting": sent, "waiting_other": spread.other, "later": spread.later}
    named = ((key, places) for key, places in groups.items() if places)
    return [(words(f"paper.spread.{key}", names=places_in_prose(places)), len(places)) for key, places in named]


def _rest(group: str, spread: Spread, number: int, units: Text, annex: Text) -> Part:
    """Those that did not, or were not heard of: by name, or how many where they are too many to name."""
    places: tuple[PlaceReport, ...] = getattr(spread, group)
    group_of = f"{group}.{spread.what.key}" if group == "none" else group  # of what, where it says that none was reported
    if nameable(places):
        return words(f"paper.spread.{group_of}", names=places_in_prose(places)), len(places)
    count = prose(len(places), f"spread{number}_{group}")
    return words(f"paper.spread.many_{group_of}", count=count, units=units, annex=annex), 0
