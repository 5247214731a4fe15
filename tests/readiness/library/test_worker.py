"""The one thread: in order, errors to the asker, idle work once, ends when told."""

import threading
from concurrent.futures import CancelledError

import pytest

from readiness.library.worker import Worker


def nothing() -> None:
    pass


def test_everything_is_done_in_order_in_one_other_thread() -> None:
    worker = Worker("w", idle=nothing, idle_seconds=3600)
    done: list[int] = []
    futures = [worker.submit(done.append, number) for number in range(100)]
    threads = {worker.submit(threading.get_ident).result() for _ in range(3)}
    futures[-1].result()
    assert done == list(range(100))
    assert len(threads) == 1
    assert threads != {threading.get_ident()}
    worker.end()
    worker.join(5)


def test_an_error_reaches_the_asker_and_the_thread_goes_on() -> None:
    worker = Worker("w", idle=nothing, idle_seconds=3600)
    with pytest.raises(ZeroDivisionError):
        worker.submit(lambda: 1 // 0).result()
    assert worker.submit(lambda: 7).result() == 7
    worker.end()


def test_what_was_cancelled_in_time_is_not_done() -> None:
    worker = Worker("w", idle=nothing, idle_seconds=3600)
    gate = threading.Event()
    done: list[int] = []
    worker.submit(gate.wait, 5)
    cancelled = worker.submit(done.append, 1)
    assert cancelled.cancel()
    gate.set()
    worker.submit(nothing).result()
    assert done == []
    with pytest.raises(CancelledError):
        cancelled.result()
    worker.end()


def test_idle_work_is_done_once_after_each_burst() -> None:
    times: list[int] = []
    ran = threading.Event()

    def idle() -> None:
        times.append(1)
        ran.set()

    worker = Worker("w", idle=idle, idle_seconds=0.001)
    # It is idle from the start until something is asked.
    assert ran.wait(5)
    ran.clear()
    for expected in (2, 3):
        worker.submit(nothing).result()
        assert ran.wait(5)
        ran.clear()
        assert not ran.wait(0.05)
        assert len(times) == expected
    worker.end()
    worker.join(5)


def test_it_finishes_what_was_asked_and_takes_no_more() -> None:
    worker = Worker("w", idle=nothing, idle_seconds=3600)
    futures = [worker.submit(nothing) for _ in range(10)]
    worker.end()
    worker.join(5)
    assert all(future.done() for future in futures)
    with pytest.raises(RuntimeError):
        worker.submit(nothing)
