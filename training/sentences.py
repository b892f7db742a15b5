"""Sentences of a tokenised text, by rules (the engine has a port in TypeScript, which must agree).

A paragraph ends at a blank line, or at a single line break unless the line runs on (see `line_runs_on`). Within a
paragraph a sentence ends after a closing mark (with the quotation marks and brackets that close on it) when what
follows looks like a beginning.
"""

from __future__ import annotations

import regex

CLOSING_MARK = regex.compile(r"^(?:[.。؟]|[!?]+|\.{2,}|…+)$")
HARD_MARK = regex.compile(r"^(?:\.|[!?]+)$")
CLOSERS = {'"', "”", "’", "'", "''", "’’", ")", "]", "»"}
OPENERS = {'"', "“", "‘", "'", "``", "‘‘", "(", "[", "«", "''", "¿", "¡"}
DOTTED = regex.compile(r"^(?:.*\p{L}\.)$")
BEGINS = regex.compile(r"^[\p{Lu}\p{Lt}\p{N}\p{Lo}$€£#@•·▪*\-–—]")
LOWER = regex.compile(r"^\p{Ll}")
# Words that begin a sentence after "U.S." or "a.m." rather than carry on a name.
STARTERS = set(
    "the a an this that these those he she it they we i you his her its their our my in on at by for from with but and or "
    "if when while as after before since although though however meanwhile according there here what who why how no "
    "not both all some many most several one two last earlier later now then so also yet still asked".split()
)
# Dotted words that hardly ever end a sentence, whatever follows.
NEVER_LAST = set(
    "mr. mrs. ms. dr. prof. sen. sens. rep. reps. gov. govs. gen. lt. col. sgt. capt. cmdr. adm. maj. cpl. pvt. brig. pres. "
    "hon. rev. fr. st. ste. mt. ft. messrs. mme. mlle. det. supt. insp. amb. atty. vs. no. nos. art. sec. vol. pp. cf. viz. "
    "fig. e.g. i.e.".split()
)


def line_runs_on(text: str, start: int, end: int) -> bool:
    """Whether the single line break in text[start:end] lies inside a sentence (a hard-wrapped line)."""
    before = text[:start].rstrip()
    return bool(before) and not regex.search(r"[.!?:;…\"”’')\]]$", before[-1:]) and bool(LOWER.match(text[end:end + 1]))


def gap_kind(text: str, start: int, end: int) -> str:
    """What the white space between two words is: 'none', 'space', 'line' (ends a paragraph)."""
    gap = text[start:end]
    breaks = gap.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").count("\n")
    if breaks == 0:
        return "space" if gap else "none"
    return "space" if breaks == 1 and line_runs_on(text, start, end) else "line"


def ends_here(words: list[str], i: int, first: int, gaps: list[str]) -> bool:
    """Whether a sentence that began at word `first` ends after word `i` (not the last of its paragraph)."""
    if gaps[i] == "none":
        return False
    # Walk back over closing quotation marks and brackets to the mark that they close on.
    k = i
    while k > first and words[k] in CLOSERS and gaps[k - 1] == "none":
        k -= 1
    following = words[i + 1]
    j = i + 1
    while j + 1 < len(words) and words[j] in OPENERS and gaps[j] == "none":
        j += 1
    begins = words[j]
    if CLOSING_MARK.match(words[k]):
        if LOWER.match(begins):
            return False
        return following in OPENERS or bool(BEGINS.match(begins)) or words[k] == "."
    if DOTTED.match(words[k]) and words[k].lower() not in NEVER_LAST:
        if k < i:  # a quotation mark closed on it: ‘the U.S.” The’
            return bool(BEGINS.match(begins)) and (begins.lower() in STARTERS or following in OPENERS)
        return begins[:1].isupper() and (begins.lower() in STARTERS or following in {"“", "``"})
    return False


def sentences(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """Sentences as (first word, end word, last of its paragraph) over the words `spans` of `text`."""
    if not spans:
        return []
    words = [text[a:b] for a, b in spans]
    gaps = [gap_kind(text, spans[i][1], spans[i + 1][0]) for i in range(len(spans) - 1)]
    result: list[tuple[int, int, bool]] = []
    first = 0
    for i in range(len(words) - 1):
        if gaps[i] == "line":
            result.append((first, i + 1, True))
            first = i + 1
        elif ends_here(words, i, first, gaps):
            result.append((first, i + 1, False))
            first = i + 1
    result.append((first, len(words), True))
    return result
