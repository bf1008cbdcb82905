"""Spoils a workbook's package in one of many ways, drawn by a seed: its XML, or the zip around it."""

import io
import re
import zipfile
from collections.abc import Callable
from random import Random

Parts = dict[str, bytes]
_TAG = re.compile(rb"<[^<>]{1,300}>")
_VALUE = re.compile(rb"(<(?:\w+:)?[vtf](?: [^<>]*)?>)([^<]*)(?=</)")
_ATTRIBUTE = re.compile(rb'( [\w:]+=")([^"]*)(?=")')
ADDRESSES = (
    b"xfd1048576", b"XFD1048576", b" A1 ", b"A1048577", b"AAAA1", b"A99999999", b"A0", b"", b"&#88;FD1", b"$B$2",
    b"A1:XFD1048576", b"R1C1", b"B2", b"IV65536", b"XFE1", b"A-1", b"A1.5",
)  # fmt: skip
VALUES = (
    b"", b"-1", b"0", b"1e999", b"NaN", b"-0", b"99999999999999999999", b"1_000", b"0x10", b"#REF!", b"&#0;", b"&unknown;",
    b"&#x1F600;", b"_xD800_", b"_x0000_", b"2023-02-30T25:00:00", b"TRUE", b" ", b"=1+1", b"]]>", b"\xff\xfe",
    b"9" * 5_000, b"A" * 70_000,
)  # fmt: skip
TYPES = (b"s", b"n", b"str", b"e", b"b", b"d", b"inlineStr", b"x", b"")
RUNS = (
    b"<c/>",
    b"<row/>",
    b"<a>",
    b"</a>",
    b"<c><v>1</v></c>",
    b"<mergeCell ref='A1:XFD1048576'/>",
    b" ",
    b"<!-- -->",
    b"<f>1</f>",
)
DOCTYPES = (
    b'<!DOCTYPE a [<!ENTITY b "c">]>',
    b'<!DOCTYPE a SYSTEM "file:///etc/passwd">',
    b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>',
)


def spoilt(parts: Parts, seed: int) -> bytes:
    """The bytes of a workbook of these parts after one to three faults, the same for the same seed."""
    random = Random(seed)
    parts = dict(parts)
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        random.choice(_IN_PARTS)(parts, random)
    content = _packed(parts, random)
    return random.choice(_IN_ZIP)(content, random) if random.random() < 0.4 else content


def _packed(parts: Parts, random: Random) -> bytes:
    content = io.BytesIO()
    method = random.choice((zipfile.ZIP_DEFLATED,) * 8 + (zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
    with zipfile.ZipFile(content, "w", method) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


def _some_part(parts: Parts, random: Random) -> str:
    """A part that figures come from, more often than another."""
    telling = [name for name in parts if "sheet" in name or "String" in name or "workbook" in name or "styles" in name]
    return random.choice(telling if telling and random.random() < 0.9 else sorted(parts))


def _one_match(pattern: re.Pattern[bytes], put: Callable[[re.Match[bytes], Random], bytes]) -> Callable[[Parts, Random], None]:
    """A fault that puts something else in place of one match in a part."""

    def fault(parts: Parts, random: Random) -> None:
        name = _some_part(parts, random)
        found = list(pattern.finditer(parts[name]))
        if found:
            match = random.choice(found)
            parts[name] = parts[name][: match.start()] + put(match, random) + parts[name][match.end() :]

    return fault


def _cut(parts: Parts, random: Random) -> None:
    name = _some_part(parts, random)
    parts[name] = parts[name][: random.randrange(len(parts[name]) + 1)]


def _insert(parts: Parts, random: Random) -> None:
    """Anything from a byte to some megabytes, anywhere."""
    name = _some_part(parts, random)
    at = random.randrange(len(parts[name]) + 1)
    what = random.choice(
        (random.randbytes(random.randrange(1, 40)), random.choice(RUNS) * random.choice((1, 50, 20_000, 1_000_000)))
    )
    parts[name] = parts[name][:at] + what + parts[name][at:]


def _flip(parts: Parts, random: Random) -> None:
    name = _some_part(parts, random)
    part = bytearray(parts[name])
    for _ in range(random.randrange(1, 6)):
        if part:
            part[random.randrange(len(part))] = random.randrange(256)
    parts[name] = bytes(part)


def _prologue(parts: Parts, random: Random) -> None:
    name = _some_part(parts, random)
    plain = re.sub(rb"^<\?xml[^>]*>", b"", parts[name])
    encoding = random.choice((b"UTF-8", b"UTF-16", b"windows-1258", b"utf-7", b"IBM037", b"x"))
    declared = b'<?xml version="1.0" encoding="' + encoding + b'"?>'
    parts[name] = random.choice(
        (declared + plain, random.choice(DOCTYPES) + plain, b"\xef\xbb\xbf" + plain, plain.decode().encode("utf-16"))
    )


def _namespace(parts: Parts, random: Random) -> None:
    name = _some_part(parts, random)
    others = (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"", b"urn:x")
    parts[name] = parts[name].replace(b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", random.choice(others))


def _rename(parts: Parts, random: Random) -> None:
    name = _some_part(parts, random)
    new = random.choice(
        (name.upper(), name.replace("/", "\\"), "/" + name, name + "x", "../" + name, name.replace("xl/", "XL//"), "a\0b")
    )
    parts[new] = parts.pop(name)


def _remove(parts: Parts, random: Random) -> None:
    parts.pop(_some_part(parts, random))


def _swap(parts: Parts, random: Random) -> None:
    one, other = _some_part(parts, random), _some_part(parts, random)
    parts[one], parts[other] = parts[other], parts[one]


def _repeat_cells(parts: Parts, random: Random) -> None:
    """The rows of a tab many times over, so that addresses come again."""
    name = _some_part(parts, random)
    begin, end = parts[name].find(b"<row"), parts[name].rfind(b"</row>") + 6
    if 0 <= begin < end:
        parts[name] = parts[name][:end] + parts[name][begin:end] * random.choice((1, 2, 100)) + parts[name][end:]


_IN_PARTS: list[Callable[[Parts, Random], None]] = [
    _one_match(re.compile(rb'( r=")([^"]*)(?=")'), lambda match, random: match[1] + random.choice(ADDRESSES)),
    _one_match(re.compile(rb'( r=")([^"]*)(?=")'), lambda match, random: match[1] + random.choice(ADDRESSES)),
    _one_match(re.compile(rb'( t=")([^"]*)(?=")'), lambda match, random: match[1] + random.choice(TYPES)),
    _one_match(re.compile(rb'( ref=")([^"]*)(?=")'), lambda match, random: match[1] + random.choice(ADDRESSES)),
    _one_match(_VALUE, lambda match, random: match[1] + random.choice(VALUES)),
    _one_match(_VALUE, lambda match, random: match[1] + random.choice(VALUES)),
    _one_match(_ATTRIBUTE, lambda match, random: match[1] + random.choice(VALUES + ADDRESSES)),
    _one_match(_ATTRIBUTE, lambda match, random: match[1] + random.choice(VALUES + ADDRESSES)),
    _one_match(_ATTRIBUTE, lambda _match, _random: b""),
    _one_match(_TAG, lambda _match, _random: b""),
    _one_match(_TAG, lambda match, random: match[0] * random.choice((2, 3, 10_000))),
    _one_match(_TAG, lambda match, random: match[0] + random.choice(RUNS) * random.choice((1, 3, 100_000))),
    _cut, _insert, _insert, _flip, _prologue, _namespace, _rename, _remove, _swap, _repeat_cells,
]  # fmt: skip


def _header_field(content: bytes, random: Random) -> bytes:
    """Another number in one of the headers: a size, an offset, a method, a flag."""
    found = bytearray(content)
    marks = [match.start() for match in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)", content)]
    at = random.choice(marks) + random.randrange(4, 46)
    number = random.choice((0, 1, 10, 0xFFFF, 0xFFFFFFFE, 0xFFFFFFFF, random.randrange(2**32)))
    size = random.choice((1, 2, 4))
    found[at : at + size] = (number % 256**size).to_bytes(size, "little")
    return bytes(found)


def _twice(content: bytes, random: Random) -> bytes:
    """A second entry of the same name."""
    copy = io.BytesIO(content)
    with zipfile.ZipFile(copy, "a") as package:
        name = random.choice(package.namelist())
        package.writestr(name, random.choice((b"", b"<a/>", package.read(name))))
    return copy.getvalue()


def _bytes(content: bytes, random: Random) -> bytes:
    found = bytearray(content)
    for _ in range(random.randrange(1, 30)):
        found[random.randrange(len(found))] = random.randrange(256)
    return bytes(found)


_IN_ZIP: list[Callable[[bytes, Random], bytes]] = [
    _header_field,
    _header_field,
    _header_field,
    _twice,
    _bytes,
    lambda content, random: content[: random.randrange(len(content))],
    lambda content, random: content + random.randbytes(random.choice((1, 100, 70_000))),
    lambda content, random: random.randbytes(random.choice((1, 100))) + content,
    lambda content, random: b"PK\x03\x04" + random.randbytes(random.choice((0, 100))) + content,
    lambda content, random: content[: random.randrange(len(content))] + content,
]
