"""What a worker does with a job: load, parse, mask, write the letter to the shard. Runs in the worker process only."""

from __future__ import annotations

import hashlib
import time
from typing import BinaryIO

from foiparse.bulk import rehearsal
from foiparse.bulk.job import LIST, Job, Outcome
from foiparse.bulk.members import list_members, read_member
from foiparse.bulk.redact import redact
from foiparse.bulk.settings import Settings
from foiparse.errors import FoiparseError
from foiparse.letter import Letter, failed
from foiparse.pipeline import attempt
from foiparse.read import load
from foiparse.write.json_files import to_json
from foiparse.write.record_tables import record_fields


def load_job(job: Job) -> bytes:
    """The bytes of a job's input: a local file, a member of a bundle, or an fsspec URL. Raises `FoiparseError`."""
    if job.member is not None:
        return read_member(job.path, job.member)
    if "://" in job.path:
        return _fetch(job.path)
    return load(job.path, job.name)[0]


def _fetch(url: str) -> bytes:
    import fsspec

    try:
        with fsspec.open(url, "rb") as stream:
            data: bytes = stream.read()
            return data
    except (OSError, ValueError, ImportError) as error:
        raise FoiparseError("missing", f"cannot read it: {type(error).__name__}") from None


def do(job: Job, settings: Settings, shard: BinaryIO | None) -> Outcome:
    """Do one job. Anything but a `BaseException` of native code ends as an outcome."""
    start = time.perf_counter()
    outcome = _list(job) if job.kind == LIST else _parse(job, settings, shard)
    outcome.seconds = time.perf_counter() - start
    return outcome


def _list(job: Job) -> Outcome:
    try:
        return Outcome(job.number, "ok", members=list_members(job.path))
    except FoiparseError as error:
        return Outcome(job.number, "failed", error.code, error.stage, str(error))
    except Exception as error:
        return Outcome(job.number, "failed", "malformed", "read", f"damaged bundle ({type(error).__name__})")


def _parse(job: Job, settings: Settings, shard: BinaryIO | None) -> Outcome:
    data = b""
    try:
        data = load_job(job)
        if settings.rehearse:
            rehearsal.perform(data)
        letter = attempt(data, job.name)
    except (FoiparseError, RecursionError, MemoryError) as error:
        letter = failed(job.name, _coded(error))
    letter.source.sha256 = letter.source.sha256 or (hashlib.sha256(data).hexdigest() if data else "")
    letter.source.bytes = letter.source.bytes or len(data)
    if settings.redact:
        letter = redact(letter)
    return write(letter, job, shard)


def _coded(error: Exception) -> FoiparseError:
    if isinstance(error, FoiparseError):
        return error
    if isinstance(error, MemoryError):
        return FoiparseError("memory", "needs more memory than the ceiling of this run")
    return FoiparseError("malformed", "nested too deeply to read; open it and save it again")


def write(letter: Letter, job: Job, shard: BinaryIO | None) -> Outcome:
    """Append the letter to the shard as one line and say where it lies."""
    result, offset, length = letter.result, 0, 0
    if shard is not None:
        line = to_json(letter, None).encode() + b"\n"
        try:
            offset, length = shard.tell(), len(line)
            shard.write(line)
            shard.flush()
        except OSError as error:
            return Outcome(job.number, halt=f"cannot write {job.shard}: {error.strerror or error}")
    fields = {kind: sorted(names) for kind, names in record_fields([letter]).items() if names}
    return Outcome(
        job.number,
        result.state,
        result.code,
        result.stage,
        result.message,
        sha256=letter.source.sha256,
        size=letter.source.bytes,
        shard=job.shard,
        offset=offset,
        length=length,
        fields=fields,
    )
