"""giao-ban.png: one square picture of a period for a chat group, legible on a telephone: where we stand, and who is behind."""

from collections.abc import Sequence

from charts.pictures.canvas import ONE_AT_A_TIME, WIDTH, Paper, broken, width
from indicators.compared.like_periods import COUNTED
from indicators.compared.ranking import ranking
from indicators.findings.debts import not_received, to_come, to_complete
from indicators.place_report import PlaceReport, as_far_as_last
from indicators.report import Report
from looks import LIGHT
from words import say
from words.catalogue import say_many
from words.formats import day, fraction, fraction_with_share, number, share
from words.level_words import whole_name
from words.list_words import with_equals
from words.meeting_words import known_as_of, where_we_stand
from words.owing_words import who_owes

SIDE = 1080  # pixels of the picture
SMALLEST = 20  # of a letter, in units of which the picture has `WIDTH`: 11 pixels where it is shown 360 wide
_EDGE, _NAME, _BAR, _FOOT, _MOST, _NAMED = 36, 210, 34, 26, 6, 3
_ROOM = WIDTH - 2 * _EDGE


def meeting_square(report: Report, language: str, *, instead: Sequence[str] = ()) -> bytes:
    """
    The picture as a PNG of `SIDE` pixels; what does not fit is counted in it, and its sentences are written into the file.

    Every number stands in report.json or is, of what is due, a share of its numbers.

    Args:
        report: of the period.
        language: of the picture.
        instead: what it says where nothing may be said of anybody; its figures are left out then.
    """
    with ONE_AT_A_TIME:
        paper = Paper(WIDTH, LIGHT.ground)
        square = _Square(paper, report, language)
        told = square.unfinished(instead) if instead else square.draw()
        return paper.png(told[0], "\n".join(told[1:]), pixels=SIDE)


class _Square:
    """Draws from the top down; `at` is where the next line begins."""

    def __init__(self, paper: Paper, report: Report, language: str) -> None:
        self._paper, self._report, self._language = paper, report, language
        self.at, self.told = float(_EDGE), list[str]()

    def draw(self) -> list[str]:
        """Everything, and its sentences."""
        report, language = self._report, self._language
        whole, totals = report.district, report.totals
        name = whole_name(whole.level.word, language)
        covered = fraction_with_share(report.known_met, whole.required, language)
        if report.records.programme.settings.area:
            self._lines(report.records.programme.settings.area, SMALLEST, most=1)
        stand = {"reported": report.anything_reported, "waiting": whole.waiting_rows > 0, "begun": report.just_begun}
        self._lines(where_we_stand(name, covered, report.period.name, language, **stand), 31, most=3, strong=True)
        counted = fraction if report.just_begun else fraction_with_share  # of what is not due a share is a verdict
        received = counted(report.known_received, totals.expected, language)
        self._lines(say("square.reports", language, received=received, due=day(report.period.due, language)), 22, most=2)
        self._figures()
        foot = [line for text in self._foot() for line in broken(text, SMALLEST, _ROOM)]
        below = WIDTH - _EDGE - len(foot) * _FOOT
        self._behind(room=below - self.at)
        self.told += foot
        for line in foot:
            below += _FOOT
            self._paper.text((_EDGE, below), line, LIGHT.text, size=SMALLEST)
        return self.told

    def unfinished(self, instead: Sequence[str]) -> list[str]:
        """Why there are no figures, and what is to be done first."""
        language, period = self._language, self._report.period.name
        self._lines(say("unfinished.title", language, period=period), 31, most=3, strong=True)
        for text in instead:
            self._lines(text, 24, most=8)
        return self.told

    def _lines(self, text: str, size: float, *, most: int, strong: bool = False) -> None:
        found = broken(text, size, _ROOM, strong=strong)
        shown = [*found[: most - 1], f"{found[most - 1]}…"] if len(found) > most else found
        self.told.append(text)
        for line in shown:
            self.at += size * 1.25
            self._paper.text((_EDGE, self.at), line, LIGHT.text, size=size, strong=strong)
        self.at += size * 0.4

    def _figures(self) -> None:
        """The sums of the period, side by side; one that is not known is left out, for it is no zero."""
        figures, language = self._report.district.figures, self._language
        known = [(name, getattr(figures, name)) for name in COUNTED if getattr(figures, name) is not None]
        if not known:
            return
        wide = _ROOM / len(known)
        for column, (name, count) in enumerate(known):
            label, value = say(f"measure.{name}", language), number(count, language)
            self._paper.text((_EDGE + column * wide, self.at + 38), value, LIGHT.text, size=36, strong=True)
            self._paper.text((_EDGE + column * wide, self.at + 64), label, LIGHT.quiet, size=SMALLEST)
            self.told.append(say("slides.figure", language, name=label, value=value))
        self.at += 76

    def _behind(self, *, room: float) -> None:
        """The least covered places as bars; those of which nothing counts by name."""
        language = self._language
        found, before = ranking(self._report), self.at
        if found.instead:
            begun = found.instead == "begun"  # the headline says that nothing is due
            self._lines(say("square.begun" if begun else f"slides.behind.{found.instead}", language), 24, most=2, strong=True)
        else:
            key = "square.behind.of_due" if found.part_due else "square.behind"
            said = say_many(key, len(found.behind), language, of=number(found.asked, language))
            self._lines(said, 22, most=2, strong=True)
        for name, group in found.unknown:
            self._lines(self._named(f"slides.{name}", group), SMALLEST, most=2)
        heard = found.behind
        left = room - (self.at - before)
        fits = min(_MOST, int(left // _BAR))
        shown = heard if len(heard) <= fits else heard[: max(0, fits - 1)]
        for there in shown:
            self._bar(there)
        if len(heard) > len(shown):
            rest = say_many("slides.more_places", len(heard) - len(shown), language)
            self._lines(with_equals(rest, as_far_as_last(shown, heard[len(shown) :]), language), SMALLEST, most=1)

    def _named(self, key: str, places: Sequence[PlaceReport]) -> str:
        """How many places, and as many of their names as fit one line, one at the least."""
        names = [there.place.name for there in places if there.place]
        for count in range(_NAMED, 0, -1):
            named = ", ".join(names[:count])
            said = say_many(key, len(places), self._language, names=f"{named}…" if len(places) > count else named)
            if width(said, SMALLEST) <= _ROOM:
                break
        return said

    def _bar(self, there: PlaceReport) -> None:
        """A name, its bar, and what the bar says."""
        name, value = there.place.name if there.place else "", share(there.due_coverage, self._language)
        most = _ROOM - _NAME - width("100,0%", 22, strong=True) - 12
        long = _NAME + most * (there.due_coverage or 0)
        shown = broken(name, 22, _NAME - 12) or [""]
        self._paper.text((_EDGE, self.at + 24), shown[0] + ("…" if len(shown) > 1 else ""), LIGHT.text, size=22)
        self._paper.rectangle(_EDGE + _NAME, self.at + 4, _EDGE + long, self.at + _BAR - 6, LIGHT.accent)
        self._paper.text((_EDGE + long + 8, self.at + 24), value, LIGHT.text, size=22, strong=True)
        self.told.append(f"{name}: {value}.")
        self.at += _BAR

    def _foot(self) -> list[str]:
        """What the shares are of; who owes, or may still send; the day of looking; whether the figures are invented."""
        report, language = self._report, self._language
        unsent, _ = not_received(report)
        owing = who_owes(len(unsent), len(to_complete(report)), language, due=not to_come(report))
        # What does not fit a line is broken between its halves, and not before the last word of the first.
        halves = [owing] if width(owing, SMALLEST) <= _ROOM else owing.replace("; ", ";\n").splitlines()
        part = [say("slides.of_due", language)] if ranking(report).part_due else []
        return _packed([*part, *halves, *known_as_of(report.as_of, language, illustrative=report.records.illustrative)])


def _packed(texts: Sequence[str]) -> list[str]:
    """The texts in order, one behind the other where a line has room for both: every line less is room for a bar."""
    lines: list[str] = []
    for text in texts:
        both = f"{lines[-1]} · {text}" if lines else text
        if lines and width(both, SMALLEST) <= _ROOM:
            lines[-1] = both
        else:
            lines.append(text)
    return lines
