"""Tests of the parts that are rules: python -m unittest discover -s training -t . (needs regex and numpy only)."""

from __future__ import annotations

import unittest

import numpy as np

from .attributions import runs
from .read_polnear import document_of_text
from .shapes import FIRST, ID, shape_of, shapes_of
from .tokenise import tokenise
from .trees import is_tree, tree
from .windows import pack
from .wordpiece import SPECIAL, WordPiece


def words(text: str) -> list[str]:
    return [text[a:b] for a, b in tokenise(text)]


class Words(unittest.TestCase):
    def test_endings_are_cut_off(self) -> None:
        self.assertEqual(words("They don't trust Minsk's word; we can’t."), ["They", "do", "n't", "trust", "Minsk", "'s", "word", ";", "we", "ca", "n’t", "."])

    def test_numbers_units_and_money(self) -> None:
        self.assertEqual(words("$11.8bn by 9/11, 1990s, 5pm, 50%"), ["$", "11.8", "bn", "by", "9/11", ",", "1990s", ",", "5", "pm", ",", "50", "%"])

    def test_short_forms_keep_their_stop(self) -> None:
        self.assertEqual(words("Lt. Gen. Smith of the U.S. left."), ["Lt.", "Gen.", "Smith", "of", "the", "U.S.", "left", "."])

    def test_hyphens(self) -> None:
        self.assertEqual(words("a 30-day non-binding truce"), ["a", "30", "-", "day", "non-binding", "truce"])

    def test_every_visible_character_is_in_a_word(self) -> None:
        text = "Привіт 👩‍👩‍👧 ﷺ e\u0301tude\u200b<<x>> \U0001F1FA\U0001F1E6"
        covered = {i for a, b in tokenise(text) for i in range(a, b)}
        self.assertTrue(all(i in covered for i, c in enumerate(text) if c not in " \u200b"))


class Sentences(unittest.TestCase):
    def test_quotation_marks_close_with_the_sentence(self) -> None:
        document = document_of_text("", '"We agreed." He left the U.S. on Monday. “Really?” he asked.\nNext line')
        self.assertEqual([len(s.words) for s in document.sentences], [5, 7, 7, 2])
        self.assertEqual([s.ends_paragraph for s in document.sentences], [False, False, True, True])


class Inputs(unittest.TestCase):
    def test_shapes(self) -> None:
        self.assertEqual([shape_of(w) for w in ("Kyiv", "UN", "iPhone", "A", "7", "G7", ",")], [ID[n] for n in ("title", "upper", "mixed", "one upper", "number", "letters and digits", "mark")])
        self.assertEqual(shapes_of(['"', "No"]), [ID["mark"], ID["title"] + FIRST])

    def test_pieces(self) -> None:
        pieces = WordPiece([*SPECIAL, "cease", "##fire", "'", "n", "t"])
        self.assertEqual(pieces.pieces("Ceasefire"), [5, 6])
        self.assertEqual(pieces.pieces("n’t"), [8, 7, 9])
        self.assertEqual(pieces.pieces("Київ"), [1])

    def test_windows_carry_one_sentence_over(self) -> None:
        windows = [(w.first, w.end, w.context) for w in pack([100, 60, 60, 60, 300], 256, 64)]
        self.assertEqual(windows, [(0, 3, 0), (2, 4, 1), (4, 5, 0)])


class Decoding(unittest.TestCase):
    def test_a_cycle_is_broken(self) -> None:
        candidates = np.array([[1, 0, 2], [0, 2, 1], [2, 0, 1]])
        scores = np.log(np.array([[0.8, 0.1, 0.1], [0.5, 0.4, 0.1], [0.9, 0.05, 0.05]]))
        heads = tree(candidates, scores)
        self.assertTrue(is_tree(heads))
        self.assertEqual(heads, [1, 2, 2])

    def test_inside_needs_a_beginning(self) -> None:
        log = np.log(np.array([[0.9, 0.05, 0.05], [0.4, 0.25, 0.35], [0.1, 0.1, 0.8], [0.9, 0.05, 0.05]]))
        self.assertEqual(runs(log, 0.0), [(1, 3)])


if __name__ == "__main__":
    unittest.main()
