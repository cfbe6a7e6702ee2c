"""Draws the chart description with pyqtgraph: on screen, and at any size into any file.

What is to be drawn is worked out once, as a display list in logical pixels (:mod:`.compose`), and
painted by the items of one plot (:mod:`.plot`). A scale is a matter of the painter alone, so a
300-dpi print is the same picture as the screen, sharper.

Callers use :mod:`.view` on screen, :mod:`.export` for files, and :mod:`.theme` and :mod:`.spec`,
which load no Qt, for colours and sizes. Loading :mod:`.view` or :mod:`.export` loads pyqtgraph.
"""
