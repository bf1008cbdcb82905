"""Names of persons: after a word for one in any case, with marks or without, as initials, and by their form only."""

import re
from collections.abc import Iterable
from functools import cached_property

from records.privacy.case_words import tells_a_case
from records.privacy.flat_text import Found, flat_of
from records.privacy.names.name_words import (
    ADULTS,
    AFTER_NAME,
    CHILD,
    FAMOUS,
    GROUPS,
    HIGHLAND,
    HIGHLAND_PAIRS,
    KINH,
    LETTERED,
    LINKS,
    MIDDLE,
    NAMED,
    NAMED_FOR,
    NAMED_FOR_MARKED,
    NO_NAME,
    NO_NAME_AFTER_A,
    NO_NAME_AFTER_Y,
    PLACES,
    STREETS,
    STRONG,
)
from records.privacy.names.plain_names import (
    PLAIN_FORMS,
    PlainName,
    is_everyday,
    is_full_name,
    is_spelt,
    is_syllable_of_names,
    may_begin,
)

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(rf"{_LETTER}+(?:['’]\s?{_LETTER}*|\.(?=\s?{_LETTER}\b)|\.(?=\S)(?={_LETTER})|-(?={_LETTER}))*{_LETTER}*\.?")
_GAP = re.compile(r"[ \t\u00a0]{1,4}|(?<=[.'’])")  # between two words of a name
_PLAIN = re.compile(r"[a-z]+")
_MOST = 5  # words of a name
_TWO, _THREE, _FOUR = 2, 3, 4  # words or letters
_NAMED_FOR = re.compile(rf"(?:^|[^\w])(?:{NAMED_FOR})[\s:\"“]*$")
_NAMED_FOR_BARE = re.compile(
    rf"(?:^|[^\w])(?:{flat_of('|'.join(word for word in NAMED_FOR.split('|') if word not in NAMED_FOR_MARKED))})[\s:\"“]*$"
)
_ITEM = re.compile(r"(?:^|[:;,\n+•]|\d[.)]|(?:^|\s)[-–])\s*$")
_ITEM_ENDS = re.compile(r"\s*(?:[,;:(\n.]|[-–]\s|$)")
_SCHOOLED = re.compile(r"\s*[,(\-–]\s*(?:lop\b|hs\b|\d{1,2}\s?[a-h]\d?\b|sn\b|sinh\b|\d{1,2}\s*(?:tuoi|t)\b)")
_AND = re.compile(r"\s*(?:,|;|&|\bva\b|\bvoi\b|\n)\s*(?:\d+[.)]\s*)?")
_SCHOOLS = frozenset("ptdtbt ptdt ptdtnt thcs thpt th mn tieu mam".split())
_KNOWN = FAMOUS | PLACES
_SMALL_FIRST = KINH | STRONG | {"a", "y"}
_NEAR = 24  # letters before a name in which what is named for it stands
# Behind `A.`: what heads a part of a report, not who is called so.
_HEADING = re.compile(
    r"\.?\s*(?:bao cao|can cu|chi dao|chuong trinh|cong tac|dac diem|danh gia|de xuat|giai phap|han che|hoat dong|ket luan|ket qua"
    r"|kho khan|kien nghi|kinh phi|muc dich|muc tieu|nguyen nhan|nhan xet|nhiem vu|noi dung|phan|phuong huong|so lieu|thong tin"
    r"|thuan loi|thuc hien|thuc trang|tinh hinh|to chuc|ton tai|trien khai|tuyen truyen|uu diem|yeu cau)(?!\w)"
)
_WORD = re.compile(r"[a-z]*[aeiouy][a-z]+|[a-z]+[aeiouy][a-z]*")  # what is spoken, and no initials
_INITIALS = re.compile(r"(?:[A-ZĐ]\.\s?){1,4}[A-ZĐ]?\.?|[A-ZĐ]{1,4}")


_NO_NAME_BARE = (
    frozenset(flat_of(word) for word in NO_NAME) - KINH - {"phuong", "nam", "ban", "thu", "nhi", "tam", "quy", "bao", "gia"}
)


def _words(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _after(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds a word for a person, and what may stand between it and the name."""
    return re.compile(rf"(?<!\w)({_words(words)})(?!\w)\s*[:(]?\s*((?:(?:{_words(LINKS)})(?!\w)\s*[:(]?\s*)*)")


_MARKED = {kind: _after(words) for kind, words in (("child", CHILD + NAMED), ("group", GROUPS), ("adult", ADULTS))}
_BARE = {
    kind: re.compile(flat_of(pattern.pattern))
    for kind, pattern in {
        "child": _after(tuple(w for w in CHILD if w not in {"con", "bạn", "đối tượng"}) + NAMED),
        "group": _after(GROUPS),
        "adult": _after(("anh", "chị", "ông", "phụ huynh", "người báo", "đồng chí")),
    }.items()
}

_CALLED = frozenset("anh chị ông bà cô thầy chú bác dì mẹ bố cha".split())
# Of tales, songs and history.
_TALES = frozenset(
    tuple(pair.split())
    for pair in "chị hằng;chú cuội;bác hồ;bà trưng;bà triệu;cô tiên;bà tiên;ông tiên;ông công;cô tấm;anh hùng;chị cả;bà điểm;cô ba;anh em;bà mụ;anh việt;anh đức;mẹ việt"
    ";bác gấu;ông thọ;ông trạng;bà chúa;ông hoàng;bà hoàng;thầy thuốc;bố già;chú bé;cô bé;cha mẹ;anh tài;cha xứ".split(";")
)

_PERSONS = frozenset(flat_of(word).split()[0].split("/")[0] for word in (*CHILD, *GROUPS, *ADULTS, *NAMED))
_FORMS = KINH | PLAIN_FORMS | HIGHLAND | {first for first, _ in HIGHLAND_PAIRS} | {"a", "y", "h", "k"}
NAME_SIGNS = _PERSONS | _FORMS  # without one of these in a flat text no name is looked for


def names(text: str, flat: str) -> list[Found]:
    """The names of persons in a text; `flat`: the same without case and marks."""
    return _Finder(text, flat).found


class _Finder:
    """Looks through one text; what was found once is not looked at again."""

    def __init__(self, text: str, flat: str) -> None:
        lower = text.lower()
        self.text, self.flat, self.lower = text, flat, lower if len(lower) == len(text) else flat
        self.found: list[Found] = []
        self._covered = bytearray()  # one for each letter of what was found
        self.shouted = text.upper() == text and any(letter.isalpha() for letter in text)
        told = frozenset(_PLAIN.findall(flat))
        if not told.isdisjoint(_PERSONS):
            self._after_words()
        if not told.isdisjoint(_FORMS):
            self._by_form()

    def _after_words(self) -> None:
        for kind in ("child", "group", "adult"):
            for words in (_BARE,) if self.text.isascii() else (_MARKED, _BARE):  # people leave marks out of some words only
                for match in words[kind].finditer(self.lower):
                    self._after_word(match, kind)

    def _after_word(self, match: re.Match[str], kind: str) -> None:
        """The names behind a word for a person, and those that follow it in a list."""
        said = _PLAIN.findall(self.flat, match.start(), match.end())
        named = "ten" in said or " la " in f" {flat_of(match[2])} "
        child = kind != "adult"
        kind = "child" if kind == "group" and self._case else kind
        at = match.end()
        end = self._name_at(at, kind, named=named)
        if end is None and match[1] in _CALLED and (alone := self._given_alone(at, match[1])) is not None:
            self._add(at, alone, alone=True)
        while end is not None:
            self._add(at, end, child=child)
            follows = _AND.match(self.flat, end)
            if follows is None or follows.end() == end:
                return
            at = follows.end()
            plain = follows[0].strip()[:2] == "va" or self._in_list(match)
            end = self._name_at(at, kind if plain else "adult", named=False)

    def _given_alone(self, at: int, called: str) -> int | None:
        """Where a given name ends that follows `chị` or `bà`; `chị Hằng`, `bà Triệu` and `Bác Hồ` are nobody of the village."""
        run = [] if self.shouted or self._taken(at) else self._run(at)
        words = [token[0] for token in run]
        given = 0 < len(words) <= _TWO and all(
            is_syllable_of_names(word, bare=False) and word.lower() not in NO_NAME for word in words
        )
        if not given or any(word.isupper() for word in words) or (called, words[0].lower()) in _TALES:
            return None
        known = flat_of(" ".join(words)) in PLACES or (len(words) == _TWO and is_everyday(*words))
        return None if known else run[-1].end()

    @cached_property
    def _case(self) -> bool:
        return tells_a_case(self.text, self.flat)

    def _in_list(self, match: re.Match[str]) -> bool:
        return bool(re.search(r"(?:cac|hai|ba|bon|nam|nhung)\s+$", self.flat[max(0, match.start() - 8) : match.start()]))

    def _name_at(self, at: int, kind: str, *, named: bool) -> int | None:
        """Where the name ends that begins at a place; None where none does."""
        if self._taken(at):
            return None
        run = self._run(at)
        if run and self._is_name(run, kind, named=named):
            return run[-1].end()
        ends = [end for end in (self._lower_name(at, kind), may_begin(self.text, self.flat, at) and self._plain(at)) if end]
        return max(ends, default=None)

    def _run(self, at: int) -> list[re.Match[str]]:
        """The words in capitals from a place on."""
        run: list[re.Match[str]] = []
        while len(run) < _MOST and (token := _TOKEN.match(self.text, at)):
            if not token[0][0].isupper() or (run and self._ends_here(run[-1], token)):
                break
            run.append(token)
            gap = _GAP.match(self.text, token.end())
            if gap is None or (token[0].endswith(".") and len(token[0]) > _THREE and not _INITIALS.fullmatch(token[0])):
                break
            at = gap.end()
        return run

    def _ends_here(self, before: re.Match[str], token: re.Match[str]) -> bool:
        flat = flat_of(token[0]).rstrip(".")
        return self.shouted and flat in AFTER_NAME and f"{flat_of(before[0])} {flat}" not in PLACES

    def _is_name(self, run: list[re.Match[str]], kind: str, *, named: bool) -> bool:
        words = [flat_of(token[0]).rstrip(".") for token in run]
        famous = len(words) == _TWO or words[0] == "truong" or kind == "group" or " ".join(words) == "ho chi minh"
        if (famous and self._famous(words)) or self._named_for(run[0].start()) or self._is_no_name(run):
            return False
        typed = [token[0] for token in run]
        formed = _is_formed(words, typed) and not (len(run) > 1 and run[1][0].lower() in NO_NAME) and self._is_spelt(typed)
        if kind == "child" or named:
            return formed or self._is_given(words, run[0][0])
        return formed or (kind == "group" and bool(_INITIALS.fullmatch(run[0][0])) and "." in run[0][0])

    def _is_spelt(self, typed: list[str]) -> bool:
        """Whether words in a text all in capitals, which tell nothing there, are a surname and a name by their marks."""
        return (
            not self.shouted or self.text.isascii() or _is_highland([flat_of(word) for word in typed], typed) or is_spelt(typed)
        )

    def _is_given(self, words: list[str], first: str) -> bool:
        """Whether capital words behind a word for a child are its name: all but those that begin no name."""
        two = " ".join(words[:2])
        typed = first.lower().rstrip(".")
        if self.shouted and not is_syllable_of_names(typed, bare=self.text.isascii()) and _WORD.fullmatch(flat_of(first)):
            return False
        return (
            typed not in NO_NAME
            and not (self.text.isascii() and words[0] in _NO_NAME_BARE)
            and two not in PLACES
            and not (first.isupper() and len(first) > _FOUR and not self.shouted)
        )

    def _is_no_name(self, run: list[re.Match[str]]) -> bool:
        """Whether the first of some words begins no name; `Đoàn` is a surname too, before two words that are no agency's."""
        first = run[0][0].lower()
        surname = first == "đoàn" and len(run) > _TWO and not any(token[0].lower() in NO_NAME for token in run[1:])
        return first in NO_NAME and not surname

    def _named_for(self, at: int) -> bool:
        pattern = _NAMED_FOR_BARE if self.text.isascii() else _NAMED_FOR
        return bool(pattern.search(self.lower[max(0, at - _NEAR) : at]))

    def _lower_name(self, at: int, kind: str) -> int | None:
        """The end of a name without capitals: a surname that is no everyday word, or `a thiu`, `y hoa`."""
        first = None if kind == "adult" else _TOKEN.match(self.text, at)
        if first is None or self.flat[at : first.end()] not in _SMALL_FIRST:
            return None
        tokens: list[re.Match[str]] = []
        place = at
        while len(tokens) < _FOUR and (token := _TOKEN.match(self.text, place)):
            tokens.append(token)
            gap = _GAP.match(self.text, token.end())
            if gap is None:
                break
            place = gap.end()
        words = [flat_of(token[0]) for token in tokens]
        if len(words) < _TWO or (words[0] == "truong" and self._famous(words)):
            return None
        if words[0] in {"a", "y"} and len(words[1]) > 1 and words[1] not in NO_NAME_AFTER_Y | AFTER_NAME:
            return tokens[1].end()
        surnamed = words[0] in STRONG or (words[0] in KINH and words[1] in {"thi", "van"})
        if not surnamed or self._named_for(at) or " ".join(words[:2]) in FAMOUS or not self._plain_surname(tokens[0][0]):
            return None
        count = 1
        while count < len(words) and words[count] not in AFTER_NAME - {"ban"}:
            count += 1
        return tokens[count - 1].end() if count > 1 else None

    def _plain_surname(self, typed: str) -> bool:
        """Whether a small word is a surname as it is spelt: `đang` is none."""
        return typed.isascii() or typed.lower() not in {
            "đang",
            "bụi",
            "đình",
            "trường",
            "lượng",
            "phùng",
            "phần",
            "phân",
            "đáng",
            "giảng",
            "trương trình",
        }

    def _by_form(self) -> None:
        """Names that are known by their form only: three words after a surname, `Y Hoa`, `Rơ Châm …`, `H'Lan`."""
        place = 0
        for letters in _PLAIN.finditer(self.flat):
            if letters[0] not in _FORMS or (at := letters.start()) < place:
                continue
            plain = letters[0] in PLAIN_FORMS and may_begin(self.text, self.flat, at)
            if not (plain or self.text[at].isupper()) or not self._begins(at):
                continue
            run = self._run(at) if self.text[at].isupper() else []
            alone = bool(run) and self._stands_alone(run)
            if alone:
                self._add(at, run[-1].end())
            if alone or (run and (self._famous([flat_of(each[0]) for each in run]) or self._named_for(at))):
                place = run[-1].end()
            elif plain and (end := self._plain(at)) is not None:
                self._add(at, end)
                place = end

    def _plain(self, at: int) -> int | None:
        """Where a name ends that no capitals tell."""
        name = PlainName(self.text, self.flat, at)
        end = name.end()
        flat = self.flat[at:end]
        return None if end is None or self._famous(flat.split()) or flat in STREETS or self._named_for(at) else end

    def _begins(self, at: int) -> bool:
        """Whether a word begins at a place where none was found yet."""
        inside = at > 0 and (self.text[at - 1].isalpha() or self.text[at - 1] in "'’")
        return not inside and not self._taken(at)

    def _stands_alone(self, run: list[re.Match[str]]) -> bool:
        words = [flat_of(token[0]).rstrip(".") for token in run]
        typed = [token[0] for token in run]
        if self._famous(words) or " ".join(words) in STREETS or self._named_for(run[0].start()) or self.shouted:
            return False
        lettered = self._word_before(run[0].start()) in LETTERED or _HEADING.match(self.flat, run[0].end())
        if words[0] == "a" and lettered:
            return False
        if _is_highland(words, typed):
            return True
        if words[0] not in KINH or any(word.lower() in NO_NAME for word in typed):
            return False
        schooled = bool(_SCHOOLED.match(self.flat, run[-1].end()))
        if len(words) == _TWO:
            return schooled and not run[0].start()
        listed = _ITEM.search(self.text, max(0, run[0].start() - _NEAR), run[0].start()) and _ITEM_ENDS.match(
            self.text, run[-1].end()
        )
        return len(words) in (_THREE, _FOUR) and bool(
            listed
            or is_full_name(typed)
            or words[0] in STRONG | {"le", "vu", "vo", "do", "ho"}
            or words[1] in MIDDLE
            or schooled
        )

    def _famous(self, words: list[str]) -> bool:
        if words[:1] == ["truong"] and len(words) > _TWO:  # a school's name without marks, `Truong Phan Chu Trinh`
            return words[1] in _SCHOOLS or self._famous(words[1:]) or " ".join(words[1:]) in STREETS
        return any(" ".join(words[:count]) in _KNOWN for count in (len(words), 3, 2) if count >= len(words) - 1)

    def _word_before(self, at: int) -> str:
        before = self.flat[max(0, at - _NEAR) : at].split()
        return before[-1].strip(".,:;(") if before else ""

    def _add(self, start: int, end: int, *, child: bool = False, alone: bool = False) -> None:
        self._covered = self._covered or bytearray(len(self.text))
        self._covered[start:end] = b"\1" * (end - start)
        self.found.append(Found(start, end, "name", child, alone))

    def _taken(self, at: int) -> bool:
        return at < len(self._covered) and self._covered[at] == 1


def _is_formed(words: list[str], typed: list[str]) -> bool:
    """Whether words have the form of a full name."""
    if _is_highland(words, typed):
        return True
    initials = len(words) == 1 and "." in typed[0] and bool(_INITIALS.fullmatch(typed[0])) and len(typed[0]) > _THREE
    return initials or (len(words) > 1 and words[0].replace("-", " ").split()[0] in KINH) or (words[0].count("-") > 1)


def _is_highland(words: list[str], typed: list[str]) -> bool:
    """`A Thiu`, `Y Hoa`, `H'Lan`, `Siu Blết`, `Rơ Châm …`: names by their form."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    if "'" in first and first[0] in "hk" and first.index("'") == 1:
        return len(first) > _TWO or bool(second)
    if first in {"a", "y"} and second:
        none = NO_NAME_AFTER_Y if first == "y" else NO_NAME_AFTER_A
        return second not in none and len(second) > 1 and not typed[1].isupper()
    return (first in HIGHLAND and bool(second)) or (first, second) in HIGHLAND_PAIRS
