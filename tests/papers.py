"""Reads a paper back: its texts, and every figure with where in report.json it says it stands."""

import io
import re
import zipfile
from xml.etree import ElementTree as ET

from words.formats import decimal, share

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXTS = ("word/document.xml", "word/footnotes.xml", "word/footer.xml")  # headers hold only the page number
MARKED = ("PaperQuoted", "PaperMoment", "PaperOrdinal", "PaperFigure")
OF_THE_WORDS = {"111", "100"}  # the hotline, and what attendances are counted for each hundred children of


def part(content, name):
    """A part of the file as XML; None where it has none."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ET.fromstring(archive.read(name)) if name in archive.namelist() else None  # noqa: S314 - our own file


def parts(content):
    """The parts that hold text."""
    return [found for name in TEXTS if (found := part(content, name)) is not None]


def text_of(element):
    """The text of an element; a line break is one."""
    return "".join(
        "\n" if node.tag == W + "br" else node.text or "" for node in element.iter() if node.tag in (W + "t", W + "br")
    )


def paragraphs(content):
    """The text of every paragraph of the document, in order."""
    return [text_of(paragraph) for paragraph in part(content, "word/document.xml").iter(W + "p")]


def whole_text(content):
    """Everything that can be read in the paper, its footnotes and margins included."""
    return "\n".join(text_of(paragraph) for found in parts(content) for paragraph in found.iter(W + "p"))


def figures(content):
    """Every figure: where in report.json it says it stands, and how it is written."""
    found = []
    for root in parts(content):
        for paragraph in root.iter(W + "p"):
            source = None
            for node in paragraph:
                if node.tag == W + "bookmarkStart":
                    source = re.sub(r"^_\d+_", "", node.get(W + "name"))
                elif node.tag == W + "bookmarkEnd":
                    source = None
                elif node.tag == W + "r" and _style(node) == "PaperFigure":
                    found.append((source, text_of(node)))
    return found


def stray_numbers(content):
    """The numbers in our own words: none may be there but those that the words themselves are about."""
    runs = (run for root in parts(content) for run in root.iter(W + "r") if _style(run) not in MARKED)
    return {number for run in runs for number in re.findall(r"\d+", text_of(run))} - OF_THE_WORDS


def stands_at(document, source):
    """The value in report.json that a figure says it is."""
    patterns = (
        (r"places(\d+)_cells(\d+)_gap", lambda place, cell: document["places"][place]["cells"][cell]["gap"]),
        (r"places(\d+)_channel(\d+)", lambda place, number: _channel(document, place, number)),
        (r"places(\d+)_measure(\d+)_(?:value|per)", lambda place, number: _declared(document["places"][place], number, source)),
        (r"district_measure(\d+)_(?:value|per)", lambda number: _declared(document["district"], number, source)),
        (
            r"places_met_all",
            lambda: sum(place["requirements_met"] == place["requirements"] > 0 for place in document["places"]),
        ),
        (r"places_lacking", lambda: sum(_lacks(place, document) for place in document["places"])),
        (r"lacks_(\w+)", lambda what: _lacking(document, what)),
        (r"waits_(\w+)", lambda what: _lacking(document, what, key="waits")),
        (r"reports_(overdue|pending)_unsent", lambda status: _unsent(document, status)),
        (r"status(\d+)_days_late", lambda number: document["report_status"][number]["days_late"]),
        (r"status(\d+)_(sent|named|unclear)_rows", lambda number, kind: document["report_status"][number][f"{kind}_rows"]),
    )
    for pattern, value in patterns:
        if match := re.fullmatch(pattern, source):
            return value(*(int(part) if part.isdigit() else part for part in match.groups()))
    where, number, name = re.fullmatch(r"([a-z]+)(\d*)_(\w+)", source).groups()
    entry = document[where][int(number)] if number else document[where]
    return entry["attendances_per_100_children" if name == "per_100" else name]


def _lacks(place, document):
    """Whether something was heard of a place, and not all that is due is met."""
    before = document["as_of"] <= document["period"]["due"]
    due = [cell for cell in place["cells"] if not (before and cell["requirement"].startswith("report:"))]
    heard = any(cell["state"] != "not_reported" for cell in place["cells"])
    return heard and any(cell["state"] != "met" for cell in due)


def _lacking(document, what, *, key="lacks"):
    """How many places lack something, of what is known; or sent rows for it that do not count yet."""
    kind, number = re.fullmatch(r"(channel|measure|\D+)(\d*)", what).groups()
    if number:
        codes = (
            [channel["code"] for channel in document["channels"]]
            if kind == "channel"
            else list(document["district"]["measures"])
        )
        what = f"{kind}:{codes[int(number)]}"
    found = document["lacking"][what]
    cells = [cell for place in document["places"] for cell in place["cells"] if cell["requirement"] == what]
    assert found["lacks"] <= sum(cell["state"] in ("none", "partial") for cell in cells) <= found["lacks"] + found["waits"]
    assert found["waits"] <= sum(cell["waiting_rows"] > 0 for cell in cells)
    return found[key]


def _unsent(document, status):
    """How many reports of a status nothing was sent for."""
    return sum(each["status"] == status and not each["sent_rows"] for each in document["report_status"])


def _channel(document, place, number):
    return document["places"][place]["channel_postings"][document["channels"][number]["code"]]


def _declared(place, number, source):
    return list(place["measures"].values())[number][source.rpartition("_")[2]]


def _style(run):
    style = run.find(f"{W}rPr/{W}rStyle")
    return None if style is None else style.get(W + "val")


def written(value, text):
    """A value as the paper writes it, from how the text looks: a share, a decimal, a whole number, padded or grouped."""
    if value is None:
        return "—"
    if text.endswith("%"):
        return share(value, "vi")
    if isinstance(value, float):
        return decimal(value, "vi")
    return f"{value:02}" if re.fullmatch(r"0\d", text) else f"{value:,}".replace(",", ".")


def assert_equal_to_json(paper, document):
    """Each figure is where it says it is; no number stands in our own words."""
    found = figures(paper)
    expected = {(source, text): written(stands_at(document, source), text) for source, text in found}
    wrong = {where: value for where, value in expected.items() if where[1] != value}
    assert not wrong, f"in the paper, and in report.json: {wrong}"
    assert not stray_numbers(paper), stray_numbers(paper)
    return len(found)
