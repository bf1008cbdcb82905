"""How measures are named for people: those that ship from the catalogue, those that an office declares as it calls them."""

from indicators.measures import Measure
from records.programme.declared_measures import DeclaredMeasure
from words import say


def measure_name(measure: Measure, language: str) -> str:
    """What a measure is called."""
    return measure.declared.name if measure.declared else say(f"measure.{measure.name}", language)


def denominator_name(measure: DeclaredMeasure, language: str) -> str:
    """What the column of a share's denominators is called: `Trường có buổi tuyên truyền: trên tổng số`."""
    return say("measure.out_of", language, name=measure.name)


def declared_label(measure: DeclaredMeasure, language: str) -> str:
    """A declared measure over its value; of a share also what it is a share of, for its target may be less than all."""
    return say("measure.of_all", language, name=measure.name, per=measure.per) if measure.per else measure.name


def declared_definition(measure: DeclaredMeasure, language: str) -> str:
    """What a declared measure is, said from its line: how it is taken, from which rows, and what it is a share of."""
    facts = {"table": say(f"table.{measure.table}", language), "column": measure.heading or ""}
    sentence = say(f"declared.{measure.how}", language, **facts)
    if measure.where:
        conditions = "; ".join(f"{condition.heading} = {condition.value}" for condition in measure.where)
        sentence += " " + say("declared.where", language, conditions=conditions)
    return sentence + (" " + say("declared.per", language, per=measure.per) if measure.per else "")
