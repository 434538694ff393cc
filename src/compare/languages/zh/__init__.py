"""Chinese, as data."""
