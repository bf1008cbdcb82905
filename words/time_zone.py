"""The clock in Vietnam: its time zone, and the day on which an instant falls there."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

# Vietnam has had one time zone, without summer time, since 1975.
TIME_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def day_of(instant: datetime) -> date:
    """The day on which an instant falls in Vietnam."""
    return instant.astimezone(TIME_ZONE).date()
