"""What code must know of the form of a paper (Nghị định 30/2020/NĐ-CP); every other measure is a style of template.docx."""

# Lengths in twentieths of a point (1 mm is 56.7 of them), sizes in points.
_MM = 1440 / 25.4
_LEFT, _RIGHT = round(30 * _MM), round(15 * _MM)  # 30-35 mm, 15-20 mm
_WIDTH = round(210 * _MM) - _LEFT - _RIGHT  # of the text on an upright A4

ISSUER = 12  # 12-13
TITLE = 14  # 13-14

HEAD_LEFT = round(0.42 * _WIDTH)  # of the head: the issuer's side
ISSUER_LINE = 0.42  # of the text above it, a third to a half
BLANK = "……"  # what stands where a setting is not given
TO_FILL_IN = "\N{NO-BREAK SPACE}" * 6  # the number and the day of a draft
ENDS = "./."  # what ends the text of a paper
