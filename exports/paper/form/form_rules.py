"""The measures of an official paper: each with its bounds in Nghị định 30/2020/NĐ-CP, Phụ lục I, of 5 March 2020."""

# Lengths in twentieths of a point (1 mm is 56.7 of them), sizes in points.
MM = 1440 / 25.4

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
PAPER = "vi"  # of the catalogue: an official paper is Vietnamese, whatever language the reader has chosen

PAGE_SHORT, PAGE_LONG = round(210 * MM), round(297 * MM)  # A4
TOP, BOTTOM = round(20 * MM), round(20 * MM)  # 20-25 mm
LEFT, RIGHT = round(30 * MM), round(15 * MM)  # 30-35 mm, 15-20 mm
HEADER = round(10 * MM)  # the page number stands between the edge and the text
WIDTH = PAGE_SHORT - LEFT - RIGHT  # of the text, upright
WIDTH_ACROSS = PAGE_LONG - LEFT - RIGHT

BODY = 14  # 13-14
INDENT = round(10 * MM)  # first line, 1-1.27 cm
GAP = 120  # between paragraphs, 6 points at least
LINE = 252  # 1.05 lines of 240; single to 1.5

NATION, MOTTO = 12, 13  # 12-13, 13-14
PARENT, ISSUER = 12, 12  # 12-13
NUMBER, DATE = 13, 13  # 13, 13-14
ABOUT = 12  # of a letter, under its number, 12-13
TITLE = 14  # 13-14
ADDRESSEES = 14  # 13-14
SIGNATURE = 14  # 13-14
RECIPIENTS_HEAD, RECIPIENTS = 12, 11
ANNEX = 14
PAGE_NUMBER = 14  # 13-14
TABLE, NOTE = 12, 11  # the decree says nothing of them; legible, and smaller than the text

HEAD_LEFT = round(0.42 * WIDTH)  # of the head: the issuer's side
ISSUER_LINE = 0.42  # of the text above it, a third to a half
BLANK = "……"  # what stands where a setting is not given
NO_BREAK = "\N{NO-BREAK SPACE}"
TO_FILL_IN = NO_BREAK * 6  # the number and the day of a draft
ENDS = "./."  # what ends the text of a paper
