"""The window: where the panels stand, and the one place where they are connected."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from erqi_viewer.actions.menus import Actions
from erqi_viewer.actions.table import CONTEXT
from erqi_viewer.core.wording import regions_of
from erqi_viewer.dialogs.menus.editing import Editing
from erqi_viewer.dialogs.menus.filing import Filing
from erqi_viewer.dialogs.menus.help import Help
from erqi_viewer.dialogs.menus.importing import Importing
from erqi_viewer.dialogs.menus.keeping import Keeping
from erqi_viewer.dialogs.menus.sharing import Sharing
from erqi_viewer.dialogs.menus.tools import Tools
from erqi_viewer.models.colours import is_dark
from erqi_viewer.session import whole_list
from erqi_viewer.views.evidence_panel import EvidencePanel
from erqi_viewer.views.going import Going
from erqi_viewer.views.history_panel import HistoryPanel
from erqi_viewer.views.notice import NoticeBar
from erqi_viewer.views.places import Places, bring_to_front
from erqi_viewer.views.plot_panel import PlotPanel
from erqi_viewer.views.status_line import StatusLine
from erqi_viewer.views.table_panel import TablePanel
from erqi_viewer.views.tree_panel import TreePanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.session import Session
    from erqi_viewer.views.frame import Frame

    Handlers = dict[str, Callable[[], object]]

ZOOM_STEP = 1.25
NEXT_STEPS = ("import", "paste_import", "add", "open")
"""The actions that an empty book offers to go on with, as far as there are such."""


class Group(Protocol):
    """Carries out actions that belong together, with the dialogs that they need."""

    def handlers(self) -> Handlers:
        """Return what each action does, by its key in the table of actions."""

    def enabled(self) -> dict[str, bool]:
        """Return which of these actions can be chosen as things are now."""


class Window(QObject):
    """Fills a frame with the panels of a session, with menus, toolbar and status line."""

    def __init__(self, session: Session, frame: Frame) -> None:
        super().__init__(frame)
        self.session = session
        self.frame = frame
        self.menus = Actions(frame)
        self.tree = TreePanel(session)
        self.plot = PlotPanel(session)
        self.table = TablePanel(session)
        self.evidence = EvidencePanel(session)
        self.history = HistoryPanel(session)
        self.notice = NoticeBar(session.texts)
        self.status = StatusLine(session)
        self.filing = Filing(session, frame)
        self.help = Help(session, frame)
        self.tools = Tools(session, frame)
        self.places = Places(
            frame, self.menus.toolbar, self.tree, self.table, self.evidence, self.history
        )
        self._arrange()
        self.importing = Importing(session, frame)
        self.editing = Editing(session, frame, self.table)
        self.keeping = Keeping(session, frame)
        self.sharing = Sharing(session, frame)
        self.groups: tuple[Group, ...] = (
            *(self.importing, self.editing, self.keeping, self.sharing),
            Going(session, self.places, self.tree, self.plot),
        )
        self.handlers = {**self._file_handlers(), **self._view_handlers()}
        for group in self.groups:
            self.handlers.update(group.handlers())
        self._connect()
        self._check_lists()
        self.menus.set_recent(session.preferences.recent_files)
        self._retranslate()
        self._recolour()
        self.places.restore(session.preferences)
        for part in self.places.parts().values():
            part.visibilityChanged.connect(self._check_actions)
        self._check_actions()

    def _arrange(self) -> None:
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.plot, stretch=1)
        self.frame.setCentralWidget(centre)
        self.frame.statusBar().addWidget(self.status, stretch=1)

    def _connect(self) -> None:
        """Connect the panels to the session; they know nothing of one another."""
        session, frame = self.session, self.frame
        for panel in (self.tree, self.table, self.plot, self.evidence, self.history):
            session.database_changed.connect(panel.refresh_data)
            session.data_changed.connect(panel.refresh_data)
            session.selection_changed.connect(panel.refresh_selection)
            session.language_changed.connect(panel.retranslate)
        session.database_changed.connect(self.status.refresh)
        session.data_changed.connect(self.status.refresh)
        session.database_changed.connect(self._show_title)
        session.data_changed.connect(self._show_title)
        for changed in (session.database_changed, session.data_changed):
            changed.connect(self._check_lists)
        session.selection_changed.connect(self._check_actions)
        session.language_changed.connect(self._retranslate)
        session.failed.connect(self.notice.show_error)
        session.preferences.changed.connect(self.tree.preference_changed)
        session.preferences.changed.connect(self._preference_changed)
        self.evidence.attach_wanted.connect(self.filing.attach_text)
        self.evidence.remove_wanted.connect(self.filing.remove_text)
        self.evidence.file_dropped.connect(self.filing.attach_file)
        self._connect_editing()
        self.plot.ready.connect(self._check_actions)
        self.filing.told.connect(self.status.tell)
        self.filing.file_wanted.connect(self.open_file)
        self.notice.copy_wanted.connect(self.filing.save_copy)
        self.importing.told.connect(self.status.tell)
        self.sharing.told.connect(self.status.tell)
        self.sharing.created.connect(self.open_file)
        self.plot.wanted.connect(self.do)
        self.tools.region_shown.connect(self._show_history)
        self.keeping.told.connect(self.status.tell)
        self.keeping.told.connect(self.notice.dismiss)
        self.keeping.opened.connect(self.open_file)
        self.notice.salvage_wanted.connect(self.keeping.salvage)
        self.notice.backups_wanted.connect(self.keeping.show_backups)
        self.menus.triggered.connect(self.do)
        self.menus.recent_chosen.connect(self.open_file)
        frame.files_dropped.connect(
            lambda paths: self.importing.drop(paths) or self.open_file(paths[0])
        )
        frame.palette_changed.connect(self._recolour)
        frame.state_changed.connect(self._check_actions)
        frame.closing.connect(lambda: self.places.save(session.preferences))
        frame.closing.connect(self.tools.close)
        frame.closing.connect(self.keeping.close)

    def _connect_editing(self) -> None:
        editing = self.editing
        editing.told.connect(self.status.tell)
        editing.noticed.connect(self.notice.show_error)
        editing.changed.connect(self._check_actions)
        self.table.cell_edited.connect(editing.set_cell)
        for panel in (self.tree, self.table):
            panel.activated.connect(partial(self.do, "change"))
            panel.own_actions = [self.menus.by_key[key] for key in CONTEXT]

    # What the actions do

    def do(self, key: str) -> None:
        """Carry out an action of the table of actions."""
        self.handlers[key]()
        self._check_actions()

    def open_file(self, path: str) -> bool:
        """Open a record book, or check a bundle; what is wrong is said in the window."""
        self.notice.dismiss()
        if path.lower().endswith(".zip"):
            self.sharing.check_bundle(path)
            return False
        return self.session.open(path)

    def _show_history(self) -> None:
        self.frame.activateWindow()
        self.do("focus_history")
        self.history.go_to(self.session.selection.record)

    def _file_handlers(self) -> Handlers:
        filing, session = self.filing, self.session

        def afresh(read: Callable[[], bool]) -> None:
            self.notice.dismiss()
            read()

        return {
            "open": filing.open,
            "open_own": lambda: afresh(session.open_own),
            "forget_recent": session.preferences.forget_recent_files,
            "reload": lambda: afresh(session.reload),
            "attach_text": lambda: filing.attach_text(self.evidence.source_key),
            "save_table": lambda: filing.save_table(self.table),
            "export_plot": lambda: filing.export_plot(self.plot.screen_spec()),
            "copy_plot": lambda: filing.copy_plot(self.plot.picture()),
            "quit": self.frame.close,
            "copy_table": self.table.copy,
            "check_text": self.tools.check_text,
            "draft": self.tools.draft,
            "whole_list": self.tools.whole_list,
            "shortcuts": lambda: self.help.show_shortcuts(self.menus.rows(), self.do),
            "about": self.help.show_about,
        }

    def _view_handlers(self) -> Handlers:
        preferences = self.session.preferences
        choices = (
            *((f"by_{value}", "grouping", value) for value in ("year", "category")),
            *((f"{value}_axis", "y_mode", value) for value in ("fit", "full")),
            *((f"language_{value}", "language_choice", value) for value in ("system", "zh", "en")),
            *((f"theme_{value}", "theme_choice", value) for value in ("system", "light", "dark")),
        )
        return {
            **{key: partial(setattr, preferences, name, value) for key, name, value in choices},
            **{key: partial(self.places.toggle, key) for key in self.places.parts()},
            "zoom_in": lambda: self.plot.zoom(ZOOM_STEP),
            "zoom_out": lambda: self.plot.zoom(1 / ZOOM_STEP),
            "reset_view": self.plot.reset_view,
            "columns": self._choose_columns,
            "reset_layout": self.places.reset,
            "full_screen": lambda: self.frame.setWindowState(
                self.frame.windowState() ^ Qt.WindowState.WindowFullScreen
            ),
        }

    def _choose_columns(self) -> None:
        bring_to_front(self.places.table_dock)
        menu = self.table.column_menu()
        corner = self.table.mapToGlobal(self.table.rect().topRight())
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))
        menu.setActiveAction(menu.actions()[0])

    def _check_actions(self) -> None:
        """Tick and enable the actions as things are now."""
        session, preferences = self.session, self.session.preferences
        self.menus.tick(
            {
                f"by_{preferences.grouping}",
                f"{preferences.y_mode}_axis",
                f"language_{preferences.language_choice}",
                f"theme_{preferences.theme_choice}",
                *(key for key, part in self.places.parts().items() if not part.isHidden()),
                *(("full_screen",) if self.frame.isFullScreen() else ()),
            }
        )
        plot, drawn = bool(session.series), self.plot.shows_plot
        self.menus.enable(
            {
                "attach_text": bool(self.evidence.source_key),
                **dict.fromkeys(("export_plot", "copy_plot"), plot),
                **dict.fromkeys(("zoom_in", "zoom_out", "reset_view"), drawn),
                "reload": session.path is not None,
            }
        )
        for group in self.groups:
            self.menus.enable(group.enabled())
        self.menus.rename(self.editing.names())

    def _check_lists(self) -> None:
        """Enable what takes a whole list; the file is not asked whenever something is selected."""
        self.menus.enable({"whole_list": whole_list.can_be_shown(self.session)})

    # How it looks

    def _preference_changed(self, name: str) -> None:
        if name == "y_mode":
            self.plot.refresh_data()
        elif name == "recent_files":
            self.menus.set_recent(self.session.preferences.recent_files)
        self._check_actions()

    def _retranslate(self) -> None:
        texts = self.session.texts
        self.menus.retranslate(texts)
        self.plot.offer(self.menus.labels(key for key in NEXT_STEPS if key in self.handlers))
        self.notice.retranslate(texts)
        self.status.refresh()
        self.places.retranslate(texts)
        self._show_title()
        self._check_actions()

    def _show_title(self) -> None:
        session, texts = self.session, self.session.texts
        name = os.path.basename(session.path or "")
        if session.read_only:
            name = texts("{file} [read-only]", file=name)
        parts = (regions_of(session.series, texts), name, texts("Erqi Viewer"))
        self.frame.setWindowTitle(" — ".join(part for part in parts if part))

    def _recolour(self) -> None:
        self.menus.recolour(self.frame.palette(), self.frame.devicePixelRatioF())
        self.plot.set_theme("dark" if is_dark(self.frame) else "light")
