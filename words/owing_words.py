"""How many agencies did not send, and how many sent what cannot be counted yet: of these nobody says that they owe."""

from words import say
from words.catalogue import say_many


def who_owes(unsent: int, sent: int, language: str, *, due: bool) -> str:
    """
    `2 cơ quan, đơn vị còn nợ báo cáo; 2 có báo cáo cần sửa`.

    Args:
        unsent: agencies of which a report did not come.
        sent: all agencies that sent a report which cannot be counted yet, those among them that did not send another too.
        language: of the sentence.
        due: whether the deadline has passed.
    """
    if not unsent:
        return say_many("slides.mending", sent, language) if sent else say("slides.owing.none", language)
    said = say_many("slides.owing" if due else "slides.coming", unsent, language)
    return f"{said}; {say_many('slides.mending_too', sent, language)}" if sent else said
