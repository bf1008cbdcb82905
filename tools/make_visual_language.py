"""Writes docs/visual-language.md and its swatches from the code; a test fails where they differ."""

import re
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from coloraide import Color  # noqa: E402 - the project is found first

from looks import DARK, LIGHT, STATE_OF_STATUS, STATUS_SYMBOLS, SYMBOLS, Look  # noqa: E402
from looks.colours import Tone  # noqa: E402
from looks.scale import FONT, PAPER_FONT, RADIUS, SPACE, TOUCH, TYPE  # noqa: E402
from words import LANGUAGES, formats, say  # noqa: E402

PAGE = ROOT / "docs" / "visual-language.md"
PIXELS = 16  # of one rem
THEMES = {"light": LIGHT, "dark": DARK}
NAMES = {"light": "Nền sáng · light", "dark": "Nền tối · dark"}
NOT_BY_COLOUR = (
    "Không nơi nào chỉ dùng màu để nói: mỗi tình trạng có ký hiệu, chữ và màu; một màu chỉ có một nghĩa, trên màn hình cũng "
    "như trong tệp. *Nothing is said by colour alone: each state has a sign, a word and a colour, and each colour one meaning, "
    "on the screen as in files.*"
)
PLAIN = {
    "ground": "trang · the page",
    "soft": "mặt phẳng nổi nhẹ · a surface that stands out a little",
    "line": "đường kẻ, không mang nghĩa · a hairline, without meaning",
    "text": "chữ đọc trước · what is read first",
    "quiet": "chữ giải thích · what explains it",
    "accent": "liên kết, mục đang chọn, thanh chỉ có độ dài · links, the chosen thing, bars that mean only their length",
}
SIZES = {
    "display": "con số chính của một thẻ · the one figure of a card",
    "headline": "câu mở đầu trang · the sentence that a page opens with",
    "title": "tên biểu đồ, bảng · of a chart or a table",
    "body": "chữ thường · text",
    "label": "nhãn · labels",
    "small": "chữ nhỏ nhất trên màn hình · the smallest on the screen",
}
USES = {
    "Màn hình · the screen": ("ui/**/*.py", "ui/app/static/look.css"),
    "Biểu đồ · charts": ("charts/**/*.py",),
    "XLSX": ("exports/xlsx/**/*.py",),
    "PPTX": ("exports/slides/**/*.py",),
}
_READS = re.compile(r"^from looks|^import looks|var\(--ps-", re.MULTILINE)


def visual_language() -> str:
    """The page."""
    parts = [
        "# Ngôn ngữ hình ảnh · Visual language",
        "Tạo bằng `make docs` từ `looks/`, `words/`; đừng sửa tay. Made by that command; do not edit by hand.",
        NOT_BY_COLOUR,
        *(f"![{NAMES[theme]}]({swatches_file(theme).name})" for theme in THEMES),
        "## Ai dùng · Who uses it",
        _table(("Ở đâu · where", "Tệp · files"), _uses()),
        "## Tình trạng của yêu cầu · States of requirements",
        _table(("Ký hiệu", "Tiếng Việt", "English", "Nghĩa · meaning", *_tone_heads()), _states()),
        "## Tình trạng của báo cáo · Statuses of reports",
        _table(("Ký hiệu", "Tiếng Việt", "English", "Màu của · colour of"), _statuses()),
        *(part for theme in THEMES for part in _colours(theme)),
        "## Cỡ chữ · Type",
        f"Màn hình · screen: {FONT}. Tệp · files: {PAPER_FONT}.",
        _table(
            ("Tên", "rem", "px", "Dùng cho · for"), ((f"`{n}`", f"{s:g}", f"{s * PIXELS:g}", SIZES[n]) for n, s in TYPE.items())
        ),
        "## Khoảng cách · Space",
        _table(("Bước · step", "rem", "px"), ((f"`{n}`", f"{s:g}", f"{s * PIXELS:g}") for n, s in SPACE.items())),
        f"Góc bo · radius: {RADIUS * PIXELS:g} px. Đích chạm nhỏ nhất · smallest touch target: {TOUCH * PIXELS:g} px.",
        "## Số, ngày, giờ · Numbers, days, instants",
        _table(("Trong mã · in code", "Tiếng Việt", "English"), _formats()),
    ]
    return "\n\n".join(parts) + "\n"


def swatches_file(theme: str) -> Path:
    """Where the swatches of a theme are drawn."""
    return PAGE.with_name(f"visual-language-{theme}.svg")


def swatches(theme: str) -> str:
    """The colours of a theme as a picture: states, steps of coverage, series."""
    look, width, drawn = THEMES[theme], 960, []
    for row, (name, tones) in enumerate(_rows(look)):
        top = 20 + row * 84
        drawn.append(_words(20, top + 12, name, look.quiet, size=14))
        step = (width - 40) / len(tones)
        drawn += [_swatch(20 + index * step, top + 20, step - 8, tone) for index, tone in enumerate(tones)]
    height = 20 + len(list(_rows(look))) * 84
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'font-family="{FONT}"><rect width="{width}" height="{height}" fill="{look.ground}"/>{"".join(drawn)}</svg>\n'
    )


def _rows(look: Look) -> Iterable[tuple[str, list[tuple[str, Tone]]]]:
    """What is drawn row by row: a heading, and the swatches with their labels."""
    yield "Tình trạng · states", [(f"{SYMBOLS[state]} {_word(state, 'vi')}", tone) for state, tone in look.states.items()]
    steps = [(say(f"tiles.step.{step}", "vi"), tone) for step, tone in enumerate(look.steps)]
    yield "Độ phủ, từ chưa có đến đạt đủ · coverage, from none to all", steps
    series = [(str(number), Tone(colour, _readable(colour), colour)) for number, colour in enumerate(look.series, 1)]
    yield "Dãy số liệu của biểu đồ · series of charts", series


def _swatch(left: float, top: float, width: float, labelled: tuple[str, Tone]) -> str:
    label, tone = labelled
    edge = f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="44" rx="8" fill="{tone.ground}" stroke="{tone.mark}"/>'
    return edge + _words(left + width / 2, top + 27, label, tone.text, size=13, anchor="middle")


def _words(left: float, base: float, said: str, colour: str, *, size: int, anchor: str = "start") -> str:
    return f'<text x="{left:.1f}" y="{base}" font-size="{size}" fill="{colour}" text-anchor="{anchor}">{escape(said)}</text>'


def _readable(ground: str) -> str:
    return max(("#000000", "#ffffff"), key=lambda text: Color(text).contrast(ground, method="wcag21"))


def _contrast(one: str, other: str) -> str:
    return f"{Color(one).contrast(other, method='wcag21'):.1f}"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    named = list(heads)
    lines = [named, ["---"] * len(named), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _word(state: str, language: str) -> str:
    """The word of a state without its sign; an overdue report has its word among the statuses."""
    if state == "overdue":
        return say("report.overdue", language)
    return say(f"state.{state}", language).removeprefix(f"{SYMBOLS[state]} ")


def _tone_heads() -> list[str]:
    return [f"{NAMES[theme]}: chữ/nền · text/ground" for theme in THEMES]


def _states() -> Iterable[list[str]]:
    for state, sign in SYMBOLS.items():
        tones = [THEMES[theme].states[state] for theme in THEMES]
        meaning = "–" if state == "overdue" else say(f"state.{state}.meaning", "vi")
        pairs = [f"`{tone.text}`/`{tone.ground}` {_contrast(tone.text, tone.ground)}:1" for tone in tones]
        yield [sign, *(_word(state, language) for language in LANGUAGES), meaning, *pairs]


def _statuses() -> Iterable[list[str]]:
    for status, state in STATE_OF_STATUS.items():
        yield [STATUS_SYMBOLS[status], *(say(f"report.{status}", language) for language in LANGUAGES), f"`{state}`"]


def _colours(theme: str) -> Iterable[str]:
    """The tables of a theme: plain colours, then tones and series with their contrast."""
    look = THEMES[theme]
    yield f"## {NAMES[theme]}"
    plain = ([f"`{name}`", f"`{getattr(look, name)}`", what, _on(look, name)] for name, what in PLAIN.items())
    yield _table(("Tên", "Màu", "Dùng cho · for", "Trên trang, trên mặt phẳng · on the page, on a surface"), plain)
    tones = look.states | {f"step {step}": tone for step, tone in enumerate(look.steps)}
    yield _table(("Nghĩa · meaning", "Nền · ground", "Chữ · text", "Vạch · mark", "Chữ/nền", "Vạch/trang"), _tones(look, tones))
    series = ([str(number), f"`{colour}`", _contrast(colour, look.ground)] for number, colour in enumerate(look.series, 1))
    yield _table(("Dãy · series", "Màu", "Trên trang · on the page"), series)


def _tones(look: Look, tones: dict[str, Tone]) -> Iterable[list[str]]:
    for name, tone in tones.items():
        pairs = (_contrast(tone.text, tone.ground), _contrast(tone.mark, look.ground))
        yield [f"`{name}`", f"`{tone.ground}`", f"`{tone.text}`", f"`{tone.mark}`", *pairs]


def _on(look: Look, name: str) -> str:
    if name in ("ground", "soft", "line"):
        return "–"
    return ", ".join(_contrast(getattr(look, name), ground) for ground in (look.ground, look.soft))


def _uses() -> Iterable[list[str]]:
    """Which files read the colours, signs and sizes, found in the sources themselves."""
    for where, patterns in USES.items():
        files = sorted({file for pattern in patterns for file in ROOT.glob(pattern)})
        reading = [f"`{file.relative_to(ROOT)}`" for file in files if _READS.search(file.read_text(encoding="utf-8"))]
        yield [where, ", ".join(reading) or "chưa có tệp nào · none yet"]


def _formats() -> Iterable[list[str]]:
    """Each format of `words.formats` with an example."""
    on, at = date(2023, 3, 5), datetime(2023, 3, 5, 7, 5, tzinfo=UTC)
    examples = {
        "number": (1_234_567,),
        "decimal": (12.5,),
        "share": (2 / 3,),
        "fraction": (6, 9),
        "fraction_with_share": (6, 9),
        "day": (on,),
        "day_span": ((on, date(2023, 4, 7)),),
        "day_in_prose": (on,),
        "month": (on,),
        "instant": (at,),
        "age": (timedelta(hours=3),),
    }
    for name, given in examples.items():
        yield [f"`{name}`", *(getattr(formats, name)(*given, language) for language in LANGUAGES)]
    yield ["chưa biết · unknown", formats.MISSING, formats.MISSING]


if __name__ == "__main__":
    PAGE.write_text(visual_language(), encoding="utf-8")
    for theme in THEMES:
        swatches_file(theme).write_text(swatches(theme), encoding="utf-8")
