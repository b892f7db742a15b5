"""The network: MiniLM's encoder with word shapes added, and one small head per layer of the analysis.

Every matrix product that the exported graph runs is here; how losses are taken from it is in losses.py.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

FAR = -1e4  # a score that no softmax lets through, and that fp16 could still hold


class Attention(torch.autograd.Function):
    """Scaled dot-product attention as onnxruntime's one fused operator, in the exported graph; the same sums as PyTorch's own."""

    @staticmethod
    def forward(ctx: object, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        """q, k, v [B,T,D] → [B,T,D]."""
        b, t, d = q.shape
        parts = (x.reshape(b, t, heads, d // heads).transpose(1, 2) for x in (q, k, v))
        return nn.functional.scaled_dot_product_attention(*parts).transpose(1, 2).reshape(b, t, d)

    @staticmethod
    def symbolic(g, q, k, v, heads):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN205
        """The operator's place in the graph."""
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


class EncoderLayer(nn.Module):
    """One post-norm transformer layer (BERT's)."""

    def __init__(self, width: int, heads: int, inner: int, eps: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=eps)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=eps)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x [B,T,D]; bias [B,1,1,T] is 0 for pieces and FAR for padding (the exported graph takes no padding)."""
        b, t, d = x.shape
        if torch.onnx.is_in_onnx_export():
            y = Attention.apply(*self.qkv(x).split(d, -1), self.heads)
        else:
            q, k, v = self.qkv(x).reshape(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
            y = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype)).transpose(1, 2).reshape(b, t, d)
        x = self.norm1(x + self.out(y))
        return self.norm2(x + self.down(nn.functional.gelu(self.up(x))))


class Encoder(nn.Module):
    """Embeddings and layers; word embeddings are frozen (they hardly move, and so stay one byte each when trimmed)."""

    def __init__(self, vocabulary: int, shapes: int, layers: int = 6, width: int = 384, heads: int = 12, inner: int = 1536, positions: int = 512) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.words.weight.requires_grad_(False)
        self.positions = nn.Embedding(positions, width)
        self.shapes = nn.Embedding(shapes, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(EncoderLayer(width, heads, inner, 1e-12) for _ in range(layers))

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        """ids and shapes [B,T] → hidden states [B,T,D]. Id 0 is padding."""
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.positions(place)[None] + self.shapes(shapes))
        bias = ((ids == 0).to(x.dtype) * FAR)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Pairs(nn.Module):
    """Biaffine scores between words: `out` score matrices [B,out,W,W], row = the word asked, column = its partner."""

    def __init__(self, width: int, inner: int, out: int, dropout: float) -> None:
        super().__init__()
        self.row = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(dropout))
        self.column = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(dropout))
        self.weight = nn.Parameter(torch.randn(out, inner, inner) * inner**-1)
        self.row_bias = nn.Linear(inner, out)
        self.column_bias = nn.Linear(inner, out)

    def forward(self, words: Tensor) -> Tensor:
        """words [B,W,D] → [B,out,W,W]."""
        row, column = self.row(words), self.column(words)
        product = torch.matmul(torch.matmul(row[:, None], self.weight[None]), column[:, None].transpose(-1, -2))
        return product + self.row_bias(row).transpose(1, 2)[..., None] + self.column_bias(column).transpose(1, 2)[:, :, None]


class Relations(nn.Module):
    """Relation scores of a word and a given head (bilinear, with each side's own scores)."""

    def __init__(self, width: int, inner: int, labels: int, dropout: float) -> None:
        super().__init__()
        self.labels = labels
        self.dependent = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(dropout))
        self.head = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(dropout))
        self.bilinear = nn.Linear(inner, labels * inner)
        self.own = nn.Linear(inner, labels)
        self.others = nn.Linear(inner, labels)

    def forward(self, words: Tensor, heads: Tensor) -> Tensor:
        """words [B,W,D], heads [B,W,K] (word numbers) → [B,W,K,labels]."""
        b, w, k = heads.shape
        dependent, head = self.dependent(words), self.head(words)
        inner = head.shape[-1]
        flat = heads.reshape(b, w * k, 1).expand(b, w * k, inner)
        chosen = torch.gather(head, 1, flat).reshape(b, w, k, inner)
        if torch.onnx.is_in_onnx_export():  # the bias is folded into `others` there (export.py)
            table = (dependent @ self.bilinear.weight.t()).reshape(b, w, self.labels, inner)
        else:
            table = self.bilinear(dependent).reshape(b, w, self.labels, inner)
        scores = torch.matmul(chosen, table.transpose(-1, -2))
        return scores + self.own(dependent)[:, :, None] + self.others(chosen)


class Model(nn.Module):
    """Encoder and heads. `forward` gives raw scores; `graph` (export.py) turns them into the file's outputs."""

    def __init__(self, vocabulary: int, shapes: int, upos: int, xpos: int, relations: int, names: int, dropout: float = 0.25) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, shapes)
        width = 384
        self.drop = nn.Dropout(dropout)
        self.tags = nn.Sequential(nn.Linear(width, 256), nn.GELU(), nn.Dropout(dropout))
        self.upos = nn.Linear(256, upos)
        self.xpos = nn.Linear(256, xpos)
        self.arcs = Pairs(width, 256, 1, dropout)
        self.root = nn.Linear(width, 1)
        self.relations = Relations(width, 96, relations, dropout)
        self.spans = nn.Sequential(nn.Linear(width, 256), nn.GELU(), nn.Dropout(dropout))
        self.names = nn.Linear(256, names)
        self.roles = nn.Linear(256, 9)
        self.links = Pairs(width, 128, 2, dropout)
        self.coreference = Pairs(width, 128, 1, dropout)

    def words(self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Each word's state: the mean of its first and last piece. first and last [B,W] → [B,W,D]."""
        x = self.encoder(ids, shapes)
        width = x.shape[-1]
        a = torch.gather(x, 1, first[..., None].expand(-1, -1, width))
        b = torch.gather(x, 1, last[..., None].expand(-1, -1, width))
        return self.drop((a + b) * 0.5)

    def arc_scores(self, words: Tensor, sentence: Tensor) -> Tensor:
        """[B,W,W] scores of each word's head; the diagonal is the root; words of other sentences are FAR."""
        scores = self.arcs(words).squeeze(1)
        own = torch.eye(words.shape[1], dtype=scores.dtype, device=scores.device)[None]
        scores = scores * (1 - own) + self.root(words) * own
        apart = (sentence[:, :, None] != sentence[:, None, :]).to(scores.dtype)
        return scores + apart * FAR

    def antecedent_scores(self, words: Tensor, sentence: Tensor) -> Tensor:
        """[B,W,W] scores of earlier words that a word may stand for; the diagonal (score 0) is none."""
        scores = self.coreference(words).squeeze(1)
        w = words.shape[1]
        ones = torch.ones(w, w, dtype=scores.dtype, device=scores.device)
        later = torch.triu(ones, 1)[None]
        own = torch.eye(w, dtype=scores.dtype, device=scores.device)[None]
        empty = (sentence == 0).to(scores.dtype)[:, None, :]
        return scores * (1 - own) + (later + empty * (1 - own)) * FAR
