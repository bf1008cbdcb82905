"""What a bar stands for, so that whoever picks it can be shown the rows behind it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pick:
    """
    What one bar, or one number of a chart's table, counts. None: whatever is looked at already.

    Attributes:
        places: keys; none means the whole district.
        requirement: whose rows, as `indicators.expected.requirements` names them.
        month: `2023-08`; empty: all months.
        status: of expected reports.
    """

    places: tuple[str, ...] | None = None
    requirement: str | None = None
    month: str | None = None
    status: str | None = None

    @property
    def changes(self) -> dict[str, object]:
        """The parts that it names."""
        parts = {name: getattr(self, name) for name in ("places", "requirement", "month", "status")}
        return {name: part for name, part in parts.items() if part is not None}
