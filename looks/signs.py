"""The sign of every state and of every status of a report: never colour alone."""

SYMBOLS = {
    "met": "✓",
    "partial": "◐",
    "none": "✕",
    "no_text": "✎",
    "waiting": "↻",
    "not_reported": "?",
    "overdue": "!",
    "not_due": "…",
    "not_applicable": "–",
}
# status of an expected report -> the state whose colour it has: one meaning, one colour
STATE_OF_STATUS = {
    "on_time": "met",
    "late": "partial",
    "undated": "partial",
    "empty": "no_text",
    "waiting": "waiting",
    "pending": "not_due",
    "overdue": "overdue",
}
STATUS_SYMBOLS = {status: SYMBOLS[state] for status, state in STATE_OF_STATUS.items()}
