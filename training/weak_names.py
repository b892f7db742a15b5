"""Names in texts that nobody marked up: runs of name words, and their kind where a sure sign gives it.

Labels are those of names (labels.py) where the kind is sure, else "N-B" and "N-I" (a name of some kind begins, goes
on), "N" (part of some name), "O", and "?" (cannot tell). The model's losses count the unsure ones for what they say.
Signs of a kind: lists of states, capitals, organisations and agencies (the project's own data), a title or a known
given name before it, what its last word is. Given names are gathered from the corpora themselves.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from .documents import Document, Sentence
from .read_entities import CALENDAR, is_name_word
from .shapes import ID, shape_of

TITLES = set(
    "mr mrs ms dr prof sen rep gov gen lt col sgt capt adm maj senator congressman congresswoman president chancellor judge "
    "justice king queen prince princess pope sheikh minister secretary general colonel professor governor mayor ambassador sir".split()
)
ORGANISATIONS = set(
    "inc corp co ltd llc plc university college party committee department ministry agency bank court senate congress "
    "parliament council association institute company group airlines times post news journal commission foundation union "
    "bureau army corps authority organization organisation league fund service board press tribune herald police "
    "corporation partners federation society academy school hospital church brigade brigades front".split()
)
PLACES = set(
    "city county river street avenue island islands mountains mountain lake valley beach road park airport bay strip sea ocean "
    "province peninsula hills square bridge highway coast desert gulf canal harbor harbour".split()
)
JOINS = {"of", "the", "and", "for", "&"}


@dataclass
class Signs:
    """What tells a name's kind; every entry in lower case."""

    places: set[str] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)


def read_signs(world: Path) -> Signs:
    """Names of states, capitals, organisations and agencies from the project's data files."""
    countries = json.loads((world / "countries.json").read_text(encoding="utf-8"))["rows"]
    names = json.loads((world / "names.json").read_text(encoding="utf-8"))["states"]
    organisations = json.loads((world / "organisations.json").read_text(encoding="utf-8"))["rows"]
    agencies = json.loads((world / "agencies.json").read_text(encoding="utf-8"))["agencies"]
    places = [n for c in countries for n in (c["name"], c["capital"], *c["aliases"])]
    places += [n for s in names.values() for n in (*s.get("aliases", []), *s.get("short", []))]
    bodies = [n for o in organisations for n in (o["name"], *o["aliases"])] + [n for a in agencies for n in a]
    strip = lambda ns: {n.lower().removeprefix("the ") for n in ns if n and n.lower() not in ("us", "who")}  # noqa: E731
    return Signs(strip(places), strip(bodies))


def name_runs(sentence: Sentence) -> list[tuple[int, int]]:
    """Runs of words that make one name each."""
    tagged = sentence.xpos is not None
    n = len(sentence.words)
    plain = [w.lower().rstrip(".") for w in sentence.words]
    if tagged:
        inside = [is_name_word(sentence, i) for i in range(n)]
    else:
        cased = {ID["title"], ID["upper"], ID["mixed"], ID["one upper"]}
        inside = [shape_of(w) in cased and w not in ("I", "A") for w in sentence.words]
        inside = [x and (i > 0 and sentence.words[i - 1] not in ('"', "“", ":")) for i, x in enumerate(inside)]
        inside = [x and plain[i] not in TITLES for i, x in enumerate(inside)]
    inside = [x and plain[i] not in CALENDAR and "://" not in plain[i] and "@" not in plain[i] for i, x in enumerate(inside)]
    for i in range(1, n - 1):  # a hyphen within a name
        if sentence.words[i] == "-" and inside[i - 1] and inside[i + 1] and not (sentence.spaces and (sentence.spaces[i] or sentence.spaces[i - 1])):
            inside[i] = tagged
    runs = []
    i = 0
    while i < n:
        if not inside[i]:
            i += 1
            continue
        end = i + 1
        while end < n and inside[end] and (not tagged or connected(sentence, i, end)):
            end += 1
        runs.append((i, end))
        i = end
    return runs


def connected(sentence: Sentence, start: int, i: int) -> bool:
    """Whether word i hangs together with a word of [start, i) in the tree, or is or follows a hyphen."""
    assert sentence.heads
    if "-" in (sentence.words[i], sentence.words[i - 1]):
        return True
    head = sentence.heads[i] - 1
    return start <= head < i or any(sentence.heads[k] - 1 == i for k in range(start, i)) or (head > i and sentence.heads[i - 1] - 1 == head and sentence.words[i - 1][-1:] == ".")


def kind_of(sentence: Sentence, start: int, end: int, signs: Signs, people: set[str]) -> str | None:
    """The kind of the name [start, end), where a sign gives it."""
    words = [w.lower() for w in sentence.words[start:end]]
    whole = " ".join(words)
    before = sentence.words[start - 1].lower().rstrip(".") if start else ""
    if whole in signs.places:
        return "LOC"
    if whole in signs.organisations:
        return "ORG"
    last = words[-1].rstrip(".")
    if last in ORGANISATIONS and len(words) > 1 and whole not in ("west bank", "left bank", "east bank", "south bank"):
        return "ORG"
    if last in PLACES and len(words) > 1:
        return "LOC"
    if before in TITLES and before not in ("general", "secretary", "minister"):
        return "PER"
    if len(words) in (2, 3, 4) and words[0] in signs.given:
        return "PER"
    return "PER" if len(words) == 1 and words[0] in people else None


def weak_names(document: Document, signs: Signs) -> None:
    """Sets the names of each sentence of a document that has none."""
    runs = [name_runs(s) for s in document.sentences]
    people: set[str] = set()
    for sentence, found in zip(document.sentences, runs, strict=True):
        for start, end in found:
            if kind_of(sentence, start, end, signs, set()) == "PER":
                people.add(sentence.words[end - 1].lower())
    people -= signs.places | signs.organisations | ORGANISATIONS | PLACES
    for sentence, found in zip(document.sentences, runs, strict=True):
        tagged = sentence.xpos is not None
        n = len(sentence.words)
        headline = not tagged and sum(end - start for start, end in found) > 0.4 * n
        names = ["O"] * n
        if headline:
            sentence.names = ["?"] * n
            continue
        if not tagged:
            for i, word in enumerate(sentence.words):  # the first word and capitals after a mark may or may not be a name
                if shape_of(word) in (ID["title"], ID["upper"], ID["mixed"]):
                    names[i] = "?"
        for start, end in found:
            kind = kind_of(sentence, start, end, signs, people)
            plural = tagged and sentence.xpos and sentence.xpos[end - 1] == "NNPS" and end - start == 1
            for i in range(start, end):
                part = "B" if i == start else "I"
                if kind:
                    names[i] = f"{part}-{kind}"
                elif plural:
                    names[i] = "?"
                else:
                    names[i] = f"N-{part}" if tagged else "?"
        for i, word in enumerate(sentence.words):  # what may join two parts of one name is left open
            beside = (i and names[i - 1] not in ("O", "?")) and (i + 1 < n and (names[i + 1] != "O" or sentence.words[i + 1].lower() in JOINS))
            if names[i] == "O" and word.lower() in JOINS and beside:
                names[i] = "?"
                for k in (i + 1, i + 2):
                    if k < n and names[k][:2] in ("B-", "N-"):
                        names[k] = "N"
        sentence.names = names


def marked(names: list[str]) -> list[tuple[int, int, str]]:
    """(start, end, kind) of names that are marked for sure."""
    spans: list[list] = []
    for i, name in enumerate(names):
        if name[:2] == "B-":
            spans.append([i, i + 1, name[2:]])
        elif name[:2] == "I-" and spans and spans[-1][1] == i:
            spans[-1][1] = i + 1
    return [(a, b, k) for a, b, k in spans]


def gather_signs(documents: list[Document], signs: Signs) -> None:
    """Adds what the documents show: places and organisations that are marked as such (and as nothing else), and given
    names, which are first words of longer names after a title, or of marked persons."""
    seen: Counter[str] = Counter()
    kinds: dict[str, set[str]] = {}
    for document in documents:
        for sentence in document.sentences:
            if sentence.names:
                for start, end, kind in marked(sentence.names):
                    kinds.setdefault(" ".join(sentence.words[start:end]).lower().removeprefix("the "), set()).add(kind)
    signs.places |= {n for n, k in kinds.items() if k == {"LOC"}}
    signs.organisations |= {n for n, k in kinds.items() if k == {"ORG"}}
    for document in documents:
        for sentence in document.sentences:
            if sentence.names:
                for a, b, word in zip(sentence.names, sentence.names[1:], sentence.words, strict=False):
                    if a == "B-PER" and b == "I-PER":
                        seen[word.lower()] += 1
            for start, end in name_runs(sentence):
                before = sentence.words[start - 1].lower().rstrip(".") if start else ""
                if end - start in (2, 3) and before in TITLES:
                    seen[sentence.words[start].lower()] += 1
    signs.given |= {w for w in seen if len(w) > 2 and w.isalpha() and w not in signs.places and w not in ORGANISATIONS | PLACES | {"the", "north", "south", "united", "new"}}
