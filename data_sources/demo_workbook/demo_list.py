"""The demos that there are: the code of each, how its figures are called, and the day it is looked at."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data_sources.demo_workbook.demo_programme import LAST_DAY

LAST_DAY_2026 = date(2026, 9, 18)
"""The third quarter of 2026 is still open."""


@dataclass(frozen=True)
class Demo:
    """One demo: its workbook stands in `file`, `source` names its figures, and `last_day` is the day it is looked at."""

    code: str
    source: str
    last_day: date

    @property
    def file(self) -> Path:
        """The committed workbook."""
        return Path(__file__).with_name(f"{self.code}.xlsx")


FIRST_DEMO = "kon-ray-2023"
DEMOS = {
    demo.code: demo
    for demo in (
        Demo(FIRST_DEMO, "Số liệu minh họa huyện Kon Rẫy", LAST_DAY),
        Demo("province-2026", "Số liệu minh họa tỉnh Quảng Ngãi", LAST_DAY_2026),
        Demo("commune-2026", "Số liệu minh họa xã Kon Braih", LAST_DAY_2026),
    )
}
"""By their codes, in the order in which they are offered."""
