"""The layer that learns agrees with torch's own, in what it makes and in what it learns from an error."""

from typing import Any


def test_as_torch_does_it(torch: Any) -> None:
    from benchmarks.gru import Layer, turned

    torch.manual_seed(1)
    layer, lengths = Layer(5, 4), [7, 3, 5]
    x = torch.randn(3, 7, 5, requires_grad=True)
    here = (torch.arange(7)[None] < torch.tensor(lengths)[:, None])[..., None]
    bundled = torch.nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
    theirs, _ = torch.nn.utils.rnn.pad_packed_sequence(layer.known(bundled)[0], batch_first=True)
    wanted = torch.randn_like(theirs) * here
    inputs = (x, *layer.parameters())
    ours = layer(x, turned(lengths))
    assert torch.allclose(ours * here, theirs * here, atol=1e-5)
    for one, other in zip(
        torch.autograd.grad((ours * wanted).sum(), inputs), torch.autograd.grad((theirs * wanted).sum(), inputs), strict=True
    ):
        assert torch.allclose(one, other, atol=1e-4)
