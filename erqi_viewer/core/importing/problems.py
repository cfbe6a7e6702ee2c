"""What can be wrong with a row, each with what would mend it."""

from __future__ import annotations

from erqi_viewer.core.importing.plan import Problem


def _problem(what: str, fix: str, field: str = "") -> Problem:
    return Problem(what, fix, field)


class RefusedError(Exception):
    """A row cannot be imported; it is caught where the row is planned."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problem = problem


def refuse(problem: Problem, field: str = "", **values: object) -> RefusedError:
    """Return the refusal of a row: a problem about ``field`` with its values."""
    return RefusedError(problem._replace(field=field or problem.field, values=values))


NO_YEAR = _problem(
    "There is no year.",
    "Fill in the cell, or say which column holds the year.",
    "year",
)
NO_LIST = _problem(
    "There is no list.",
    "Fill in the cell, or say which column holds the list.",
    "list",
)
NO_REGION = _problem(
    "There is no region.",
    "Fill in the cell, or say which column holds the region.",
    "region",
)
NO_NAME = _problem(
    "There is no name.",
    "Fill in the cell, or say which column holds the name.",
    "name",
)
NOT_A_YEAR = _problem(
    "“{value}” is not a year.",
    "Write a year such as 2019 or 2019年.",
    "year",
)
NOT_A_RANK = _problem(
    "“{value}” is not a rank.",
    "Write a number such as 85 or 第85名, or 未上榜, 未发布, 上榜未公布名次.",
    "rank",
)
RANK_TOO_HIGH = _problem(
    "Rank {rank} is not on a list of {size} places.",
    "Give a rank from 1 to {size}, or correct the size of the list.",
    "rank",
)
RANK_AND_ABSENCE = _problem(
    "The row has rank {rank} and says “{status}”.",
    "Keep one of the two.",
    "rank",
)
NOT_PUBLISHED = _problem(
    "{list} {year} was not published, so nobody has a place on it.",
    "Correct the year or the list, or correct the edition in the book first.",
    "rank",
)
WAS_PUBLISHED = _problem(
    "{list} {year} was published; the book has it.",
    "Correct the year or the list, or write 未上榜.",
    "rank",
)
NOT_A_CODE = _problem(
    "“{value}” is not the code of a region.",
    "Write the six digits of GB/T 2260, such as 410103.",
    "region_code",
)
UNKNOWN_REGION = _problem(
    "There is no region “{name}”.",
    "Correct the name, or give its six-digit code in a column 代码.",
    "region",
)
UNKNOWN_CODE = _problem(
    "There is no region with the code {code}.",
    "Correct the code, or give the region's name too, and it can be made.",
    "region_code",
)
SEVERAL_REGIONS = _problem(
    "There are {count} regions called {name}: {known}.",
    "Add a column with the province or the city, or with the code.",
    "region",
)
OTHER_REGION = _problem(
    "The code {code} is that of {known}, not of {name}.",
    "Correct the code or the name.",
    "region_code",
)
SEVERAL_LISTS = _problem(
    "“{name}” can be several lists: {known}.",
    "Write the name of the one that is meant.",
    "list",
)
NOT_A_NUMBER = _problem(
    "“{value}” is not a number.",
    "Write it in digits, such as 323.3.",
)
NOT_A_PERIOD = _problem(
    "“{value}” is not a period.",
    "Write it like 2019, 2019-H1, 2019-Q3 or 2019年上半年.",
    "period",
)
NOT_A_WORD = _problem(
    "“{value}” is none of the words that can stand here.",
    "Write one of: {known}.",
)
NO_VALUE = _problem(
    "There is neither a value nor a growth rate.",
    "Fill in one of them.",
    "value",
)
OTHER_KIND = _problem(
    "This is a row of another kind: {value}.",
    "Put rows of each kind into a table of their own.",
    "kind",
)
CELLS = _problem(
    "The line has {count} cells, the header has {expected}.",
    "Correct the line: perhaps a quote or a separator is missing or too much.",
)
REPEATED = _problem(
    "It repeats line {line}.",
    "Nothing has to be done: it is read once.",
)
CONTRADICTED = _problem(
    "Line {line} of the same source says something else: {value}.",
    "Keep the right one of the two.",
)
RECORD_ELSEWHERE = _problem(
    "The record with this id is another one.",
    "Empty the cell with the id to add the row as a new record.",
    "id",
)
REJECTED = _problem(
    "It needs {name}, which is not to be made.",
    "Let it be made, or correct the row.",
)
NO_COLUMNS = _problem(
    "Its columns do not say what the rows are.",
    "Give it a header line with names such as 年份, 榜单, 名次 and 区县, or say which is which.",
)
EMPTY = _problem("It is empty.", "There is nothing to import.")
