"""The fixed elements of the form: head, title, addressees, signature, head of an annex (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from collections.abc import Sequence
from datetime import date

from exports.paper.docx.docx_tables import bare_table
from exports.paper.docx.widths import bold_width
from exports.paper.docx.xml import Look, Marks, Setting, paragraph
from exports.paper.form.form_rules import (
    ABOUT,
    ADDRESSEES,
    ANNEX,
    BLANK,
    DATE,
    ENDS,
    ISSUER,
    ISSUER_LINE,
    MOTTO,
    NATION,
    NUMBER,
    PARENT,
    RECIPIENTS,
    RECIPIENTS_HEAD,
    SIGNATURE,
    TITLE,
    TO_FILL_IN,
    WIDTH,
)
from exports.paper.form.pieces import Piece, Text, moment, plain, quoted, words
from records.programme.settings import Settings

_SIDES = (round(WIDTH * 0.42), round(WIDTH * 0.58))
_CENTRED = Setting(style="PaperForm")


def head(settings: Settings, symbol: str | None, day: date, marks: Marks, *, about: Text = ()) -> str:
    """The head of a paper: issuer on the left, nation and motto on the right; `about` is the subject of a letter."""
    parent, issuer = ((name or BLANK).upper() for name in (settings.parent, settings.issuer))
    left = [
        paragraph(quoted(parent), marks, _CENTRED, Look(PARENT)),
        paragraph(quoted(issuer), marks, _CENTRED, Look(ISSUER, bold=True)),
        _line(min(round(ISSUER_LINE * bold_width(issuer, ISSUER)), _SIDES[0] // 2), _SIDES[0], marks),
        paragraph(words("paper.number", blank=plain(TO_FILL_IN), symbol=quoted(symbol)), marks, _below(), Look(NUMBER)),
        paragraph(about, marks, _below(), Look(ABOUT)) if about else "",
    ]
    motto = words("paper.motto")
    right = [
        paragraph(words("paper.nation"), marks, _CENTRED, Look(NATION, bold=True)),
        paragraph(motto, marks, _CENTRED, Look(MOTTO, bold=True)),
        _line(bold_width(motto[0].text, MOTTO), _SIDES[1], marks),
        paragraph(_dated(settings, day), marks, _below(), Look(DATE, italic=True)),
    ]
    return bare_table(["".join(left), "".join(right)], _SIDES) + paragraph((), marks)


def title(name: Text, about: Text, marks: Marks) -> str:
    """What kind of paper it is and what it is about, with the short line below."""
    text = "".join(piece.text for piece in about)
    line = min(round(ISSUER_LINE * bold_width(text, TITLE)), WIDTH // 3)
    return (
        paragraph(name, marks, Setting(style="PaperForm", keep=True), Look(TITLE, bold=True))
        + paragraph(about, marks, Setting(style="PaperForm", keep=True), Look(TITLE, bold=True))
        + _line(line, WIDTH, marks)
        + paragraph((), marks)
    )


def addressees(names: Sequence[Text], marks: Marks) -> str:
    """`Kính gửi:` with one addressee on the line, or several as a list with dashes."""
    look = Look(ADDRESSEES)
    if len(names) <= 1:
        name = names[0] if names else plain(BLANK)
        return paragraph(words("paper.to_one", name=name), marks, Setting(style="PaperForm", after=240), look)
    lines = [paragraph(words("paper.to"), marks, Setting(left=WIDTH // 5, keep=True), look)]
    for number, name in enumerate(names, start=1):
        key = "paper.to_last" if number == len(names) else "paper.to_each"
        lines.append(paragraph(words(key, name=name), marks, Setting(left=WIDTH // 4), look))
    return "".join(lines) + paragraph((), marks)


def signature(settings: Settings, marks: Marks, *, named: Sequence[Text]) -> str:
    """Who else gets the paper (`named` before the archive) on the left, who signs on the right, with room for the seal."""
    listed = Look(RECIPIENTS)
    left = [paragraph(words("paper.recipients"), marks, Setting(), Look(RECIPIENTS_HEAD, bold=True, italic=True))]
    left += [paragraph(words("paper.recipient", name=name), marks, Setting(), listed) for name in named]
    left.append(paragraph(words("paper.archive"), marks, Setting(), listed))
    signs = Look(SIGNATURE, bold=True)
    right = [paragraph(quoted(settings.authority), marks, _CENTRED, signs) if settings.authority else ""]
    right.append(paragraph(quoted(settings.signatory_title), marks, _CENTRED, signs))
    right += [paragraph((), marks, _CENTRED)] * 4
    right.append(paragraph(quoted(settings.signatory_name), marks, _CENTRED, signs))
    half = (WIDTH // 2, WIDTH // 2)
    return paragraph((), marks, Setting(keep=True)) + bare_table(["".join(left), "".join(right)], half)


def annex_head(number: str, name: Text, attached: Text, marks: Marks) -> str:
    """`Phụ lục I`, its title, and which paper it belongs to."""
    bold = Look(ANNEX, bold=True)
    return (
        paragraph(words("paper.annex", number=Piece(number)), marks, Setting(style="PaperForm", keep=True), bold)
        + paragraph(name, marks, Setting(style="PaperForm", keep=True), bold)
        + paragraph(attached, marks, Setting(style="PaperForm", after=160, keep=True), Look(ANNEX, italic=True))
    )


def attached_to(key: str, settings: Settings, symbol: str | None, day: date) -> Text:
    """`(Kèm theo Báo cáo số …)`: to which paper an annex belongs."""
    facts = {"symbol": quoted(symbol), "month": moment(_month(day)), "issuer": quoted(settings.issuer)}
    return words(key, blank=plain(TO_FILL_IN), **facts)


def body(text: Text, marks: Marks) -> str:
    """A paragraph of the text."""
    return paragraph(text, marks, Setting(style="PaperBody"))


def ending(text: Text, marks: Marks) -> str:
    """The last paragraph of the text: `./.` instead of its full stop, and on one page with the signature."""
    *rest, last = text
    ended = (*rest, Piece(last.text.rstrip(" ."), last.kind, last.source, last.note), *plain(ENDS))
    return paragraph(ended, marks, Setting(style="PaperBody", keep=True))


def _dated(settings: Settings, day: date) -> Text:
    return words("paper.dated", place=quoted(settings.place_name), blank=plain(TO_FILL_IN), month=moment(_month(day)))


def _month(day: date) -> str:
    """The month and the year of a date line: only the first two months are padded."""
    return f"tháng {day.month:02} năm {day.year}" if day.month <= 2 else f"tháng {day.month} năm {day.year}"  # noqa: PLR2004


def _below() -> Setting:
    return Setting(style="PaperForm", before=100)


def _line(length: int, width: int, marks: Marks) -> str:
    """A drawn line of a length, in the middle of a width."""
    side = max(0, (width - length) // 2)
    return paragraph((), marks, Setting(style="PaperForm", left=side, right=side, line=True), Look(1))
