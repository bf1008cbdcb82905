"""Sizes: the type scale, the steps of space, the fonts; in rem (16 pixels) on the screen."""

FONT = "Be Vietnam Pro, Segoe UI, Roboto, Noto Sans, sans-serif"
PAPER_FONT = "Times New Roman"  # of files, as official documents (Nghị định 30/2020/NĐ-CP)

# What a text is for -> its size. No text on the screen is smaller than `small`.
TYPE = {
    "display": 2.0,  # the one figure that a card is about
    "headline": 1.5,  # the sentence that a page opens with
    "title": 1.1875,  # of a chart or a table
    "body": 1.0,
    "label": 0.9375,
    "small": 0.8125,
}
# The distance between things that belong together, up to the distance between sections.
SPACE = {"1": 0.25, "2": 0.5, "3": 0.75, "4": 1.0, "6": 1.5, "8": 2.25}
RADIUS = 0.625
TOUCH = 2.75  # no target of a finger is smaller: 44 pixels
