"""Instants and days as they are stored: text in ISO form, instants in UTC."""

from datetime import UTC, date, datetime


def instant_text(instant: datetime) -> str:
    """The instant in UTC, to the microsecond, so that texts are in the order of time."""
    if instant.tzinfo is None:
        raise ValueError("an instant without a time zone cannot be stored")
    return instant.astimezone(UTC).isoformat(timespec="microseconds")


def instant_of(text: str) -> datetime:
    """The instant of a stored text."""
    return datetime.fromisoformat(text)


def day_text(day: date | None) -> str | None:
    """The day of a stored fact; None where there is none."""
    return None if day is None else day.isoformat()


def day_of(text: str | None) -> date | None:
    """The day of a stored text; None where there is none."""
    return None if text is None else date.fromisoformat(text)
