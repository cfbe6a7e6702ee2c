"""The one table of actions, from which menus, toolbar, shortcuts and their list are made.

To add an action is to add one entry here, its key to a menu, and one handler in the window under
the same key.
"""

from __future__ import annotations

from erqi_viewer.core.tuples import NamedTuple


class ActionSpec(NamedTuple):
    """An action. ``text`` and ``tip`` are catalogue texts, ``shortcut`` is portable.

    ``icon`` says that ``resources/icons`` has one under the action's key. ``checked`` is empty for
    what is done once, ``toggle`` for what is on or off, else the name of a group of which exactly
    one is on.
    """

    key: str
    text: str
    shortcut: str
    tip: str
    icon: bool = False
    checked: str = ""


class MenuSpec(NamedTuple):
    """A menu: ``title`` is a catalogue text, ``items`` action keys, ``>menu`` or ``-`` a line."""

    key: str
    title: str
    items: str


A = ActionSpec
M = MenuSpec

ACTIONS: tuple[ActionSpec, ...] = (
    A("new_book", "New record boo&k…", "Ctrl+Shift+N", "Begin a record book", icon=True),
    A("open", "&Open…", "Ctrl+O", "Open another record book", icon=True),
    A("open_own", "Open my o&wn book", "Ctrl+Shift+O", "Open your own record book", icon=True),
    A("forget_recent", "&Forget these", "Ctrl+M, F", "Empty the list of recent files"),
    A("reload", "&Reload", "F5", "Read the open file again", icon=True),
    A("import", "&Import…", "Ctrl+I", "Import tables and press releases", icon=True),
    A("paste_import", "Import from the c&lipboard", "Ctrl+Shift+V", "Import what was copied"),
    A("save_template", "Save import te&mplate…", "Ctrl+M, T", "Save a table to fill in and import"),
    A("attach_text", "Attach source &text…", "Ctrl+T", "Attach a source's own text", icon=True),
    A("save_table", "&Save table as…", "Ctrl+S", "Save the table as CSV or XLSX", icon=True),
    A("export_plot", "&Export plot…", "Ctrl+E", "Save the plot as PNG, SVG or PDF", icon=True),
    A("save_bundle", "Save b&undle…", "Ctrl+Shift+S", "Save all, to be checked", icon=True),
    A("copy_plot", "&Copy plot", "Ctrl+Shift+C", "Copy the plot as a picture", icon=True),
    A("backups", "&Backups…", "Ctrl+M, B", "See the book's backups and go back to one"),
    A("quit", "&Quit", "Ctrl+Q", "Close the window"),
    A("undo", "&Undo", "Ctrl+Z", "Take the last change back", icon=True),
    A("redo", "Re&do", "Ctrl+Shift+Z", "Do again what was taken back", icon=True),
    A("add", "&Add…", "Ctrl+N", "Add a rank, an absence, a figure, an honour", icon=True),
    A("change", "&Change…", "F2", "Change the selected record", icon=True),
    A("delete", "D&elete", "Del", "Delete the selected records", icon=True),
    A(
        *("manage", "&Lists, regions and sources…", "Ctrl+Shift+L"),
        "Add, change or delete what the records refer to",
        icon=True,
    ),
    A("copy_table", "Copy &rows", "Ctrl+Shift+T", "Copy rows for a spreadsheet", icon=True),
    A("find", "&Find in the tree", "Ctrl+F", "Type to narrow the tree", icon=True),
    A(
        *("by_year", "Tree by &year", "Ctrl+Shift+Y", "Show years with their categories"),
        icon=True,
        checked="grouping",
    ),
    A(
        *("by_category", "Tree by &category", "Ctrl+Shift+G", "Show categories with their years"),
        icon=True,
        checked="grouping",
    ),
    A(
        *("fit_axis", "&Fit the ranks", "Ctrl+Shift+F", "The axis shows the ranks there are"),
        icon=True,
        checked="axis",
    ),
    A(
        *("full_axis", "Show the &whole list", "Ctrl+Shift+A", "The axis shows all places"),
        icon=True,
        checked="axis",
    ),
    A("zoom_in", "Zoom &in", "Ctrl++", "Enlarge the plot about its middle", icon=True),
    A("zoom_out", "Zoom &out", "Ctrl+-", "Show more of the plot", icon=True),
    A("reset_view", "&Reset the plot", "Ctrl+0", "Show the whole plot again", icon=True),
    A("regions", "Re&gions…", "Ctrl+R", "Choose which regions are shown, to compare them"),
    A("whole_list", "Whole li&st…", "Ctrl+Shift+P", "Show a list as it was published"),
    A("columns", "Colu&mns…", "Ctrl+L", "Choose which columns the table shows"),
    A("show_tree", "&Tree", "F8", "Show or hide the tree", icon=True, checked="toggle"),
    A("show_table", "T&able", "F9", "Show or hide the table", icon=True, checked="toggle"),
    A("show_evidence", "&Evidence", "F7", "Show or hide the evidence", icon=True, checked="toggle"),
    A("show_history", "&History", "F4", "Show or hide the history", icon=True, checked="toggle"),
    A("show_toolbar", "Tool&bar", "Ctrl+Shift+B", "Show or hide the toolbar", checked="toggle"),
    A("reset_layout", "&Reset the layout", "Ctrl+M, R", "Put the panels back as at first"),
    A(
        *("language_system", "As the &system", "Ctrl+M, S", "Use the system's language"),
        checked="language",
    ),
    A("language_zh", "中文", "Ctrl+M, Z", "使用中文界面", checked="language"),
    A("language_en", "English", "Ctrl+M, E", "Use English", checked="language"),
    A(
        *("theme_system", "As the &system", "Ctrl+M, A", "Follow the system's light or dark"),
        checked="theme",
    ),
    A("theme_light", "&Light", "Ctrl+M, L", "Dark text on a light ground", checked="theme"),
    A("theme_dark", "&Dark", "Ctrl+M, D", "Light text on a dark ground", checked="theme"),
    A("full_screen", "F&ull screen", "F11", "Fill the screen", checked="toggle"),
    A("previous_year", "&Previous year", "Alt+Left", "Select the year before"),
    A("next_year", "&Next year", "Alt+Right", "Select the year after"),
    A("previous_category", "P&revious category", "Alt+Up", "Select the category above"),
    A("next_category", "Ne&xt category", "Alt+Down", "Select the category below"),
    A("previous_fact", "Previous &fact", "Alt+PgUp", "Select the fact before in the source"),
    A("next_fact", "Next fa&ct", "Alt+PgDown", "Select the fact after in the source"),
    A("focus_tree", "To the &tree", "Ctrl+1", "Move the keyboard to the tree"),
    A("focus_plot", "To the p&lot", "Ctrl+2", "Move the keyboard to the plot"),
    A("focus_table", "To the t&able", "Ctrl+3", "Move the keyboard to the table"),
    A("focus_evidence", "To the e&vidence", "Ctrl+4", "Move the keyboard to the evidence"),
    A("focus_history", "To the &history", "Ctrl+5", "Move the keyboard to the history"),
    A("next_panel", "To the n&ext panel", "F6", "Move the keyboard to the next panel"),
    A("check_text", "&Check a text…", "Ctrl+K", "Check a press release against the records"),
    A("check_bundle", "Check a &bundle…", "Ctrl+Shift+K", "Check a bundle by its own data"),
    A("draft", "&Draft a paragraph…", "Ctrl+D", "Write what the records say about a year"),
    A("change_log", "Change &log…", "F12", "Who changed what, when and why", icon=True),
    A("shortcuts", "&Keyboard shortcuts", "F1", "Find an action and its shortcut"),
    A("about", "&About", "Shift+F1", "Version, licences and the open file"),
)

MENUS: tuple[MenuSpec, ...] = (
    M(
        *("file", "&File"),
        "new_book open open_own >recent reload - import paste_import save_template attach_text - "
        "save_table export_plot copy_plot save_bundle - backups - quit",
    ),
    M(
        *("edit", "&Edit"),
        "undo redo - add change delete - manage - copy_table - find",
    ),
    M(
        *("view", "&View"),
        "by_year by_category - fit_axis full_axis - zoom_in zoom_out reset_view - "
        "regions whole_list columns >panels - >language >appearance - full_screen",
    ),
    M(
        *("go", "&Go"),
        "previous_year next_year previous_category next_category previous_fact next_fact - "
        "focus_tree focus_plot focus_table focus_evidence focus_history next_panel",
    ),
    M("tools", "&Tools", "check_text draft - check_bundle - change_log"),
    M("help", "&Help", "shortcuts - about"),
    M("recent", "Open rece&nt", "- forget_recent"),
    M(
        *("panels", "&Panels"),
        "show_tree show_table show_evidence show_history show_toolbar - reset_layout",
    ),
    M("language", "&Language", "language_system - language_zh language_en"),
    M("appearance", "&Appearance", "theme_system - theme_light theme_dark"),
)

TOOLBAR = (
    "open - add undo redo - export_plot copy_plot save_table - fit_axis full_axis - "
    "zoom_out zoom_in reset_view"
)

CONTEXT = ("add", "change", "delete", "whole_list")
"""The actions that the menus on a record offer."""

LABELLED = ("export_plot", "fit_axis", "full_axis")
"""The actions whose text stands beside the icon in the toolbar."""
