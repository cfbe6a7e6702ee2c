"""Errors that come from the environment or from bad input, never from a bug.

They are caught at two borders only: the session shows them in the window, the command line prints
one line and exits with status 2. Everything else that is raised is a bug.
"""


class ErqiError(Exception):
    """What happened and what to do about it, each as one sentence for the user.

    Args:
        what: What happened, with the name of the file or value concerned. A message template of
            the catalogue: ``{names}`` in it are filled in from ``values``.
        remedy: What the user can do now; a template too. Empty when there is nothing to do.
        values: What the templates are filled in with.

    Attributes:
        copy_helps: Whether a copy of the open record book is the way out, for the window to offer.
    """

    copy_helps = False

    def __init__(self, what: str, remedy: str = "", /, **values: object) -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy
        self.values = values

    def __str__(self) -> str:
        text = self.what.format(**self.values)
        return f"{text} {self.remedy.format(**self.values)}" if self.remedy else text


class DatabaseError(ErqiError):
    """A database file cannot be used: missing, foreign, damaged, locked, newer or read-only."""


class InputError(ErqiError):
    """A value the user gave cannot be used."""


class OutputError(ErqiError):
    """A file cannot be written."""


class MachineError(ErqiError):
    """The machine lacks something the program needs, such as a display or a system library."""
