"""The one owner of state: the open database, the selection and how things are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from erqi_viewer.session.preferences import Preferences
    from erqi_viewer.session.session import Session

__all__ = ["Preferences", "Session"]


def __getattr__(name: str) -> object:
    """Import the two when they are first used: the window's frame needs the preferences alone."""
    if name == "Preferences":
        from erqi_viewer.session.preferences import Preferences

        return Preferences
    if name == "Session":
        from erqi_viewer.session.session import Session

        return Session
    raise AttributeError(name)
