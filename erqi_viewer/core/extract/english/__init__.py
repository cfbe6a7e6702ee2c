"""Reading English releases: the same facts out of the same kinds of claims."""
