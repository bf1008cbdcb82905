"""The fixed elements of the form: head, title, addressees, signature, head of an annex (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from exports.paper.form.form_rules import BLANK, ENDS, HEAD_LEFT, ISSUER, ISSUER_LINE, TITLE, TO_FILL_IN
from exports.paper.form.paper_blocks import FORM, Blocks, Paragraph, Rule, plain_text
from exports.paper.form.pieces import Piece, Text, moment, plain, quoted, words
from exports.paper.form.widths import bold_width, evenly_broken
from records.programme.settings import Settings
from records.workbook.folding import words_of


def head(settings: Settings, symbol: str | None, day: date, *, about: Text = ()) -> dict[str, Blocks]:
    """What stands at the places of the head; `about` is the subject of a letter."""
    parent, issuer = (evenly_broken((name or BLANK).upper(), ISSUER, HEAD_LEFT) for name in (settings.parent, settings.issuer))
    longest = max(bold_width(line, ISSUER) for line in issuer.split("\n"))
    number = words("paper.number", blank=plain(TO_FILL_IN), symbol=quoted(symbol))
    dated = words("paper.dated", place=quoted(settings.place_name), blank=plain(TO_FILL_IN), month=moment(_month(day)))
    return {
        "parent": (Paragraph(quoted(parent), "Paper Parent"),),
        "issuer": (Paragraph(quoted(issuer), "Paper Issuer"), Rule(round(ISSUER_LINE * longest), most=0.5)),
        "number": (Paragraph(number, "Paper Number"),),
        "about": (Paragraph(about, "Paper About"),) if about else (),
        "date": (Paragraph(dated, "Paper Date"),),
    }


def title(name: Text, about: Text) -> Blocks:
    """What kind of paper it is and what it is about, with the short line below."""
    line = Rule(round(ISSUER_LINE * bold_width(plain_text(about), TITLE)), most=1 / 3)
    return (Paragraph(name, "Paper Title"), Paragraph(about, "Paper Title"), line, Paragraph((), FORM))


def addressees(names: Sequence[Text]) -> Blocks:
    """`Kính gửi:` with one addressee on the line, or several as a list with dashes."""
    if len(names) <= 1:
        return (Paragraph(words("paper.to_one", name=names[0] if names else plain(BLANK)), "Paper Addressee"),)
    *others, last = names
    listed = [words("paper.to_each", name=name) for name in others] + [words("paper.to_last", name=last)]
    lines = (Paragraph(text, "Paper Addressee Item") for text in listed)
    return (Paragraph(words("paper.to"), "Paper Addressees"), *lines, Paragraph((), FORM))


def signature(settings: Settings, *, named: Sequence[Text]) -> dict[str, Blocks]:
    """Who else gets the paper (`named` before the archive), and who signs, with room for the seal."""
    listed = _recipients(named)
    signs = [settings.authority] if settings.authority else []
    signed = [Paragraph(quoted(text), "Paper Signature") for text in (*signs, settings.signatory_title)]
    return {
        "recipients": (
            Paragraph(words("paper.recipients"), "Paper Recipients"),
            *(Paragraph(text, "Paper Recipient") for text in listed),
        ),
        "signature": (*signed, *[Paragraph((), FORM)] * 4, Paragraph(quoted(settings.signatory_name), "Paper Signature")),
    }


def _recipients(named: Sequence[Text]) -> list[Text]:
    """Who else gets the paper, a line each, last where it is filed: as the office says, else with its clerks."""
    filed = [name for name in named if _is_archive(name)]
    others = [words("paper.recipient", name=name) for name in named if name not in filed]
    if not filed:
        return [*others, words("paper.archive")]
    *before, (*start, last) = filed
    ended = (*start, replace(last, text=last.text.rstrip(" .;")))
    return [*others, *(words("paper.recipient", name=name) for name in before), words("paper.recipient_last", name=ended)]


def _is_archive(name: Text) -> bool:
    """Whether a line says where the paper is filed, `Lưu: VT`; who keeps the archives (`Lưu trữ tỉnh`) gets it as others do."""
    said = words_of(plain_text(name))
    return said[:1] == ("luu",) and said[1:2] != ("tru",)


def annex_head(number: str, name: Text, attached: Text) -> Blocks:
    """`Phụ lục I`, its title, and which paper it belongs to."""
    return (
        Paragraph(words("paper.annex", number=Piece(number)), "Paper Annex"),
        Paragraph(name, "Paper Annex Title"),
        Paragraph(attached, "Paper Annex Of"),
    )


def attached_to(key: str, settings: Settings, symbol: str | None, day: date) -> Text:
    """`(Kèm theo Báo cáo số …)`: to which paper an annex belongs."""
    facts = {"symbol": quoted(symbol), "month": moment(_month(day)), "issuer": quoted(settings.issuer)}
    return words(key, blank=plain(TO_FILL_IN), **facts)


def body(text: Text) -> Paragraph:
    """A paragraph of the text."""
    return Paragraph(text)


def ending(text: Text) -> Paragraph:
    """The last paragraph of the text: `./.` instead of its full stop, and on one page with the signature."""
    *rest, last = text
    ended = (*rest, Piece(last.text.rstrip(" ."), last.kind, last.source, last.note), *plain(ENDS))
    return Paragraph(ended, keep=True)


def _month(day: date) -> str:
    """The month and the year of a date line: only the first two months are padded."""
    return f"tháng {day.month:02} năm {day.year}" if day.month <= 2 else f"tháng {day.month} năm {day.year}"  # noqa: PLR2004
