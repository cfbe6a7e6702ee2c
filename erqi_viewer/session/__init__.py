"""The one owner of state: the open database, the selection and how things are shown."""

from erqi_viewer.session.preferences import Preferences
from erqi_viewer.session.session import Session

__all__ = ["Preferences", "Session"]
