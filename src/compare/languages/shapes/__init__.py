"""The dataclass of each room's language data: what a language must bring to be supported."""
