"""Qt item models over the records; they read, and never ask or write."""
