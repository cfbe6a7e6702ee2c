"""The panels: each shows the session's state and asks the session to change it."""
