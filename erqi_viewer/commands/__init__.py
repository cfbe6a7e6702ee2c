"""One module per command of ``erqi-viewer``: its arguments and what it does.

Each has ``add(subparsers)``, which describes it, and ``run(arguments)``, which returns the exit
status. Modules import what they need inside ``run``, so that listing records never loads Qt.
"""
