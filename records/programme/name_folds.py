"""The folds of each table's names, the strictest first: what makes two spellings of one name equal there."""

from collections.abc import Callable

from records.workbook.folding import folded, folded_place, words_of

Fold = Callable[[str], str]


def folded_agency(text: str) -> str:
    """An agency's name; `UBND xã X`, `Ủy ban nhân dân thị trấn X` and `UBND X` are one."""
    words = words_of(text)
    for start in (("ubnd",), ("uy", "ban", "nhan", "dan")):
        if words[: len(start)] == start and len(words) > len(start):
            return "ubnd" + folded_place(" ".join(words[len(start) :]))
    return "".join(words)


def folded_clause(text: str) -> str:
    """A clause's name or code; `mục 1a`, `Nội dung 1a`, `1.a` and `1-A` are one."""
    words = words_of(text)
    for start in (("muc",), ("noi", "dung")):
        if words[: len(start)] == start and len(words) > len(start):
            words = words[len(start) :]
    return "".join(words)


# Folds that are of codes, too. A code stands for itself: what a unit word leaves is a name, `3` of `Khu phố 3` is no code 3.
OF_CODES: frozenset[Fold] = frozenset({folded, folded_clause})

FOLDS: dict[str, tuple[Fold, ...]] = {
    "places": (folded, folded_place),
    "agencies": (folded, folded_agency),
    "clauses": (folded, folded_clause),
    "channels": (folded,),
    "periods": (folded,),
    "measures": (folded,),
}
