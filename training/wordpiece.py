"""Wordpieces of one word, as BERT's uncased tokeniser makes them, over a trimmed vocabulary.

The engine has a port. Steps: curly apostrophes to straight ones, lower case, NFD without combining marks (Mn); cut
before and after every punctuation mark (category P, and the ASCII symbols) and every CJK character; each part into
the longest pieces of the vocabulary from the left ("##" before a piece that does not begin its part); a part that
cannot be cut so is one [UNK], and so is a part of over 100 characters. At most MAX_PIECES a word.
"""

from __future__ import annotations

import unicodedata

import regex

MAX_PIECES = 12
MAX_PART = 100
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
PART = regex.compile(
    r"[\p{P}$+<=>^`|~]|[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\U00020000-\U0002FA1F]"
    r"|[^\p{P}$+<=>^`|~\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\U00020000-\U0002FA1F\p{Z}\p{C}]+"
)
KEPT = regex.compile(r"^(?:##)?(?:[a-z0-9]+|[\p{P}\p{S}])$")


def trimmed_vocabulary(vocabulary: list[str]) -> list[int]:
    """Old rows that are kept, in order: [PAD] first, the special pieces, then ASCII words, marks and symbols.

    Pieces of other scripts, single other letters and the unused rows go: the model reads English only.
    """
    old = {piece: i for i, piece in enumerate(vocabulary)}
    kept = [old[p] for p in SPECIAL]
    return kept + [i for i, piece in enumerate(vocabulary) if i not in kept and KEPT.match(piece)]


def normalise(word: str) -> str:
    """Lower case without accents, with straight apostrophes."""
    word = word.replace("’", "'").replace("‘", "'").lower()
    return "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")


class WordPiece:
    """Cuts words into the ids of a vocabulary (a list of pieces, SPECIAL first)."""

    def __init__(self, vocabulary: list[str]) -> None:
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown = self.ids["[UNK]"]
        self.cache: dict[str, list[int]] = {}

    def pieces(self, word: str) -> list[int]:
        """Ids of the word's pieces, at least one."""
        known = self.cache.get(word)
        if known is None:
            known = [i for part in PART.findall(normalise(word)) for i in self.part(part)][:MAX_PIECES] or [self.unknown]
            self.cache[word] = known
        return known

    def part(self, part: str) -> list[int]:
        """Ids of one part, longest piece first."""
        if len(part) > MAX_PART:
            return [self.unknown]
        ids = []
        start = 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = part[start:end] if start == 0 else "##" + part[start:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == start:
                return [self.unknown]
            ids.append(self.ids[piece])
            start = end
        return ids
