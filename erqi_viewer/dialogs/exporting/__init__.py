"""The export of the plot as a picture, with its preview."""
