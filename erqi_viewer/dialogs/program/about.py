"""What the program is made of and which file is open, to read and to copy into a report."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
)

from erqi_viewer import __version__, assets
from erqi_viewer.core.errors import ErqiError
from erqi_viewer.dialogs.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session import Session

_PARTS = (
    ("PySide6-Essentials", "PySide6, Qt", "LGPL-3.0-only"),
    ("pyqtgraph", "pyqtgraph", "MIT"),
    ("numpy", "NumPy", "BSD-3-Clause"),
    ("XlsxWriter", "XlsxWriter", "BSD-2-Clause"),
    ("lxml", "lxml", "BSD-3-Clause"),
    ("python-calamine", "python-calamine", "MIT"),
    ("python-docx", "python-docx", "MIT"),
    ("platformdirs", "platformdirs", "MIT"),
    ("typing-extensions", "typing-extensions", "PSF-2.0"),
)


def facts(session: Session) -> list[str]:
    """Return the lines that a report of a problem should carry."""
    texts = session.texts
    from importlib import metadata

    parts = (f"{name} {metadata.version(name)}" for name in ("PySide6-Essentials", "pyqtgraph"))
    lines = [
        f"erqi_viewer {__version__}",
        ", ".join(parts),
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
        texts("Record book: {path}", path=session.path or texts("none")),
    ]
    if session.path is not None:
        try:
            lines.append(texts("Digest of its content: {digest}", digest=session.digest()))
        except ErqiError as error:
            lines.append(texts(" ").join(texts.error(error)))
    if session.read_only:
        lines.append(texts("It is read-only."))
    return lines


def licences(texts: Texts) -> str:
    """Return who made what the program is built of, under which licence."""
    from importlib import metadata

    lines = [texts("erqi_viewer is free software under the MIT licence."), ""]
    for package, name, licence in _PARTS:
        try:
            lines.append(f"{name} {metadata.version(package)}: {licence}")
        except metadata.PackageNotFoundError:
            lines.append(f"{name}: {licence}")
    with open(assets.resource("fonts", "OFL.txt"), encoding="utf-8") as file:
        lines += ["", texts("The font Erqi Viewer Sans is under this licence:"), "", file.read()]
    return "\n".join(lines)


class AboutDialog(QDialog):
    """Shows version, open file and licences; everything can be selected and copied."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = session.texts
        self.setWindowTitle(texts("About {program}", program=texts("Erqi Viewer")))
        picture = QLabel()
        picture.setPixmap(QIcon(assets.resource("icons", "erqi_viewer.svg")).pixmap(QSize(64, 64)))
        name = QLabel(texts("Erqi Viewer"))
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        name.setFont(font)
        purpose = plain_label(
            texts("A record book of a district's places in yearly national lists, with sources.")
        )
        self.about = _page("\n".join(facts(session)), texts("About"))
        tabs = QTabWidget()
        tabs.addTab(self.about, texts("This program"))
        tabs.addTab(_page(licences(texts), texts("Licences")), texts("Licences"))
        buttons = QDialogButtonBox()
        copy = buttons.addButton(texts("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        close = buttons.addButton(texts("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        title = QVBoxLayout()
        title.addWidget(name)
        title.addWidget(purpose)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture)
        head.addLayout(title, stretch=1)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        self.resize(600, 440)
        close.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.about.toPlainText())


def _page(text: str, name: str) -> QPlainTextEdit:
    page = QPlainTextEdit(text)
    page.setReadOnly(True)
    page.setTabChangesFocus(True)
    page.setAccessibleName(name)
    return page
