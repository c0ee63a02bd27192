"""Many files → many letters, unattended: sources, worker processes under hard limits, a ledger to resume from, and the outputs.

`sources` lists the inputs, `pool` runs `worker` processes that do the `work`, `ledger` keeps what became of each input,
`export` writes the outputs from the ledger and the shards, `run` is the whole of it. The parent process never parses.
"""
