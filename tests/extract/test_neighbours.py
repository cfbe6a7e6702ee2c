"""A part that names no region goes on with whom the sentence is about, not with its neighbours."""

from __future__ import annotations

from erqi_viewer.core.extract import extract


def held(text: str, dimension: str) -> list[tuple[str | None, int | None, int | None]]:
    """Return whose places on the lists of a dimension are read."""
    read = extract(text).rankings
    return [(one.region, one.rank, one.within) for one in read if one.dimension == dimension]


def test_a_new_list_behind_neighbours_is_told_of_the_first() -> None:
    text = (
        "2021年全国综合实力百强县市中，桐桥县列第55位，同市的柳河县、清源县列第34位、第45位，"
        "北塘市未上榜；在全国投资潜力百强县市中列第9位，首次进入前10。"
    )
    own = [("桐桥县", 9, None), ("桐桥县", None, 10)]
    assert held(text, "investment-potential") == own


def test_neighbours_do_not_share_a_bound_that_is_told_of_the_first() -> None:
    text = (
        "2021年全国综合实力百强县市中，桐桥县列第55位，同市的柳河县、清源县列第34位、第45位；"
        "在全国投资潜力百强县市中列第9位，首次进入前10。"
    )
    own = [("桐桥县", 9, None), ("桐桥县", None, 10)]
    assert held(text, "investment-potential") == own


def test_a_part_that_names_a_neighbour_is_its_own() -> None:
    text = (
        "2021年全国综合实力百强县市中，桐桥县列第55位，同市的柳河县列第34位；"
        "清源县在全国投资潜力百强县市中列第9位。"
    )
    assert held(text, "investment-potential") == [("清源县", 9, None)]
