"""Words of English text, after the habits of the UD English treebanks (EWT, GUM).

The engine has a port of this file in TypeScript; both must give the same words for the same text, so everything
that decides is in the ordered list `PATTERNS` and in `split_word`, and the patterns use only what Python's `regex`
module and JavaScript's `u` flag read alike (`\\p{..}`, no look-behind, no possessive quantifiers).

Procedure: at each position skip white space (`SPACE`), then take the first pattern of `PATTERNS` that matches there
(each is anchored; a match is never empty). What the pattern `word` matched is then split by `split_word`. The last
pattern takes any one code point with its combining marks, so every character that is not white space is in exactly
one word. Offsets count code points.
"""

from __future__ import annotations

import regex

SPACE = regex.compile(r"[\p{Z}\t\n\r\f\v\u0085\u200B\u2060\uFEFF\u00AD]+")

LETTER = r"[\p{L}\p{M}]"
ALNUM = r"[\p{L}\p{M}\p{N}_]"

# Titles and other short forms that keep their full stop. Case as written, or with every letter upper case.
ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Sgt Capt Cmdr Adm Maj Cpl Pvt Brig Pres Hon Rev Fr Sr Jr "
    "St Ste Mt Ft Ave Blvd Rd Dept Inc Ltd Corp Co Bros Assn Assoc Univ Esq Messrs Mme Mlle Det Supt Insp Amb Atty "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex "
    "Va Vt Wash Wis Wyo Ont Que vs etc approx est al Art Vol pp cf viz ca ed eds fig Fig incl excl"
).split()

# Units that are written against their number and stand as words of their own ("11.8bn" is "11.8" and "bn").
UNITS = (
    "m|mn|mln|bn|tn|trn|k|km|kms|km2|kg|g|mg|mm|cm|ft|lb|lbs|oz|am|pm|mph|kph|kmh|kw|mw|gw|kwh|mwh|hz|mhz|ghz|gb|mb|tb|"
    "million|billion|trillion|thousand|percent|pc|pct|pp|hrs|hr|min|mins|sec|secs|yr|yrs|x|c|f|ha|bps"
)

# First parts of compounds that the treebanks do not cut off at the hyphen ("non-violent", "co-author").
PREFIXES = (
    "non|anti|re|co|pre|pro|mid|cross|post|over|semi|ex|sub|multi|counter|mini|neo|inter|intra|micro|macro|ultra|super|"
    "de|un|e|hyper|extra|trans|quasi|pseudo|proto|bi|tri|uni|psycho|socio|bio|cyber|infra|meta|para|vice|out|under"
)

PATTERNS: list[tuple[str, str]] = [
    ("url", r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]}'’]"),
    ("email", r"[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+"),
    ("handle", r"[@#][\p{L}\p{N}_]+"),
    ("domain", r"(?:[\p{L}\p{N}\-]+\.)+(?:com|org|net|gov|edu|info|int|io|co\.uk|ru|ua|eu|tv)(?![\p{L}\p{N}])"),
    ("emoticon", r"[:;=][\-'^]?[)(DPp\\|](?![\p{L}\p{N}])"),
    ("ellipsis", r"\.{2,}|…+"),
    ("dash", r"-{2,}|[–—―]+"),
    ("decade", r"['’]\d\ds(?![\p{L}\p{N}])"),
    ("phone", r"\d{3}-\d{3}-\d{4}(?!\d)"),
    ("unit number", r"\d+(?:[.,]\d+)*(?=(?:" + UNITS + r"|" + "|".join(u.upper() for u in ("m", "mn", "bn", "tn", "k", "km", "kg", "am", "pm", "gw", "mw", "kw", "gb", "mb")) + r")(?![\p{L}\p{N}]))"),
    ("number", r"\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|ST|ND|RD|TH)(?![\p{L}\p{N}])|" + LETTER + ALNUM + r"*)?"),
    ("initials", r"(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}\p{N}'’.]))?"),
    ("degree", r"Ph\.D\.?"),
    ("money", r"(?:US|CA|C|A|AU|HK|NZ|R)\$|\$"),
    ("abbreviation", r"(?:" + "|".join(ABBREVIATIONS + sorted({a.upper() for a in ABBREVIATIONS if len(a) > 1 and a.upper() != a})) + r")\.(?!\p{L})"),
    ("number sign", r"(?:No|Nos|Sec)\.(?=\s*\d)"),
    ("initial", r"\p{Lu}\.(?=\s+\p{Lu}[\p{L}.'’])"),
    ("ampersand", r"\p{Lu}+(?:&\p{Lu}+)+(?![\p{L}\p{N}])"),
    ("affixed", r"(?i:" + PREFIXES + r")-" + LETTER + ALNUM + r"*(?:['’]" + LETTER + r"+)*"),
    ("word", LETTER + ALNUM + r"*(?:['’]" + LETTER + r"+)*|_*" + ALNUM + r"+"),
    ("two quotes", r"''|``|’’|‘‘"),
    ("clitic", r"['’](?:s|S|re|ve|ll|d|m|em|til|cause)(?![\p{L}\p{N}])"),
    ("marks", r"[!?]+|([*=~_#+\-.<>$])\1+"),
    # Joined emoji are several words, which is harmless.
    ("any", r"\P{M}[\p{M}\u200D\U0001F3FB-\U0001F3FF]*|\p{M}+"),
]

COMPILED = [(name, regex.compile(pattern)) for name, pattern in PATTERNS]

ENDINGS = regex.compile(r"^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$", regex.IGNORECASE)
HALVES = {
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "lemme": 3, "gimme": 3,
}  # length of the first half; compared in lower case


def split_word(word: str) -> list[str]:
    """Parts of one word: "don't" → "do", "n't"; "Kyiv's" → "Kyiv", "'s"; "cannot" → "can", "not"."""
    half = HALVES.get(word.lower())
    if half:
        return [word[:half], word[half:]]
    match = ENDINGS.match(word)
    if not match:
        return [word]
    # Two endings can follow each other ("wouldn't've"), so the first part is looked at again.
    return [*split_word(match.group(1)), match.group(2)]


def tokenise(text: str) -> list[tuple[int, int]]:
    """[start, end) of each word of `text`, in code points, in order."""
    words: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        space = SPACE.match(text, at)
        if space:
            at = space.end()
            continue
        for name, pattern in COMPILED:
            match = pattern.match(text, at)
            if match:
                break
        else:  # only a lone zero-width mark can come here
            at += 1
            continue
        if name in ("word", "affixed"):
            start = at
            for part in split_word(match.group()):
                words.append((start, start + len(part)))
                start += len(part)
        else:
            words.append((at, match.end()))
        at = match.end()
    return words
