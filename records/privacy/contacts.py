"""E-mail addresses and accounts of private persons; pages and posts that anybody may open stay."""

import re
from collections.abc import Iterator

from records.privacy.flat_text import Found

_AT, _DOT = r"\s?(?:@|[(\[]\s?at\s?[)\]])\s?", r"(?:\.|[(\[]\s?dot\s?[)\]])"
_EMAIL = re.compile(rf"(?<![\w.+\-])[\w.+\-]+{_AT}([\w\-]+(?:{_DOT}[\w\-]+)+)")
_OFFICIAL_DOMAIN = ".gov.vn"
LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"|]+")
_ACCOUNT = re.compile(
    r"(?<![\w.])(?:https?://)?(?:www\.|m\.|web\.|vi-vn\.)?"
    r"(?:facebook\.com|fb\.com|fb\.me|m\.me|zalo\.me|tiktok\.com|instagram\.com|t\.me|youtube\.com|threads\.net|x\.com)/([^\s,;)\]]+)"
)
# Posts, videos, groups and the like: what is put on a page for everybody.
_POST = re.compile(
    r"/?(?:posts?|videos?|watch|groups|photos?|permalink\.php|story\.php|share|reel|stories|events|pages|media|shorts|playlist|s/|p/|hashtag)\b"
    r"|[^/?]+/(?:posts|videos?|photos?|reels?|live|community|about)\b"
)
# A page whose name speaks of an agency is the agency's.
_AGENCY_NAME = re.compile(
    r"doan|hoi|ubnd|uyban|cong-?an|truong|thcs|thpt|tieuhoc|mamnon|xa|huyen|tinh|phuong|thon|konray|kontum|trung-?tam|vhtt|bao|dai|tuoi-?tre"
    r"|phu-?nu|mat-?tran|tramyte|yte|chinhphu|gov|official|page"
)
_OWN = re.compile(
    r"(?<!\w)(?:em|chau|be|con|ca nhan|nick|hoc sinh|nan nhan|me|bo|fb|ins|facebook|zalo|tik ?tok|nha chau)(?:\s+(?:ay|cua|face|\w+))?\s*[: ]"
)
_LONG = 60  # letters of an owner and what stands between
_HANDLE = re.compile(r"(?<![\w.@/])@[a-z0-9_][\w.]{2,}(?![\w.(])")  # with a bracket it is a formula
_NAMED = re.compile(
    r"(?<!\w)(?:(?:nick|ten|tai khoan)\s+(?:facebook|face|fb|zalo|tik ?tok|ins(?:ta(?:gram)?)?)\s*(?:la)?\s*:?|(?:facebook|fb|tik ?tok|insta(?:gram)?)\s*:)"
    r"\s*([^\s,;.()/@]+(?:\s+[^\s,;.()]+){0,4}?)(?=\s+(?:cua|de|va|bi|da|dang|tung)\b|\s*[,;.()\n]|$)"
)
_NO_ACCOUNT = re.compile(
    r"(?:nhom|trang|doan|hoi|ubnd|fan ?page|truong|cong an|xa|huyen|da|dang|co|khong|www|http|\d+\s|bai|chia|tuyen|cac|lop|cua|phong|zalo|facebook|tik)"
    r"|(?:facebook|fb|m|t|zalo|youtube|tiktok|instagram)\b"
)

_HINT = re.compile(r"@|f(?:acebook|b)|zalo|tik ?tok|ins|t\.me|youtube|threads|x\.com|m\.me|nick")


def emails(flat: str) -> Iterator[Found]:
    """The e-mail addresses of a flat text but those of state agencies."""
    if "@" not in flat and "at" not in flat:
        return
    for match in _EMAIL.finditer(flat):
        if not match[1].endswith(_OFFICIAL_DOMAIN):
            yield Found(match.start(), match.end(), "email")


def accounts(text: str, flat: str) -> Iterator[Found]:
    """The accounts of private persons in a text, given flat as well: of a link what follows the name of the site."""
    if not _HINT.search(flat):
        return
    alone = flat.strip().startswith(("http", "www", "m.", "fb.", "facebook.")) and " " not in flat.strip()
    owner, looked = False, 0
    for match in _ACCOUNT.finditer(flat):
        name = match[1]
        owner = owner or bool(_OWN.search(flat, max(0, looked - _LONG), match.start()))
        own, looked = owner and not alone, match.start()
        public = _POST.match(name) or (not own and _AGENCY_NAME.search(name)) or (alone and not _is_profile(flat, name))
        if not public and (own or _is_profile(flat, name)):
            yield Found(match.start(1), match.end(1), "social")
    # A handle has no accents: `@Hoạt động` is a heading.
    handles = [match.span() for match in _HANDLE.finditer(flat) if text[slice(*match.span())].isascii()]
    yield from (Found(start, end, "social") for start, end in handles)
    for match in _NAMED.finditer(flat):
        if not _NO_ACCOUNT.match(match[1]):
            yield Found(match.start(1), match.end(1), "social")


def _is_profile(flat: str, name: str) -> bool:
    """Whether a link is a person's own page by its form."""
    of_persons = "facebook." in flat or "fb." in flat or "m.me" in flat or "tiktok." in flat or "instagram." in flat
    return of_persons and (name.startswith("profile.php") or "/" not in name.rstrip("/").split("?")[0])
