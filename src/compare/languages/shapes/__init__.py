"""What a language must bring to be supported: one dataclass a room, what a field is for told below it.

A language is a package beside this one, named by its code, and an entry in `compare.languages.CODES`. It holds these
modules, each with an instance `WORDS` of its shape:

=============  ==================================================  ===================================================
module         shape                                               without it
=============  ==================================================  ===================================================
`layout`       `layout.LayoutWords`: page furniture, broken lines  nothing is read
`sections`     `sections.SectionWords`: headings, roles, years     nothing is read
`quantities`   `quantities.QuantityWords` where words are written  no figures
               together, `quantities.AlphabeticWords` where they
               are parted by blanks
`indicators`   `indicators.IndicatorWords`: names of one meaning   no pairs of figures
`goals`        `goals.GoalWords`: commitments, bounds, completion  no plan, no follow-up
`wording`      `wording.WordingWords`: ends of sentences, names    sentences and terms by the signs of the others
`repair`       `repair.RepairWords`: damage of this script alone   optional: only its layout is mended
=============  ==================================================  ===================================================

Three kinds of field occur. A tuple or frozenset of words is matched as whole words or as parts, as the shape says. A
`Cue` is a regular expression with a text it finds and a near miss; it must be linear on any input, and each of its
alternatives must be proved (`python tests/languages/fill.py` writes the examples). Where a language lacks a thing, the
cue finds a NUL only, or the tuple is empty; no field is left out.

Texts may mix languages (an English name in a Chinese report): `wording` therefore reads the signs of all languages
together. All other rooms read the tables of the report's own language, and refuse a report whose language has none.
"""
