"""How well the rules for words and sentences agree with a treebank: python -m training.measure_tokens FILE.conllu …

Sentence texts of each document are joined by a space, or by a blank line at a new paragraph; prints precision, recall
and F1 of words and of sentences by their spans.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from .documents import Document
from .read_polnear import document_of_text
from .read_ud import read_conllu


def raw_text(document: Document) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """A treebank document's raw text, and the spans of its words and of its sentences there."""
    text = ""
    words: list[tuple[int, int]] = []
    ends: list[tuple[int, int]] = []
    for sentence in document.sentences:
        raw = sentence.text  # type: ignore[attr-defined]
        at, start = 0, len(text)
        for word in sentence.words:
            at = raw.index(word, at) if word in raw[at:] else at
            words.append((start + at, start + at + len(word)))
            at += len(word)
        ends.append((words[-len(sentence.words)][0], words[-1][1]))
        text += raw + ("\n\n" if sentence.ends_paragraph else " ")
    return text, words, ends


def main(paths: list[str]) -> None:
    """Prints one line per file, then the commonest differences."""
    for path in paths:
        gold_words = right_words = got_words = gold_sentences = right_sentences = got_sentences = 0
        wrong: Counter[str] = Counter()
        for document in read_conllu(Path(path), "none"):
            text, words, ends = raw_text(document)
            got = document_of_text("", text)
            got_spans = [(a, b) for s in got.sentences for a, b in zip(s.starts, s.ends, strict=True)]
            got_ends = [(s.starts[0], s.ends[-1]) for s in got.sentences]
            gold_words += len(words)
            got_words += len(got_spans)
            right_words += len(set(words) & set(got_spans))
            gold_sentences += len(ends)
            got_sentences += len(got_ends)
            right_sentences += len(set(ends) & set(got_ends))
            wrong.update("gold " + text[a:b] for a, b in set(words) - set(got_spans))
            wrong.update("ours " + text[a:b] for a, b in set(got_spans) - set(words))
        print(
            f"{Path(path).name}: words F1 {200 * right_words / (gold_words + got_words):.2f}, "
            f"sentences F1 {200 * right_sentences / (gold_sentences + got_sentences):.2f}"
        )
        print("  " + " | ".join(f"{w} {n}" for w, n in wrong.most_common(60)))


if __name__ == "__main__":
    main(sys.argv[1:])
