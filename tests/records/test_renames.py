"""Tabs that were renamed between two readings."""

from records.changes.renames import followed
from records.workbook.raw import Tab


def _tab(name, sheet_id, known_as=None):
    return Tab(name, [], sheet_id=sheet_id, known_as=known_as)


def _known(tabs, before):
    return [(tab.name, tab.known_as) for tab in followed(tabs, before)]


def test_a_renamed_office_table_keeps_the_name_it_was_known_by():
    """Office tables are found by name: one rename would take every figure off the screen."""
    assert _known([_tab("Danh sách xã", 5)], [_tab("Địa bàn", 5)]) == [("Danh sách xã", "Địa bàn")]


def test_a_tab_renamed_twice_is_still_followed():
    """The second reading knows only the first new name."""
    before = followed([_tab("Danh sách xã", 5)], [_tab("Địa bàn", 5)])
    assert _known([_tab("Xã phường", 5)], before) == [("Xã phường", "Địa bàn")]


def test_a_new_tab_by_the_old_name_takes_its_place():
    """Whoever makes a new Địa bàn means it."""
    assert _known([_tab("Cũ", 5), _tab("Địa bàn", 6)], [_tab("Địa bàn", 5)]) == [("Cũ", None), ("Địa bàn", None)]


def test_a_tab_given_its_old_name_back_is_no_longer_renamed():
    """The notice must go away once the office has mended it."""
    assert _known([_tab("Địa bàn", 5)], [_tab("Xã phường", 5, "Địa bàn")]) == [("Địa bàn", None)]


def test_a_renamed_agency_tab_needs_no_following():
    """Agency tables are found by their header row, whatever the tab is called."""
    assert _known([_tab("Trường học", 7)], [_tab("Hoạt động", 7)]) == [("Trường học", None)]


def test_a_tab_from_a_file_has_no_id_to_follow_it_by():
    """Two tabs without an id are not the same tab."""
    assert _known([_tab("Danh sách xã", None)], [_tab("Địa bàn", None)]) == [("Danh sách xã", None)]
