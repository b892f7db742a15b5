"""Weights as one byte each, widened to 32-bit floats when the model is loaded.

A weight matrix becomes int8 with one scale a channel, then Cast and Mul in the graph: onnxruntime folds both into a
plain float constant at load, so the arithmetic is that of 32-bit floats and no result depends on what else is in the
batch. (The encoder's own matrix products are made integer ones before this, in export.py.) Biases, norms and small tensors stay floats.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SMALLEST = 4096  # values; smaller tensors are not worth it
TABLES = ("words.weight",)  # looked up by row: one scale a row


def narrow(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with its large float matrices stored as int8 (in place)."""
    graph = model.graph
    nodes = []
    for tensor in list(graph.initializer):
        if tensor.data_type != TensorProto.FLOAT:
            continue
        values = numpy_helper.to_array(tensor)
        if values.ndim < 2 or values.size < SMALLEST:
            continue
        axis = channel_axis(graph, tensor.name, values)
        others = tuple(i for i in range(values.ndim) if i != axis)
        scale = np.maximum(np.abs(values).max(axis=others, keepdims=True) / 127, 1e-12).astype(np.float32)
        small = np.clip(np.rint(values / scale), -127, 127).astype(np.int8)
        name = tensor.name
        graph.initializer.remove(tensor)
        graph.initializer.append(numpy_helper.from_array(small, name + ".int8"))
        looked_up = [n for n in graph.node if n.op_type == "Gather" and n.input[0] == name]
        if looked_up and len(looked_up) == sum(name in n.input for n in graph.node):
            graph.initializer.append(numpy_helper.from_array(scale, name + ".scale"))
            for node in looked_up:  # only the rows that are asked for are widened
                at = list(graph.node).index(node)
                out = node.output[0]
                graph.node.remove(node)
                for k, made in enumerate(
                    (
                        helper.make_node("Gather", [name + ".int8", node.input[1]], [out + ".int8"], axis=0, name=node.name),
                        helper.make_node("Gather", [name + ".scale", node.input[1]], [out + ".scale"], axis=0, name=node.name + "/scales"),
                        helper.make_node("Cast", [out + ".int8"], [out + ".wide"], to=TensorProto.FLOAT, name=node.name + "/widen"),
                        helper.make_node("Mul", [out + ".wide", out + ".scale"], [out], name=node.name + "/scale"),
                    )
                ):
                    graph.node.insert(at + k, made)
            continue
        graph.initializer.append(numpy_helper.from_array(scale, name + ".scale"))
        nodes.append(helper.make_node("Cast", [name + ".int8"], [name + ".wide"], to=TensorProto.FLOAT, name=name + "/widen"))
        nodes.append(helper.make_node("Mul", [name + ".wide", name + ".scale"], [name], name=name + "/scale"))
    rest = list(graph.node)
    del graph.node[:]
    graph.node.extend(nodes + rest)
    return model


def channel_axis(graph: onnx.GraphProto, name: str, values: np.ndarray) -> int:
    """The axis that gets one scale each: rows of a table that is looked up, output columns of a matrix product."""
    for node in graph.node:
        if name in node.input:
            if node.op_type == "Gather":
                return 0
            if node.op_type == "Gemm":
                transposed = next((a.i for a in node.attribute if a.name == "transB"), 0)
                return 0 if transposed else 1
            if node.op_type == "MatMul":
                return values.ndim - 1
    return values.ndim - 1
