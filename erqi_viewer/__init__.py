"""A record book of a Chinese city district's places in yearly national lists."""

__version__ = "0.1.0"
