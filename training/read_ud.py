"""Reader of CoNLL-U files: documents, sentences, trees, and GUM's entities."""

from __future__ import annotations

from pathlib import Path

from .documents import Document, Sentence
from .read_entities import Mention, antecedents, entity_marks, names_from_mentions


def read_conllu(path: Path, layer: str) -> list[Document]:
    """Documents of a CoNLL-U file. layer: 'entities' (GUM's Entity marks) or 'none'."""
    documents: list[Document] = []
    rows: list[list[str]] = []
    paragraph = False
    text = ""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc"):
            documents.append(Document(line.split("=", 1)[1].strip(), []))
            paragraph = False
        elif line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# text ="):
            text = line.split("=", 1)[1].strip()
        elif line.startswith("#"):
            continue
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            if paragraph and documents[-1].sentences:
                documents[-1].sentences[-1].ends_paragraph = True
            documents[-1].sentences.append(sentence_of(rows, text))
            rows, paragraph = [], False
    for document in documents:
        document.sentences[-1].ends_paragraph = True
        if layer == "entities":
            add_entities(document)
    return documents


def sentence_of(rows: list[list[str]], text: str) -> Sentence:
    """One sentence of CoNLL-U rows; a word inside a multiword token has no space after it but for the last."""
    words = [r for r in rows if r[0].isdigit()]
    spaces = {int(r[0]): "SpaceAfter=No" not in r[9] for r in words}
    for r in rows:
        if "-" in r[0]:
            a, b = map(int, r[0].split("-"))
            for i in range(a, b):
                spaces[i] = False
            spaces[b] = "SpaceAfter=No" not in r[9]
    sentence = Sentence(
        words=[r[1] for r in words],
        upos=[r[3] for r in words],
        xpos=[r[4] for r in words],
        heads=[int(r[6]) for r in words],
        relations=[r[7] for r in words],
        spaces=[spaces[int(r[0])] for r in words],
    )
    sentence.marks = [entity_marks(r[9]) for r in words]  # type: ignore[attr-defined]
    sentence.text = text  # type: ignore[attr-defined]
    return sentence


def add_entities(document: Document) -> None:
    """Turns the Entity marks of a GUM document into names and links between mentions."""
    open_mentions: dict[str, list[Mention]] = {}
    mentions: list[Mention] = []
    offset = 0
    for number, sentence in enumerate(document.sentences):
        for i, marks in enumerate(sentence.marks):  # type: ignore[attr-defined]
            for mark in marks:
                if mark.opens:
                    open_mentions.setdefault(mark.id, []).append(Mention(mark.id, mark.type, number, offset + i, -1))
                if mark.closes and open_mentions.get(mark.id):
                    mention = open_mentions[mark.id].pop()
                    mention.end = offset + i + 1
                    if mention.sentence == number:
                        mention.find_head(sentence, offset)
                        mentions.append(mention)
        offset += len(sentence.words)
    names_from_mentions(document, mentions)
    document.antecedents = antecedents(mentions)
