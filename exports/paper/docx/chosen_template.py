"""Which template papers are written on: one that an office names or lends, where it can be used, else ours."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from exports.paper.docx.word_template import LARGEST, Refused, refusal
from words import say
from words.formats import number

_ROOT = Path(__file__).parent.parent.parent.parent


@dataclass(frozen=True, slots=True)
class Chosen:
    """A template: its bytes, None where ours is used; and why another was refused, None where none was."""

    content: bytes | None = None
    refused: Refused | None = None


def judged(content: bytes) -> Chosen:
    """The template in these bytes, where it can be used."""
    why = refusal(content)
    return Chosen(refused=why) if why else Chosen(content)


def template_at(path: Path) -> Chosen:
    """The template in a file, where it can be read and used."""
    try:
        with path.open("rb") as file:
            return judged(file.read(LARGEST + 1))
    except (OSError, ValueError):
        return Chosen(refused=Refused("not_found"))


def template_of(secrets: Mapping[str, object]) -> Chosen:
    """The template that `[office] paper_template` of the secrets names, its path from the folder of the product; else ours."""
    office = secrets.get("office")
    named = office.get("paper_template") if isinstance(office, Mapping) else None
    if named is None:
        return Chosen()
    return template_at(_ROOT / named) if isinstance(named, str) and named.strip() else Chosen(refused=Refused("not_found"))


def refused_in_words(refused: Refused, language: str) -> str:
    """Why a template is not used, in one sentence, and that ours is."""
    facts = {"names": ", ".join(refused.names), "most": number(LARGEST // 1024 // 1024, language)}
    return say(f"paper_template.{refused.kind}", language, **facts)
