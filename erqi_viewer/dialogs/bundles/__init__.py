"""Dialogs that write a bundle, and that check one."""
