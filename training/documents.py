"""What the readers give and the model is trained on: documents of sentences of words."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Sentence:
    """Words of one sentence with whatever a corpus says about them; layers that it lacks are None.

    heads are 1-based within the sentence, 0 for the root. names are BIO labels, or the unsure ones of weak_names.py.
    """

    words: list[str]
    ends_paragraph: bool = False
    upos: list[str] | None = None
    xpos: list[str] | None = None
    heads: list[int] | None = None
    relations: list[str] | None = None
    names: list[str] | None = None
    starts: list[int] = field(default_factory=list)  # code-point offsets in the document's text, where it has one
    ends: list[int] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)  # white space after the word


@dataclass
class Attribution:
    """One attribution; each role is the set of its words, numbered through the document."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass
class Document:
    """Consecutive sentences of one text."""

    id: str
    sentences: list[Sentence]
    text: str = ""
    attributions: list[Attribution] | None = None
    # Word number (through the document) → words that head earlier mentions of the same thing. A word that heads a
    # mention without an earlier one maps to an empty list.
    antecedents: dict[int, list[int]] | None = None
