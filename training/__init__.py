"""Training of the engine's language model: from corpora to one ONNX file (see README.md)."""
