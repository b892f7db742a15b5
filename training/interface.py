"""Names and sizes of the model file's inputs and outputs (described in packages/engine/model/README.md)."""

HEADS = 4  # candidate heads a word
ANTECEDENTS = 4  # candidate antecedents a word
INPUTS = ["ids", "shapes", "first", "last", "sentence"]
OUTPUTS = ["upos", "xpos", "heads", "head_scores", "relations", "names", "roles", "links", "antecedents", "antecedent_scores"]
