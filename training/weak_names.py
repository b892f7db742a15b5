"""Names in texts that nobody marked up: runs of name words, and their kind where a sure sign gives it.

Labels are those of names (labels.py) where the kind is sure, else "N-B" and "N-I" (a name of some kind begins, goes
on), "N" (part of some name), "O", and "?" (cannot tell). The model's losses count the unsure ones for what they say.
Signs of a kind: lists of states, capitals, organisations, agencies and well-known names (the project's own data), a title or
a known given name before it, what its last word is, the full name that an abbreviation in brackets stands for, and what the
same name is elsewhere in the text. More given names are gathered from the corpora themselves.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from .documents import Document, Sentence
from .read_entities import CALENDAR, TITLES, is_name_word
from .shapes import ID, shape_of

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
PARTICLES = {"al", "de", "la", "del", "von", "van", "der", "bin", "ibn", "el", "da", "di", "le", "ben", "dos", "as", "ul", "ur"}
FORMS = {"inc", "ltd", "llc", "corp", "co", "plc", "l.p", "lp", "llp", "s.a", "pvt"}
# Given names that are as often something else when they stand alone.
AMBIGUOUS = set(
    "will mark bill grace hope joy dawn rose mason troy dale ban hun mir kim park lee rich may april june grant chase hunter cole pat don guy art gene cliff wade rob "
    "frank earl dean king prince miles young long reid penny ginger ruby crystal amber olive iris violet lily daisy holly robin jack drew ray sandy dick pam "
    "jean christian victor max tran adam david abu wolf anderson jackson morgan nelson johnson jordan kelly marie".split()
) - {"david", "adam", "max", "jack", "frank", "ray", "kelly", "pat", "robin", "holly", "marie", "drew", "rob", "dean", "don", "kim"}


@dataclass
class Signs:
    """What tells a name's kind; every entry in lower case."""

    places: set[str] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    alone: set[str] = field(default_factory=set)  # given names that mean a person also when nothing follows


def known_names(path: Path) -> dict[str, list[str]]:
    """The lists of known_names.txt by kind, as they are written there."""
    kinds: dict[str, list[str]] = {}
    kind = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            kinds.setdefault(kind, []).extend(line.split() if kind == "given" else [n.strip() for n in line.split(",") if n.strip()])
    return kinds


def spoken_of(name: str) -> str:
    """A listed name as the treebanks cut it into words: "al-Qaeda" is three, "McDonald's" two."""
    return " ".join(w for w in name.replace("-", " - ").replace("'s", " 's").split()).lower().removeprefix("the ")


def read_signs(world: Path, known: Path) -> Signs:
    """Names of states, capitals, organisations and agencies from the project's data files, and the well-known names."""
    countries = json.loads((world / "countries.json").read_text(encoding="utf-8"))["rows"]
    names = json.loads((world / "names.json").read_text(encoding="utf-8"))["states"]
    organisations = json.loads((world / "organisations.json").read_text(encoding="utf-8"))["rows"]
    agencies = json.loads((world / "agencies.json").read_text(encoding="utf-8"))["agencies"]
    places = [n for c in countries for n in (c["name"], c["capital"], *c["aliases"])]
    places += [n for s in names.values() for n in (*s.get("aliases", []), *s.get("short", []))]
    bodies = [n for o in organisations for n in (o["name"], *o["aliases"])] + [n for a in agencies for n in a]
    strip = lambda ns: {n.lower().removeprefix("the ") for n in ns if n and n.lower() not in ("us", "who")}  # noqa: E731
    lists = known_names(known)
    both = lambda ns: {n.lower().removeprefix("the ") for n in ns} | {spoken_of(n) for n in ns}  # noqa: E731
    places_, bodies_ = strip(places) | both(lists["place"]), (strip(bodies) | both(lists["organisation"])) - strip(places)
    given = {n for n in lists["given"] if len(n) > 2} - places_ - bodies_ - AMBIGUOUS
    return Signs(places_ - both(lists["organisation"]), bodies_, both(lists["other"]), set(lists["given"]), given)


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
    for i in range(n):  # a tagger's slips: "presidential", "2016"
        if inside[i] and sentence.words[i].islower() and plain[i] not in PARTICLES:
            inside[i] = tagged and (0 < i < n - 1 and inside[i - 1] and inside[i + 1])
    runs = []
    i = 0
    while i < n:
        if not inside[i]:
            i += 1
            continue
        end = i + 1
        while end < n and inside[end]:
            end += 1
        cuts = [i, *(k for k in range(i + 1, end) if tagged and apart(sentence, i, k, end)), end]
        for start, stop in zip(cuts, cuts[1:], strict=False):
            while start < stop - 1 and plain[start] in TITLES:
                start += 1
            if stop - start == 1 and (plain[start] in TITLES or not any(c.isalpha() for c in plain[start])):
                continue
            if tagged and stop == end:
                stop = end = joined_on(sentence, inside, start, stop)
            runs.append((start, stop))
        i = end
    return runs


def apart(sentence: Sentence, low: int, i: int, high: int) -> bool:
    """Whether no link of the tree ties the words [low, i) to the words [i, high): two names stand side by side."""
    assert sentence.heads and sentence.relations
    if "-" in (sentence.words[i], sentence.words[i - 1]):
        return False
    last, next_ = sentence.heads[i - 1], sentence.heads[i]
    if last == next_ > high and sentence.relations[i] == sentence.relations[i - 1] == "compound":  # "Wall Street firms"
        return False
    for k in range(low, high):
        head = sentence.heads[k] - 1
        if low <= head < high and (k < i) != (head < i) and sentence.relations[k].split(":")[0] not in ("appos", "list", "parataxis", "conj", "obl", "vocative"):
            return False
    return True


def joined_on(sentence: Sentence, inside: list[bool], start: int, end: int) -> int:
    """Where the name [start, end) of a body ends: "Board of Trade", "Housing Authority of New Orleans", "Acme, Inc."."""
    words, n = sentence.words, len(sentence.words)
    if end + 1 < n and words[end] == "," and words[end + 1].lower().rstrip(".") in FORMS:
        return end + 2
    head = words[end - 1].lower()
    if head not in ORGANISATIONS | {"office", "offices", "centre", "center", "organisation", "movement", "republic", "bank", "house", "director", "directorate"}:
        return end
    k = end
    while k < n and words[k].lower() in JOINS:
        if words[k].lower() not in ("of", "for") and k == end:
            return end
        k += 1
    if k == end or k >= n or not inside[k]:
        return end
    while k < n and inside[k]:
        k += 1
    if k + 1 < n and words[k].lower() in ("and", "&") and inside[k + 1] and head in ("department", "ministry", "school", "institute", "office"):
        k += 1
        while k < n and inside[k]:
            k += 1
    return k


def kind_of(sentence: Sentence, start: int, end: int, signs: Signs, people: set[str]) -> str | None:
    """The kind of the name [start, end), where a sign gives it."""
    words = [w.lower() for w in sentence.words[start:end]]
    whole = " ".join(words)
    before = sentence.words[start - 1].lower().rstrip(".") if start else ""
    if whole in signs.places or (whole == "us" and sentence.words[start] == "US"):
        return "LOC"
    if whole in signs.organisations:
        return "ORG"
    if whole in signs.others:
        return "OTH"
    last = words[-1].rstrip(".")
    if len(words) > 2 and any(w in ("of", "for") for w in words[1:-1]):
        last = words[next(i for i, w in enumerate(words) if w in ("of", "for")) - 1]
    if last in FORMS and len(words) > 1 and (last != "co" or words[-2] != ","):
        return "ORG"
    if last in ORGANISATIONS and len(words) > 1 and whole not in ("west bank", "left bank", "east bank", "south bank"):
        return "ORG"
    if last in PLACES and len(words) > 1:
        return "LOC"
    if before in TITLES and before not in ("general", "secretary", "minister"):
        return "PER"
    if len(words) in (2, 3, 4) and words[0] in signs.given:
        return "PER"
    if len(words) == 1 and words[0] in signs.alone and sentence.words[start][:1].isupper():
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
    people -= signs.places | signs.organisations | signs.others | ORGANISATIONS | PLACES
    local = kinds_here(document, runs, signs, people)
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
            kind = kind_of(sentence, start, end, signs, people) or local.get(" ".join(sentence.words[start:end]))
            plural = tagged and sentence.xpos and sentence.xpos[end - 1] == "NNPS" and end - start == 1
            for i in range(start, end):
                part = "B" if i == start else "I"
                if kind:
                    names[i] = f"{part}-{kind}"
                elif plural:  # a people, a faith, the members of a party
                    names[i] = "B-OTH"
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


def kinds_here(document: Document, runs: list[list[tuple[int, int]]], signs: Signs, people: set[str]) -> dict[str, str]:
    """The kinds of names without a sign of their own that are named with one elsewhere in the text: an abbreviation in
    brackets after the full name, the same words under a title."""
    kinds: dict[str, set[str]] = {}
    for sentence, found in zip(document.sentences, runs, strict=True):
        for start, end in found:
            kind = kind_of(sentence, start, end, signs, people)
            if not kind:
                continue
            kinds.setdefault(" ".join(sentence.words[start:end]), set()).add(kind)
            if kind == "ORG" and end + 2 < len(sentence.words) and sentence.words[end] == "(" and sentence.words[end + 2] == ")":
                short = sentence.words[end + 1]
                initials = "".join(w[0] for w in sentence.words[start:end] if w[0].isupper())
                if short.isupper() and (short.replace(".", "") in initials or initials in short):
                    kinds.setdefault(short, set()).add(kind)
    return {name: next(iter(k)) for name, k in kinds.items() if len(k) == 1 and name.lower() not in signs.given}


def settle_names(document: Document, signs: Signs) -> None:
    """GUM's names made alike with the others: a state is a place also where it plays football, and a name word that no mention
    covers ("U.S. troops", "Pentagon officials") takes the kind that its signs give."""
    for sentence in document.sentences:
        names = sentence.names
        assert names
        for start, end, kind in marked(names):
            if kind == "ORG" and " ".join(sentence.words[start:end]).lower() in signs.places:
                names[start:end] = ["B-LOC"] + ["I-LOC"] * (end - start - 1)
        for start, end in name_runs(sentence):
            if all(n == "?" for n in names[start:end]):
                kind = kind_of(sentence, start, end, signs, set())
                if kind:
                    names[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)


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
