"""What reading one cell gives: the value used and, where it was not as typed, the code that says why."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """What an issue does to its row: a repair counts, a rejection does not, a warning changes nothing."""

    REPAIR = "repair"
    REJECT = "reject"
    WARNING = "warning"


class Code(StrEnum):
    """Every issue a row may have; the catalogue has a title, a sentence and a way to mend it for each."""

    # repairs
    NUMBER_TEXT = "number_text"
    APPROXIMATE = "approximate"
    ZERO_TEXT = "zero_text"
    DATE_TEXT = "date_text"
    YEAR_GUESSED = "year_guessed"
    MONTH_ONLY = "month_only"
    NAME_VARIANT = "name_variant"
    NAME_TYPO = "name_typo"
    LEGACY_ENCODING = "legacy_encoding"
    PLACE_FROM_AGENCY = "place_from_agency"
    MERGED_CELL = "merged_cell"
    DITTO = "ditto"
    # rejections
    MISSING = "missing"
    NOT_WHOLE = "not_whole"
    NEGATIVE = "negative"
    RANGE = "range"
    MANY_VALUES = "many_values"
    DATE_IN_COUNT = "date_in_count"
    FORMULA_ERROR = "formula_error"
    NOT_A_NUMBER = "not_a_number"
    AMBIGUOUS_DATE = "ambiguous_date"
    FUTURE_DATE = "future_date"
    NOT_A_DATE = "not_a_date"
    UNKNOWN_NAME = "unknown_name"
    DUPLICATE = "duplicate"
    FORMULA_UNCOMPUTED = "formula_uncomputed"
    MERGED_COUNT = "merged_count"
    COPIED_TAB = "copied_tab"
    # warnings
    OUTSIDE_PERIODS = "outside_periods"
    CLAUSE_NOT_EXPECTED = "clause_not_expected"
    POSSIBLE_JOINT_SESSION = "possible_joint_session"
    CROWDED = "crowded"
    NO_ATTENDANCES = "no_attendances"
    NO_EVIDENCE = "no_evidence"
    OLD_HOTLINE = "old_hotline"
    PERSONAL_DATA = "personal_data"
    UNCLEAR_ANSWER = "unclear_answer"
    POSSIBLE_COPY = "possible_copy"
    EMPTY_RESULTS = "empty_results"
    MEASURE_CELL = "measure_cell"
    OVER_WHOLE = "over_whole"
    OTHER_REGISTER = "other_register"
    SENT_BEFORE_PERIOD = "sent_before_period"


@dataclass(frozen=True, slots=True)
class CellResult:
    """
    What one cell was understood as.

    Attributes:
        value: the value used; None is missing (unknown), never zero.
        severity: None where the cell was as it should be.
        code: the reason, with a severity only.
        suggestions: the nearest names, for a name that is unknown.
    """

    value: object = None
    severity: Severity | None = None
    code: Code | None = None
    suggestions: tuple[str, ...] = ()

    @property
    def rejected(self) -> bool:
        """Whether the cell cannot be used."""
        return self.severity is Severity.REJECT


BLANK = CellResult()


def as_typed(value: object) -> CellResult:
    """A cell that is as it should be."""
    return CellResult(value)


def repaired(value: object, code: Code) -> CellResult:
    """A cell that could be used after a repair."""
    return CellResult(value, Severity.REPAIR, code)


def rejected(code: Code, suggestions: tuple[str, ...] = ()) -> CellResult:
    """A cell that cannot be used."""
    return CellResult(None, Severity.REJECT, code, suggestions)
