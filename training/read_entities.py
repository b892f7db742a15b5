"""Names and links between mentions, from GUM's Entity marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .documents import Document, Sentence

TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
NOT_NAMES = {"time"}
TITLES = set(
    "mr mrs ms dr prof sen rep gov gen lt col sgt capt adm maj senator congressman congresswoman president chancellor judge chairman "
    "justice king queen prince princess pope sheikh minister secretary general colonel professor governor mayor ambassador sir speaker emperor".split()
)
CALENDAR = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "mon", "tue", "wed", "thu", "fri",
    "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
}


@dataclass
class Mark:
    """One bracket of an Entity mark."""

    id: str
    type: str
    opens: bool
    closes: bool


@dataclass
class Mention:
    """A mention: words [start, end) of the document, its type and its head word."""

    id: str
    type: str
    sentence: int
    start: int
    end: int
    head: int = -1

    def find_head(self, sentence: Sentence, offset: int) -> None:
        """The first word whose syntactic head lies outside the mention."""
        assert sentence.heads
        for i in range(self.start, self.end):
            head = sentence.heads[i - offset]
            if head == 0 or not self.start <= head - 1 + offset < self.end:
                self.head = i
                return
        self.head = self.start


def entity_marks(misc: str) -> list[Mark]:
    """Brackets of the Entity field of a MISC column, in order."""
    field = next((f[7:] for f in misc.split("|") if f.startswith("Entity=")), "")
    marks = []
    for piece in re.findall(r"\([^()]+\)?|[^()]+\)", field):
        body = piece.strip("()")
        parts = body.split("-")
        marks.append(Mark(parts[0], parts[1] if len(parts) > 1 else "", piece[0] == "(", piece[-1] == ")"))
    return marks


def is_name_word(sentence: Sentence, i: int) -> bool:
    """Whether word i is tagged as part of a proper name (a title before a name is not)."""
    assert sentence.xpos and sentence.upos and sentence.relations
    return (sentence.xpos[i].startswith("NNP") or sentence.upos[i] == "PROPN") and sentence.relations[i] != "nmod:desc"


def name_span(sentence: Sentence, offset: int, mention: Mention) -> tuple[int, int] | None:
    """The name inside a mention: the run of name words around its head, and for things other than persons also what
    "of", "and", "for" or "the" join on within the mention. None where the head is no name word."""
    low, high, head = mention.start - offset, mention.end - offset, mention.head - offset
    if not is_name_word(sentence, head) or sentence.words[head].lower().rstrip(".") in CALENDAR:
        return None
    start = head
    while start > low and is_name_word(sentence, start - 1):
        start -= 1
    end = head + 1
    while end < high and (is_name_word(sentence, end) or (sentence.words[end] == "-" and end + 1 < high and is_name_word(sentence, end + 1))):
        end += 1
    if mention.type != "person":
        joins = {"of", "for", "and", "the", "&"} if mention.type == "organization" else {"of", "the"}
        k = end
        while k < high and sentence.words[k].lower() in joins:
            k += 1
            if k < high and is_name_word(sentence, k):
                while k < high and is_name_word(sentence, k):
                    k += 1
                end = k
    return start + offset, end + offset


def names_from_mentions(document: Document, mentions: list[Mention]) -> None:
    """Sets each sentence's names (BIO) from the mentions whose head is a name; the longest name wins."""
    offsets = [0]
    for sentence in document.sentences:
        sentence.names = ["O"] * len(sentence.words)
        offsets.append(offsets[-1] + len(sentence.words))
    found = []
    for mention in mentions:
        if mention.type in NOT_NAMES:
            continue
        span = name_span(document.sentences[mention.sentence], offsets[mention.sentence], mention)
        if span:
            found.append((span, mention))
    for (start, end), mention in sorted(found, key=lambda f: (f[0][0] - f[0][1], f[0][0])):
        names = document.sentences[mention.sentence].names
        assert names
        base = offsets[mention.sentence]
        if any(names[i - base] != "O" for i in range(start, end)):
            continue
        sentence = document.sentences[mention.sentence]
        assert sentence.xpos
        # "Zionists", "the Palestinians": a group of people is not a person's name.
        bare = end - start == 1 and sentence.words[start - base].lower().rstrip(".") in TITLES
        if bare:  # "Speaker", "Secretary": what someone is, not what they are called
            continue
        group = mention.type == "person" and sentence.xpos[mention.head - base] == "NNPS"
        label = "OTH" if group else TYPES.get(mention.type, "OTH")
        for i in range(start, end):
            names[i - base] = ("B-" if i == start else "I-") + label
    # Name words in no named mention (adjectival "U.S.", parts of longer phrases) are left open.
    for sentence in document.sentences:
        assert sentence.names and sentence.xpos
        for i, name in enumerate(sentence.names):
            if name == "O" and sentence.xpos[i].startswith("NNP") and sentence.words[i].lower().rstrip(".") not in CALENDAR:
                sentence.names[i] = "O" if sentence.relations[i] == "nmod:desc" else "?"  # type: ignore[index]


def antecedents(mentions: list[Mention]) -> dict[int, list[int]]:
    """Head word of each mention → head words of earlier mentions of the same thing."""
    result: dict[int, list[int]] = {}
    by_id: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.head, m.start - m.end)):
        earlier = [m.head for m in by_id.get(mention.id, []) if m.head < mention.head]
        # A word can head two nested mentions; the first (longest) decides, but a link is never lost.
        if mention.head not in result or (earlier and not result[mention.head]):
            result[mention.head] = earlier
        by_id.setdefault(mention.id, []).append(mention)
    return result


