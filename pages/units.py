"""How far are the units of this roll-up, and of which of them is nothing known?"""

from ui.app.frame import plain_frame
from ui.units import units

with plain_frame("units") as plain:
    units.show_units(plain)
