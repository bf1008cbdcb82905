"""The audit trail as a file says in words who did what."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from exports.csv.trail_csv import trail_csv


@dataclass
class Deed:
    who: str
    deed: str
    facts: dict = field(default_factory=dict)
    at: datetime = datetime(2026, 11, 27, 1, 30, tzinfo=UTC)


def test_each_deed_is_a_line_in_words_at_the_time_in_vietnam():
    """Whoever asks who took a file away reads it in a spreadsheet."""
    deeds = [
        Deed("Chủ tịch", "downloaded", {"role": "leader", "file": "a.xlsx", "ky": "2023-Q3", "zz": "1"}),
        Deed("local", "link_made", {"link": "2", "given_role": "agency"}),
        Deed('=HYPERLINK("x")', "entered", {"way": "oidc"}),
    ]
    lines = trail_csv(deeds, "vi").decode("utf-8-sig").splitlines()
    assert lines == [
        "Lúc;Ai;Việc;Chi tiết",
        '2026-11-27 08:30:00+07:00;Chủ tịch;Tải tệp;"vai trò: Lãnh đạo; tệp: a.xlsx; kỳ: 2023-Q3; zz: 1"',
        '2026-11-27 08:30:00+07:00;Máy chủ này;Cấp đường dẫn;"đường dẫn số: 2; cấp vai trò: Đơn vị"',
        """2026-11-27 08:30:00+07:00;"'=HYPERLINK(""x"")";Vào;cách vào: tài khoản""",
    ]
