"""``python -m erqi_viewer`` is the same as ``erqi-viewer``."""

import sys

from erqi_viewer.cli import start

if __name__ == "__main__":
    sys.exit(start())
