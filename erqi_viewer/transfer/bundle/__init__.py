"""The bundle: one zip with chart, tables, history, evidence and the data that they follow from.

:mod:`.make` writes one and :mod:`.verify` checks one. Both make everything from the data by
:mod:`.derive`, so what is in a bundle is what its data come to, and a second person can tell.
"""
