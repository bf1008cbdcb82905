"""The communes of the demo roll-up: a workbook each, made when it is asked for; every figure is invented."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from data_sources.demo_workbook.demo_list import LAST_DAY_2026
from data_sources.demo_workbook.draws import Draw
from data_sources.demo_workbook.generate import write_workbook
from data_sources.demo_workbook.offices_2026.commune_2026 import OFFICE
from data_sources.demo_workbook.offices_2026.demo_office import DemoOffice, DemoPlace
from data_sources.demo_workbook.offices_2026.office_sheets import office_sheets
from data_sources.demo_workbook.offices_2026.province_places import province_places
from data_sources.demo_workbook.offices_2026.strengths import FALLING, FULL, RISING, SILENT, strengths
from data_sources.files.workbook_file import read_bytes
from records.errors import SourceUnavailable
from records.workbook.raw import Workbook

DEMO_UNIT = "demo-unit:"
_CLUSTERS, _OF_EACH = ("Cụm 2", "Cụm 4"), 6
_SHARES_NO_SHEET = "21499"  # so that it is seen how a unit stands that cannot be read
_STORIES = (FULL, RISING, FALLING, SILENT)


@dataclass(frozen=True, slots=True)
class DemoUnit:
    """One line of the demo's list; of a cluster of communes the source is empty."""

    code: str
    name: str
    source: str
    parent: str | None


def demo_units() -> list[DemoUnit]:
    """Two clusters and their communes."""
    clusters = [DemoUnit(name, name, "", None) for name in _CLUSTERS]
    return [*clusters, *(DemoUnit(at.code, _name(at), DEMO_UNIT + at.code, at.cluster) for at in _communes())]


def demo_unit_workbook(code: str) -> Workbook:
    """
    The workbook of a commune of the demo, marked as illustrative.

    Raises:
        SourceUnavailable: there is no such commune, or it shares no sheet.
    """
    place = next((place for place in _communes() if place.code == code), None)
    if place is None or code == _SHARES_NO_SHEET:
        raise SourceUnavailable("file_not_found", name=f"{code}.xlsx")
    written = BytesIO()
    write_workbook(written, OFFICE.title, office_sheets(_office(place)), LAST_DAY_2026)
    name = f"Số liệu minh họa {_name(place)}"
    return replace(read_bytes(written.getvalue(), f"{code}.xlsx"), source=name, illustrative=True, as_of=LAST_DAY_2026)


def _communes() -> Iterator[DemoPlace]:
    places = province_places()
    for cluster in _CLUSTERS:
        yield from [place for place in places if place.cluster == cluster][:_OF_EACH]


def _name(place: DemoPlace) -> str:
    return f"{place.kind} {place.name}"


def _office(place: DemoPlace) -> DemoOffice:
    """The office of the demo of a commune, with other names and another course."""
    draw, seed = Draw(f"unit {place.code}"), f"commune-{place.code}"
    names = [village.name for village in OFFICE.places]
    told = [name for name in names if name != OFFICE.outlier.place]  # it has a row of its own, in every demo
    picked = [draw.pick(_STORIES) for _ in range(draw.between(2, 12))]
    stories = dict(zip(draw.shuffled(told), picked, strict=False))
    own = {"Cơ quan chủ quản": f"UBND {_name(place).upper()}", "Tên địa bàn": _name(place), "Địa danh": place.name}
    own["Kính gửi"] = f"UBND {_name(place)}"
    return replace(
        OFFICE,
        code=seed,
        strengths=strengths(names, stories, seed),
        settings=tuple((label, own.get(label, value)) for label, value in OFFICE.settings),
    )
